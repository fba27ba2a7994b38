/// The words of a statement of a payment that somebody else has invoiced.
package struct PaymentStatementLabels: Sendable {
  /// `Relevé de paiement`.
  package var title: String
  /// That it is no invoice, below the title.
  package var noInvoice: String
  /// Who invoices, and where the invoice is.
  package var explanation: @Sendable (_ merchant: String) -> String
  /// The fields.
  package var merchant, number, customer, subject, period, date, contact: String
  /// The amounts.
  package var paid, refunded, kept: String
  /// Below the amounts: whose taxes are in them.
  package var taxes: @Sendable (_ merchant: String) -> String
}

extension PaymentStatementLabels {
  static let french = PaymentStatementLabels(
    title: "Relevé de paiement",
    noInvoice: "Relevé, ceci n'est pas une facture",
    explanation: {
      "\($0) vous vend cet abonnement et vous facture en son nom propre. Seule la facture de \($0) fait foi\u{00A0}; "
        + "vous pouvez la télécharger dans votre espace client."
    },
    merchant: "Facturé par", number: "Référence chez le vendeur", customer: "Client", subject: "Objet",
    period: "Période", date: "Payé le", contact: "Contact", paid: "Montant payé", refunded: "Montant remboursé",
    kept: "Solde payé",
    taxes: { "Taxes comprises, telles que \($0) les a facturées." })

  static let english = PaymentStatementLabels(
    title: "Payment statement",
    noInvoice: "Statement, not an invoice",
    explanation: {
      "\($0) sells you this subscription and invoices you in its own name. Only the invoice of \($0) counts; "
        + "you can download it from your account."
    },
    merchant: "Invoiced by", number: "Seller's reference", customer: "Customer", subject: "For", period: "Period",
    date: "Paid on", contact: "Contact", paid: "Amount paid", refunded: "Amount refunded", kept: "Balance paid",
    taxes: { "Including taxes as invoiced by \($0)." })
}
