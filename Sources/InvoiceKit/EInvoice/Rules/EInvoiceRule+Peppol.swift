extension EInvoiceRule {
  /// The rules of Peppol BIS Billing 3 that our input can break.
  static let peppol: [EInvoiceRule] = [
    EInvoiceRule(
      "PEPPOL-EN16931-R003", "BT-10", at: "/customer/reference",
      "Peppol demands the buyer's reference or the number of its order.",
      hint: "Give \"reference\" in \"customer\" or \"purchase_order\" in \"references\"."
    ) { $0.invoice.buyer.reference != nil || $0.invoice.references.purchaseOrder != nil },
    EInvoiceRule(
      "PEPPOL-EN16931-R020", "BT-34", at: "/company/electronic_address", "Peppol demands the seller's address.",
      holds: { $0.seller.endpoint != nil }),
    EInvoiceRule(
      "PEPPOL-EN16931-R010", "BT-49", at: "/customer/electronic_address", "Peppol demands the buyer's address.",
      holds: { $0.buyer.endpoint != nil }),
    EInvoiceRule(
      "PEPPOL-EN16931-R061", "BT-89", at: "/payment/means",
      "Peppol demands the mandate of a direct debit, for which the invoice has no key.",
      holds: { $0.paymentMeans?.code != "59" }),
    EInvoiceRule(
      "PEPPOL-EN16931-P0112", "BT-3", at: "/type", "Peppol admits corrected invoices between German parties only.",
      hint: "Send a credit note and a new invoice.", holds: { $0.invoice.type != .corrected }),
    EInvoiceRule(
      "PEPPOL-EN16931-P0100", "BT-3", at: "/type", "Peppol has a specification of its own for self-billed invoices.",
      holds: { $0.invoice.type != .selfBilled }),
    EInvoiceRule("PEPPOL-EN16931-R110", "BT-134", "A line's period lies outside the invoice's.") { document in
      guard let period = document.invoice.period else { return [] }
      return document.paths(of: "period") {
        $0.source.period.map { $0.start < period.start || $0.end > period.end } ?? false
      }
    },
  ]
}
