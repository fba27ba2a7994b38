internal import InvoiceModel

extension StatementLabels {
  static let italian = StatementLabels(
    title: { "Estratto conto, \($0)" }, name: "Estratto conto",
    account: "Conto cliente", day: "Alla data del", period: "Periodo", date: "Data",
    document: "Operazione",
    dueDate: "Scadenza", debit: "Dare", credit: "Avere", balance: "Saldo", opening: "Saldo iniziale",
    closing: "Saldo", nothing: "Nessuna operazione", carried: "A riportare", broughtForward: "Riporto",
    ages: "Importi aperti per anzianità", notDue: "Non scaduto", days30: "Da 1 a 30\u{A0}giorni",
    days60: "Da 31 a 60\u{A0}giorni",
    days90: "Da 61 a 90\u{A0}giorni", older: "Oltre 90\u{A0}giorni", credits: "A Vostro favore", total: "Totale",
    documents: [
      .invoice: "Fattura", .creditNote: "Nota di credito", .deposit: "Fattura d’acconto",
      .corrected: "Fattura rettificativa", .selfBilled: "Autofattura", .partial: "Fattura parziale",
      .consolidatedCreditNote: "Nota di credito riepilogativa", .quote: "Preventivo",
      .proforma: "Fattura proforma",
    ],
    payments: [
      "payment": "Pagamento", "refund": "Rimborso", "fee": "Spese bancarie", "write_off": "Stralcio del credito",
      "difference": "Differenza", "gain": "Eccedenza trattenuta",
    ],
    replacement: "Sostituzione", row: { "\($0) \($1)" }, due: { "Da pagare: \($0)" },
    owed: { "A Vostro favore: \($0)" },
    settled: { _ in "Il Vostro conto è saldato." },
    overdue: { "di cui scaduto: \($0)" }, movements: "Movimenti del conto", invoices: "Fatture", number: "Numero",
    amount: "Importo", paid: "Saldato", open: "Da pagare", payment: "Pagamento", payee: "Beneficiario",
    bankAccount: "Conto", reference: "Causale",
    codeHelp:
      "Inquadri il codice con l’app della Sua banca: contiene beneficiario, IBAN, importo e causale.",
    codeAlternative: { "Codice QR di un bonifico SEPA di \($0) a \($1), IBAN \($2)" })
}

extension PaymentStatementLabels {
  static let italian = PaymentStatementLabels(
    title: "Riepilogo del pagamento",
    noInvoice: "Riepilogo, non è una fattura",
    explanation: {
      "\($0) Vi vende questo abbonamento e lo fattura a proprio nome. Fa fede solo la fattura di \($0); "
        + "può essere scaricata dal Vostro account."
    },
    merchant: "Fatturato da", number: "Riferimento del venditore", customer: "Cliente", subject: "Oggetto",
    period: "Periodo", date: "Pagato il", contact: "Contatto", paid: "Importo pagato", refunded: "Importo rimborsato",
    kept: "Saldo pagato",
    taxes: { "Imposte incluse, come fatturate da \($0)." })
}
