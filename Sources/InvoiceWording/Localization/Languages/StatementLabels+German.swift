internal import InvoiceModel

extension StatementLabels {
  static let german = StatementLabels(
    title: { "Kontoauszug, \($0)" }, name: "Kontoauszug",
    account: "Kundenkonto", day: "Stand", period: "Zeitraum", date: "Datum",
    document: "Vorgang",
    dueDate: "Fälligkeit", debit: "Soll", credit: "Haben", balance: "Saldo", opening: "Anfangssaldo",
    closing: "Saldo", nothing: "Keine Vorgänge", carried: "Übertrag", broughtForward: "Übertrag",
    ages: "Offene Beträge nach Alter", notDue: "Nicht fällig", days30: "1 bis 30\u{A0}Tage",
    days60: "31 bis 60\u{A0}Tage",
    days90: "61 bis 90\u{A0}Tage", older: "Über 90\u{A0}Tage", credits: "Zu Ihren Gunsten", total: "Gesamt",
    documents: [
      .invoice: "Rechnung", .creditNote: "Rechnungskorrektur", .deposit: "Anzahlungsrechnung",
      .corrected: "Korrigierte Rechnung", .selfBilled: "Gutschrift", .partial: "Teilrechnung",
      .consolidatedCreditNote: "Sammelkorrektur", .quote: "Angebot",
      .proforma: "Proforma-Rechnung",
    ],
    payments: [
      "payment": "Zahlung", "refund": "Erstattung", "fee": "Bankgebühr", "write_off": "Ausbuchung",
      "difference": "Differenz", "gain": "Einbehaltene Überzahlung",
    ],
    replacement: "Ersatz", row: { "\($0) \($1)" }, due: { "Offener Betrag: \($0)" },
    owed: { "Zu Ihren Gunsten: \($0)" },
    settled: { _ in "Ihr Konto ist ausgeglichen." },
    overdue: { "davon überfällig: \($0)" }, movements: "Kontobewegungen", invoices: "Rechnungen", number: "Nummer",
    amount: "Betrag", paid: "Ausgeglichen", open: "Offen", payment: "Zahlung", payee: "Empfänger",
    bankAccount: "Konto", reference: "Referenz",
    codeHelp:
      "Scannen Sie den Code mit Ihrer Banking-App: Empfänger, IBAN, Betrag und Verwendungszweck sind enthalten.",
    codeAlternative: { "QR-Code einer SEPA-Überweisung über \($0) an \($1), IBAN \($2)" })
}

extension PaymentStatementLabels {
  static let german = PaymentStatementLabels(
    title: "Zahlungsübersicht",
    noInvoice: "Übersicht, keine Rechnung",
    explanation: {
      "\($0) verkauft Ihnen dieses Abonnement und stellt es im eigenen Namen in Rechnung. Maßgeblich ist allein die Rechnung von \($0); "
        + "Sie können sie in Ihrem Konto herunterladen."
    },
    merchant: "In Rechnung gestellt von", number: "Referenz des Verkäufers", customer: "Kunde", subject: "Gegenstand",
    period: "Zeitraum", date: "Bezahlt am", contact: "Kontakt", paid: "Gezahlter Betrag",
    refunded: "Erstatteter Betrag",
    kept: "Gezahlter Restbetrag",
    taxes: { "Einschließlich Steuern, wie von \($0) berechnet." })
}
