internal import InvoiceModel

extension StatementLabels {
  static let dutch = StatementLabels(
    title: { "Rekeningoverzicht, \($0)" }, name: "Rekeningoverzicht",
    account: "Klantrekening", day: "Per", period: "Periode", date: "Datum",
    document: "Verrichting",
    dueDate: "Vervaldatum", debit: "Debet", credit: "Credit", balance: "Saldo", opening: "Beginsaldo",
    closing: "Saldo", nothing: "Geen verrichtingen", carried: "Transporteren", broughtForward: "Transport",
    ages: "Openstaande bedragen naar ouderdom", notDue: "Niet vervallen", days30: "1 tot 30\u{A0}dagen",
    days60: "31 tot 60\u{A0}dagen",
    days90: "61 tot 90\u{A0}dagen", older: "Meer dan 90\u{A0}dagen", credits: "Te uwen gunste", total: "Totaal",
    documents: [
      .invoice: "Factuur", .creditNote: "Creditnota", .deposit: "Voorschotfactuur",
      .corrected: "Gecorrigeerde factuur", .selfBilled: "Selfbillingfactuur", .partial: "Deelfactuur",
      .consolidatedCreditNote: "Verzamelcreditnota", .quote: "Offerte",
      .proforma: "Pro-formafactuur",
    ],
    payments: [
      "payment": "Betaling", "refund": "Terugbetaling", "fee": "Bankkosten", "write_off": "Afboeking",
      "difference": "Verschil", "gain": "Behouden te veel betaald",
    ],
    replacement: "Vervanging", row: { "\($0) \($1)" }, due: { "Nog te betalen: \($0)" },
    owed: { "Te uwen gunste: \($0)" },
    settled: { _ in "Uw rekening is vereffend." },
    overdue: { "waarvan vervallen: \($0)" }, movements: "Verrichtingen", invoices: "Facturen", number: "Nummer",
    amount: "Bedrag", paid: "Vereffend", open: "Openstaand", payment: "Betaling", payee: "Begunstigde",
    bankAccount: "Rekening", reference: "Kenmerk",
    codeHelp:
      "Scan deze code met de app van uw bank: begunstigde, IBAN, bedrag en kenmerk staan erin.",
    codeAlternative: { "QR-code van een SEPA-overschrijving van \($0) aan \($1), IBAN \($2)" })
}

extension PaymentStatementLabels {
  static let dutch = PaymentStatementLabels(
    title: "Betalingsoverzicht",
    noInvoice: "Overzicht, geen factuur",
    explanation: {
      "\($0) verkoopt u dit abonnement en factureert op eigen naam. Alleen de factuur van \($0) is geldig; "
        + "u kunt ze downloaden in uw account."
    },
    merchant: "Gefactureerd door", number: "Referentie van de verkoper", customer: "Klant", subject: "Voor",
    period: "Periode", date: "Betaald op", contact: "Contact", paid: "Betaald bedrag", refunded: "Terugbetaald bedrag",
    kept: "Betaald saldo",
    taxes: { "Inclusief belastingen, zoals gefactureerd door \($0)." })
}
