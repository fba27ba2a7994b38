internal import InvoiceCore
internal import InvoiceModel

extension EInvoiceDocument {
  /// Checks the document against everything asked for, and throws all that fails: first what the input format demands
  /// of every e-invoice, then the tables of rules. A place that has a problem gets no second one.
  ///
  /// - Parameters:
  ///   - rules: what to check besides what no e-invoice can do without.
  ///   - profile: the profile of CII; `en16931` for UBL, which has no others.
  ///   - specification: of UBL; nil for CII.
  func check(
    _ rules: EInvoiceRules, profile: FacturXProfile, specification: UBLSpecification?
  ) throws(InvoiceProblems) {
    var problems = ProblemCollector()
    if rules != .none, computed.purpose != .eInvoice, computed.reception == nil {
      var validator = InvoiceValidator(invoice, purpose: .eInvoice, problems: problems)
      validator.validate()
      validator.validate(computed)
      problems = validator.problems
    }
    for problem in indispensable(for: profile) { problems.add(problem) }
    let isXRechnung = profile == .xrechnung || specification == .xrechnung
    for table in tables(rules, profile: profile, specification: specification) {
      for rule in table where rule.profile <= profile {
        for problem in rule.problems(in: self) { problems.add(problem) }
      }
    }
    if let problem = buyerIdentifierProblem(rules, profile: profile, specification: specification) {
      problems.add(problem)
    }
    if rules == .fr, profile == .minimum {
      problems.add(
        Problem(
          code: .profileCannotHold, path: "",
          message: "The profile MINIMUM has no notes, and French rules demand three.",
          hint: "Take the profile BASIC WL, EN 16931 or EXTENDED.", rule: "BR-FR-05", term: "BG-1"))
    }
    if rules == .fr, isXRechnung, invoice.process == nil {
      problems.add(
        Problem(
          code: .profileCannotHold, path: "/process",
          message: "XRechnung's process is Peppol's where none is given, and French rules demand a French one.",
          hint: "Give `process`, as `S1`, or leave out the French rules.", rule: "BR-FR-08", term: "BT-23"))
    }
    guard problems.hasErrors else { return }
    throw InvoiceProblems(problems.finished(in: nil).filter { $0.severity == .error })
  }

  private func tables(
    _ rules: EInvoiceRules, profile: FacturXProfile, specification: UBLSpecification?
  ) -> [[EInvoiceRule]] {
    // Amounts of more decimals than an e-invoice has would fail rules that they keep; that there is none is told by itself.
    guard rules != .none, invoice.currency.minorUnitDigits <= 2 else { return [] }
    let isXRechnung = profile == .xrechnung || specification == .xrechnung
    // The rules about single values come first: one about a whole party would hide them.
    var tables = isXRechnung ? [EInvoiceRule.xrechnung, EInvoiceRule.linePeriods] : []
    tables += [EInvoiceRule.en16931, EInvoiceRule.vatCategories]
    if specification == .peppol { tables += [EInvoiceRule.peppol, EInvoiceRule.linePeriods] }
    if rules == .fr { tables.append(EInvoiceRule.french) }
    guard rules == .fr else { return tables }
    let isExtended = profile >= .extended
    tables.append(
      specification != nil
        ? EInvoiceRule.frenchUBL : isExtended ? EInvoiceRule.frenchExtended : EInvoiceRule.frenchCII)
    return tables
  }

  /// What must hold even when no rules are asked for: without it there is nothing to write, or something else than the
  /// invoice would be written. All other terms that a small profile lacks only say less.
  private func indispensable(for profile: FacturXProfile) -> [Problem] {
    var problems = profile >= .en16931 ? unreadFiles : []
    if invoice.number == nil {
      problems.append(
        Problem(
          code: .missingNumber, path: "/invoice_number",
          message: "A draft, which has no number, cannot be an e-invoice.",
          hint: "Give `invoice_number` when the invoice is issued.", rule: "BR-02", term: "BT-1"))
    }
    if computed.isOffer { problems.append(.noEInvoice(of: invoice.type)) }
    if profile < .en16931, !invoice.rounding.isZero {
      problems.append(
        Problem(
          code: .profileCannotHold, path: "/rounding",
          message: "The profile \(profile.conformanceLevel) has no place for what is rounded.",
          hint: "Take the profile EN 16931 or EXTENDED.", rule: "BR-CO-16", term: "BT-114"))
    }
    if invoice.currency.minorUnitDigits > 2 {
      problems.append(
        Problem(
          code: .currencyDecimals, path: "/currency", message: "An e-invoice has two decimals, and this currency more.",
          rule: "BR-DEC-14", term: "BT-5"))
    }
    if profile == .minimum, accountingTax != nil {
      problems.append(
        Problem(
          code: .profileCannotHold, path: "/exchange_rate",
          message: "The profile MINIMUM has no place for the VAT in euros.",
          hint: "Take the profile BASIC WL or a larger one.", rule: "BR-53", term: "BT-111"))
    }
    return problems
  }
}
