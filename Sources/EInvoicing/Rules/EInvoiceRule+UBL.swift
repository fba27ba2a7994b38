internal import InvoiceModel

extension EInvoiceRule {
  /// What UBL has fewer of than CII.
  static let ubl: [EInvoiceRule] = [
    EInvoiceRule("UBL-SR-16", "BT-46", "UBL has one identifier of the buyer.", hint: "Write CII, or leave the others out.")
    { document in
      document.invoice.buyer.party.identifiers.count > 1 ? ["/customer/identifiers/1"] : []
    },
  ]
}
