internal import InvoiceModel

extension EInvoiceRule {
  /// What the French rules ask of a party's identifiers together; CII tells those with a scheme from those without, in UBL
  /// each needs one.
  static let frenchCII = [
    identifierSchemes("Each identifier of a party has a scheme of its own.", everyNeedsOne: false)
  ]

  /// As ``frenchCII``, where the buyer has all its identifiers.
  static let frenchExtended = [
    identifierSchemes("Each identifier of a party has a scheme of its own.", everyNeedsOne: false, isSingle: false)
  ]

  /// As ``frenchCII``, of UBL.
  static let frenchUBL = [
    identifierSchemes("In UBL each identifier of a party has a scheme of its own.", everyNeedsOne: true)
  ]

  /// - Parameters:
  ///   - message: what is asked.
  ///   - everyNeedsOne: whether an identifier without a scheme is wrong.
  ///   - isSingle: whether the buyer's SIRET gives way to what is given beside it.
  private static func identifierSchemes(
    _ message: String, everyNeedsOne: Bool, isSingle: Bool = true
  ) -> EInvoiceRule {
    EInvoiceRule("BR-FR-CO-10", "BT-46", message, hint: "Give each `scheme` once.") { document in
      let invoice = document.invoice
      let lists: [(path: String, written: [SchemedIdentifier], given: [SchemedIdentifier])] = [
        ("/company", document.seller.identifiers, invoice.seller.party.identifiers),
        ("/customer", document.buyerIdentifiers(single: isSingle), invoice.buyer.party.identifiers),
        ("/delivery", document.deliverToIDs, invoice.delivery?.identifiers ?? []),
        ("/payee", document.payee?.identifiers ?? [], invoice.payee?.identifiers ?? []),
      ]
      return lists.flatMap { list in
        list.given.indices.filter { index in
          guard let scheme = list.given[index].scheme else { return everyNeedsOne }
          // What is given twice is written once, and another of the scheme comes before only in what is written: the
          // SIRET, which is given by itself, first.
          guard let place = list.written.firstIndex(of: list.given[index]) else { return false }
          return list.written[..<place].contains { $0.scheme == scheme }
        }.map { "\(list.path)/identifiers/\($0)/scheme" }
      }
    }
  }
}
