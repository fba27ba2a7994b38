internal import InvoiceCore
internal import InvoiceModel

extension EInvoiceDocument {
  /// What is wrong with the buyer's identifiers together (BT-46): EN 16931 has one, Factur-X EXTENDED one without a scheme
  /// and others with one.
  ///
  /// - Parameters:
  ///   - rules: as of ``check(_:profile:specification:)``, like what follows.
  ///   - profile: of CII.
  ///   - specification: of UBL; nil for CII.
  func buyerIdentifierProblem(
    _ rules: EInvoiceRules, profile: FacturXProfile, specification: UBLSpecification?
  ) -> Problem? {
    guard rules != .none else { return nil }
    let isExtended = profile >= .extended
    let written = buyerIdentifiers(single: !isExtended)
    let unnamed = written.filter { $0.scheme == nil }
    guard (isExtended ? unnamed : written).count > 1 else { return nil }
    let other = isExtended ? unnamed[1] : written[1]
    let place = invoice.buyer.party.identifiers.firstIndex(of: other) ?? 0
    let rule =
      specification != nil ? "UBL-SR-16" : unnamed.count > 1 ? "FX-SCH-A-000163" : "FX-SCH-A-000164"
    let (message, hint) = isExtended ? Self.oneUnnamed : Self.one(isHeldByExtended: isHeldByExtended(rules))
    return Problem(
      code: .profileCannotHold, path: "/customer/identifiers/\(place)", message: message, hint: hint, rule: rule,
      term: "BT-46")
  }

  /// Whether the profile EXTENDED takes the buyer's identifiers as they are.
  private func isHeldByExtended(_ rules: EInvoiceRules) -> Bool {
    let schemes = buyerIdentifiers(single: false).map(\.scheme)
    guard schemes.count(where: { $0 == nil }) <= 1 else { return false }
    return rules != .fr || Set(schemes).count == schemes.count
  }

  private static let oneUnnamed = (
    message: "The profile EXTENDED has one identifier of the customer without a scheme.",
    hint: "Give each of the others its `scheme`, or leave them out."
  )

  private static func one(isHeldByExtended: Bool) -> (message: String, hint: String) {
    isHeldByExtended
      ? (
        "Only the profile EXTENDED has several identifiers of the customer.",
        "Take that profile, or leave the others out."
      )
      : (
        "An e-invoice has one identifier of the customer.",
        "Leave the others out; the profile EXTENDED has several, each with a `scheme` of its own."
      )
  }
}
