extension EInvoiceDocument {
  /// Checks the document against everything asked for, and throws all that fails.
  ///
  /// - Parameters:
  ///   - rules: what to check besides what no e-invoice can do without.
  ///   - profile: the profile of CII; `en16931` for UBL, which has no others.
  ///   - specification: of UBL; nil for CII.
  func check(
    _ rules: EInvoiceRules, profile: FacturXProfile, specification: UBLSpecification?
  ) throws(InvoiceProblems) {
    var problems = structuralProblems + profileProblems(profile)
    if rules != .none {
      problems += failures(of: EInvoiceRule.en16931, in: profile)
      problems += failures(of: EInvoiceRule.vatCategories, in: profile)
      problems += failures(of: EInvoiceRule.codeLists, in: profile)
      if specification == .peppol { problems += failures(of: EInvoiceRule.peppol, in: profile) }
    }
    if rules == .fr {
      if profile == .minimum {
        problems.append(
          Problem(
            "profile-cannot-hold", path: "", "The profile MINIMUM has no notes, and French rules demand three.",
            hint: "Take the profile BASIC WL, EN 16931 or EXTENDED.", rule: "BR-FR-05", term: "BG-1"))
      }
      problems += failures(of: EInvoiceRule.french, in: profile)
    }
    guard problems.isEmpty else { throw InvoiceProblems(problems) }
  }

  private func failures(of rules: [EInvoiceRule], in profile: FacturXProfile) -> [Problem] {
    rules.flatMap { $0.profile <= profile ? $0.problems(in: self) : [] }
  }

  /// What must hold even when no rules are asked for: without it there is nothing to write.
  private var structuralProblems: [Problem] {
    var problems: [Problem] = []
    if invoice.number == nil {
      problems.append(
        Problem(
          "e-invoice-draft", path: "/invoice_number", "A draft, which has no number, cannot be an e-invoice.",
          hint: "Give the invoice its number.", rule: "BR-02", term: "BT-1"))
    }
    if invoice.currency.minorUnitDigits > 2 {
      problems.append(
        Problem(
          "e-invoice-currency", path: "/currency",
          "The currency has three decimals, and EN 16931 has two in every amount.", rule: "BR-DEC-14",
          term: "BT-5"))
    }
    return problems
  }

  /// What a small profile would have to leave out although the invoice means something else without it.
  private func profileProblems(_ profile: FacturXProfile) -> [Problem] {
    var problems: [Problem] = []
    func lose(_ path: String, _ term: String, _ what: String, needs: FacturXProfile) {
      problems.append(
        Problem(
          "profile-cannot-hold", path: path, "The profile \(profile.conformanceLevel) has no place for \(what).",
          hint: "Take the profile \(needs.conformanceLevel) or a larger one.", term: term))
    }
    guard profile == .minimum else { return [] }
    if taxInEuros != nil { lose("/exchange_rate", "BT-111", "the VAT in euros", needs: .basicWL) }
    if !invoice.prepaid.isZero { lose("/prepaid", "BT-113", "what is already paid", needs: .basicWL) }
    if !invoice.references.preceding.isEmpty {
      lose("/references/preceding", "BG-3", "the invoice that this one refers to", needs: .basicWL)
    }
    if computed.vatBreakdown.contains(where: { $0.exemption != nil }) {
      lose("/items", "BG-23", "the reason why no VAT is charged", needs: .basicWL)
    }
    return problems
  }
}
