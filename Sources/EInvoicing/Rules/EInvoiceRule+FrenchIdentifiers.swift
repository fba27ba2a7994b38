internal import InvoiceModel

extension EInvoiceRule {
  /// What the French rules ask of a party's identifiers together; CII tells those with a scheme from those without, in UBL
  /// each needs one.
  static let frenchCII = [
    identifierSchemes("Each identifier of a party has a scheme of its own.", everyNeedsOne: false)
  ]

  /// As ``frenchCII``, of UBL.
  static let frenchUBL = [
    identifierSchemes("In UBL each identifier of a party has a scheme of its own.", everyNeedsOne: true)
  ]

  private static func identifierSchemes(_ message: String, everyNeedsOne: Bool) -> EInvoiceRule {
    EInvoiceRule("BR-FR-CO-10", "BT-46", message, hint: "Give each `scheme` once.") { document in
      let invoice = document.invoice
      let lists: [(path: String, written: [SchemedIdentifier], given: [SchemedIdentifier])] = [
        ("/company", document.seller.identifiers, invoice.seller.party.identifiers),
        ("/customer", document.buyerIdentifiers(single: true), invoice.buyer.party.identifiers),
        ("/delivery", document.deliverToIDs, invoice.delivery?.identifiers ?? []),
        ("/payee", document.payee?.identifiers ?? [], invoice.payee?.identifiers ?? []),
      ]
      return lists.flatMap { list in
        // The SIRET, which is given by itself, is written first.
        let others = max(0, list.written.count - list.given.count)
        return list.given.indices.filter { index in
          guard let scheme = list.given[index].scheme else { return everyNeedsOne }
          return list.written.prefix(others + index).contains { $0.scheme == scheme }
        }.map { "\(list.path)/identifiers/\($0)/scheme" }
      }
    }
  }
}
