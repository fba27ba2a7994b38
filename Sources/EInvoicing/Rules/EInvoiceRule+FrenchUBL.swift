internal import InvoiceModel

extension EInvoiceRule {
  /// French rules that only UBL can break: CII tells identifiers with a scheme from those without.
  static let frenchUBL: [EInvoiceRule] = [
    EInvoiceRule("BR-FR-CO-10", "BT-46", "In UBL an identifier has a scheme.", hint: "Give its `scheme`.") { document in
      let invoice = document.invoice
      let lists: [(String, [SchemedIdentifier])] = [
        ("/company", invoice.seller.party.identifiers), ("/customer", invoice.buyer.party.identifiers),
        ("/delivery", invoice.delivery?.identifiers ?? []), ("/payee", invoice.payee?.identifiers ?? []),
      ]
      return lists.flatMap { path, identifiers in
        identifiers.indices.filter { identifiers[$0].scheme == nil }.map { "\(path)/identifiers/\($0)/scheme" }
      }
    }
  ]
}
