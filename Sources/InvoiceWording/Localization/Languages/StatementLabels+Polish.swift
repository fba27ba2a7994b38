internal import InvoiceModel

extension StatementLabels {
  static let polish = StatementLabels(
    title: { "Wyciąg z\u{A0}konta, \($0)" }, name: "Wyciąg z\u{A0}konta",
    account: "Konto nabywcy", day: "Stan na dzień", period: "Okres", date: "Data",
    document: "Operacja",
    dueDate: "Termin", debit: "Wn", credit: "Ma", balance: "Saldo", opening: "Saldo początkowe",
    closing: "Saldo", nothing: "Brak operacji", carried: "Do przeniesienia", broughtForward: "Z\u{A0}przeniesienia",
    ages: "Należności według wieku", notDue: "Przed terminem", days30: "1–30\u{A0}dni", days60: "31–60\u{A0}dni",
    days90: "61–90\u{A0}dni", older: "Ponad 90\u{A0}dni", credits: "Na Państwa korzyść", total: "Razem",
    documents: [
      .invoice: "Faktura", .creditNote: "Faktura korygująca", .deposit: "Faktura zaliczkowa",
      .corrected: "Faktura skorygowana", .selfBilled: "Faktura (samofakturowanie)", .partial: "Faktura częściowa",
      .consolidatedCreditNote: "Zbiorcza faktura korygująca", .quote: "Oferta",
      .proforma: "Faktura pro forma",
    ],
    payments: [
      "payment": "Płatność", "refund": "Zwrot", "fee": "Opłata bankowa", "write_off": "Umorzenie",
      "difference": "Różnica", "gain": "Zatrzymana nadpłata",
    ],
    replacement: "Zastąpienie", row: { "\($0) \($1)" }, due: { "Pozostaje do zapłaty: \($0)" },
    owed: { "Na Państwa korzyść: \($0)" },
    settled: { _ in "Państwa konto jest rozliczone." },
    overdue: { "w tym po terminie: \($0)" }, movements: "Operacje na koncie", invoices: "Faktury", number: "Numer",
    amount: "Kwota", paid: "Rozliczono", open: "Pozostaje", payment: "Płatność", payee: "Odbiorca płatności",
    bankAccount: "Rachunek", reference: "Tytuł",
    codeHelp:
      "Zeskanuj kod w aplikacji swojego banku: zawiera odbiorcę, IBAN, kwotę i tytuł przelewu.",
    codeAlternative: { "Kod QR przelewu SEPA na kwotę \($0) na rzecz \($1), IBAN \($2)" })
}

extension PaymentStatementLabels {
  static let polish = PaymentStatementLabels(
    title: "Zestawienie płatności",
    noInvoice: "Zestawienie, to nie jest faktura",
    explanation: {
      "\($0) sprzedaje Państwu tę subskrypcję i\u{A0}fakturuje we własnym imieniu. Wiążąca jest wyłącznie faktura \($0); "
        + "można ją pobrać na swoim koncie."
    },
    merchant: "Wystawca faktury", number: "Numer u\u{A0}sprzedawcy", customer: "Nabywca", subject: "Przedmiot",
    period: "Okres", date: "Zapłacono dnia", contact: "Kontakt", paid: "Kwota zapłacona", refunded: "Kwota zwrócona",
    kept: "Saldo zapłacone",
    taxes: { "Z\u{A0}podatkami naliczonymi przez \($0)." })
}
