public import InvoiceCore
public import InvoiceModel

extension ComputedInvoice {
  /// The invoice as CII D22B, the XML of a Factur-X file.
  ///
  /// - Parameters:
  ///   - profile: how much of EN 16931 the file holds.
  ///   - rules: what the invoice is checked against before anything is written. Nil: French rules when the seller is
  ///     French and the profile is one that France admits, else EN 16931. XRechnung's own rules that can fail are always
  ///     checked for XRechnung, unless this is ``EInvoiceRules/none``.
  /// - Throws: every rule that fails, and what the profile cannot hold although it changes the meaning.
  public func cii(
    profile: FacturXProfile = .en16931, rules: EInvoiceRules? = nil
  ) throws(InvoiceProblems) -> [UInt8] {
    let document = try EInvoiceDocument(checking: self)
    try document.check(rules ?? document.defaultRules(for: profile), profile: profile, specification: nil)
    return CIIWriter.bytes(of: document, profile: profile)
  }

  /// The invoice as UBL 2.1: a CreditNote for a credit note, else an Invoice.
  ///
  /// - Parameters:
  ///   - specification: what the file claims to conform to. Nil: EN 16931 when the seller is French; else Peppol
  ///     where both parties have electronic addresses that its network knows, and EN 16931 where it cannot reach one.
  ///   - rules: what the invoice is checked against before anything is written. Nil: French rules when the seller is
  ///     French and the specification is EN 16931, else EN 16931. The own rules of Peppol and XRechnung that can
  ///     fail are always checked for them, unless this is ``EInvoiceRules/none``.
  /// - Throws: every rule that fails.
  public func ubl(
    specification: UBLSpecification? = nil, rules: EInvoiceRules? = nil
  ) throws(InvoiceProblems) -> [UInt8] {
    let document = try EInvoiceDocument(checking: self)
    let specification =
      specification ?? (reception == nil ? document.defaultSpecification : .stated(by: self))
    let defaultRules: EInvoiceRules =
      reception != nil ? .none : document.nationalRules.flatMap { specification == .en16931 ? $0 : nil } ?? .en16931
    try document.check(rules ?? defaultRules, profile: .en16931, specification: specification)
    return UBLWriter.bytes(of: document, specification: specification)
  }

  /// What keeps the invoice from being an e-invoice; empty when every rule asked for holds.
  ///
  /// - Parameters:
  ///   - profile: the Factur-X profile it is to have.
  ///   - rules: the rules; nil as for ``cii(profile:rules:)``. With ``EInvoiceRules/none`` only that is checked without
  ///     which there is no e-invoice at all, so an empty answer does not mean that the invoice is valid.
  public func eInvoiceProblems(
    profile: FacturXProfile = .en16931, rules: EInvoiceRules? = nil
  ) -> [Problem] {
    do {
      let document = try EInvoiceDocument(checking: self)
      try document.check(rules ?? document.defaultRules(for: profile), profile: profile, specification: nil)
      return []
    } catch {
      return error.problems
    }
  }
}

extension EInvoiceDocument {
  /// The document, or the problem that its amounts are out of range.
  init(checking computed: ComputedInvoice) throws(InvoiceProblems) {
    do {
      try self.init(computed)
    } catch {
      throw InvoiceProblems([
        Problem(
          code: .amountTooLarge, path: "", message: "An amount of the e-invoice is too large to be computed exactly.")
      ])
    }
  }

  /// What UBL conforms to when nothing else is asked for.
  fileprivate var defaultSpecification: UBLSpecification {
    if let national { return national.specification }
    let isReached =
      endpoints.count == 2
      && endpoints.allSatisfy { !CodeTable.schemesBeyondPeppol.contains($0.endpoint.scheme) }
    return isReached ? .peppol : .en16931
  }

  /// The rules of the seller's country, where they reach the seller.
  var nationalRules: EInvoiceRules? { law.eInvoicing == nil ? nil : national?.rules }

  /// The rules of the seller's country where it admits the profile.
  func defaultRules(for profile: FacturXProfile) -> EInvoiceRules {
    // What others have issued is not ours to refuse.
    guard computed.reception == nil else { return .none }
    guard let rules = nationalRules, let national, profile >= national.smallestProfile, profile != .xrechnung else {
      return .en16931
    }
    return rules
  }
}
