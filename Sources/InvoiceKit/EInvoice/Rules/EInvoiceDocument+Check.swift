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

  /// What a profile would have to leave out although the invoice means something else without it. All else that a
  /// small profile lacks only says less.
  private func profileProblems(_ profile: FacturXProfile) -> [Problem] {
    guard profile == .minimum, taxInEuros != nil else { return [] }
    return [
      Problem(
        "profile-cannot-hold", path: "/exchange_rate", "The profile MINIMUM has no place for the VAT in euros.",
        hint: "Take the profile BASIC WL or a larger one.", rule: "BR-53", term: "BT-111")
    ]
  }
}
