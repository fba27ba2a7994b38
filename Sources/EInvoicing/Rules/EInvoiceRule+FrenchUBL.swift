internal import InvoiceModel

extension EInvoiceRule {
  /// French rules that only UBL can break: CII tells identifiers with a scheme from those without.
  static let frenchUBL: [EInvoiceRule] = [
    EInvoiceRule(
      "BR-FR-CO-10", "BT-46", "In UBL each identifier of a party has a scheme of its own.",
      hint: "Give each `scheme` once."
    ) { document in
      let invoice = document.invoice
      let lists: [(String, [SchemedIdentifier])] = [
        ("/company", invoice.seller.party.identifiers), ("/customer", invoice.buyer.party.identifiers),
        ("/delivery", invoice.delivery?.identifiers ?? []), ("/payee", invoice.payee?.identifiers ?? []),
      ]
      return lists.flatMap { path, identifiers in
        identifiers.indices.filter { index in
          let scheme = identifiers[index].scheme
          return scheme == nil || identifiers[..<index].contains { $0.scheme == scheme }
        }.map { "\(path)/identifiers/\($0)/scheme" }
      }
    }
  ]
}
