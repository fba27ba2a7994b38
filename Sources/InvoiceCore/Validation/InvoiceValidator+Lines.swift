internal import InvoiceModel

extension InvoiceValidator {
  mutating func validateLines() {
    if invoice.lines.isEmpty {
      report(.noItems, "/items", "An invoice has at least one item.", rule: "BR-16")
    }
    if invoice.lines.count + invoice.structure.count > InvoiceLimits.maximumItems {
      report(.tooManyItems, "/items", "There are more than \(InvoiceLimits.maximumItems) entries here.")
    }
    for (index, line) in invoice.lines.prefix(InvoiceLimits.maximumItems).enumerated() {
      validate(line, at: index)
    }
    validateStructure()
    validateLineIDs()
    validateCategoriesTogether()
    validateIntraCommunitySupplies()
  }

  private mutating func validate(_ line: InvoiceLine, at index: Int) {
    let place = invoice.itemPlace(ofLine: index)
    func path(_ key: String) -> String { "/items/\(place)/\(key)" }
    text(line.description, path("description"), isMultiline: true)
    text(line.details, path("details"), isMultiline: true)
    text(line.code, path("code"))
    text(line.discount?.reason, path("discount/reason"))
    decimals(line.quantity, atMost: 4, path("quantity"))
    decimals(line.unitPrice, atMost: 6, path("unit_price"))
    if line.unitPrice.isNegative {
      report(
        .negativePrice, path("unit_price"), "A unit price is not negative.",
        hint: "A line that takes something back has a negative quantity.", rule: "BR-27", term: "BT-146")
    }
    size(line.priceBaseQuantity, path("price_base_quantity"))
    if line.priceBaseQuantity <= .zero {
      report(.notPositive, path("price_base_quantity"), "The price's base quantity is above 0.", term: "BT-149")
    }
    decimals(line.statedTotal, atMost: invoice.currency.minorUnitDigits, path("total"))
    switch line.discount?.value {
    case .percent(let percent)?: self.percent(percent, path("discount/percent"))
    case .amount(let amount)?: self.amount(amount, path("discount/amount"))
    case nil: break
    }
    period(line.period, path("period"))
    if line.hasTerms { validateTerms(of: line, invoice.itemPath(ofLine: index)) }
    validateVAT(of: line, at: index)
  }

  private mutating func validateVAT(of line: InvoiceLine, at index: Int) {
    let path = invoice.itemPath(ofLine: index)
    let isDefault = linesWithDefaultRate.contains(index)
    rate(line.vatRate, in: line.vatCategory, isDefault ? "/vat_rate" : path + "/vat_rate")
    let isFranchise = invoice.seller.vatRegime == .franchise
    if isFranchise, line.vatCategory == .standard {
      report(
        .vatInFranchise, path + "/vat_category", "A seller in franchise charges no VAT.",
        hint: "Leave `vat_category` out: it is `E` then.")
    }
    switch line.vatCategory {
    case .standard, .zeroRated:
      if line.vatExemption != nil {
        report(
          .exemptionForbidden, path + "/vat_exemption", "Category \(line.vatCategory.rawValue) has no exemption.",
          rule: line.vatCategory == .standard ? "BR-S-10" : "BR-Z-10", term: "BT-120")
      }
    default:
      guard let exemption = line.vatExemption else {
        report(
          .missingExemption, path + "/vat_exemption", "Category E needs the reason of the exemption.",
          hint: "Give a VATEX code or a text as `vat_exemption`.", rule: "BR-E-10", term: "BT-120")
        return
      }
      text(exemption, path + "/vat_exemption")
      if exemption.hasPrefix("VATEX-"), !CodeTable.exemptionReasons.contains(exemption) {
        report(.unknownExemption, path + "/vat_exemption", "This is no VATEX code.", rule: "BR-CL-22", term: "BT-121")
      } else if let owner = VATCategory.owner(ofExemption: exemption), owner != line.vatCategory {
        report(
          .exemptionOfOtherCategory, path + "/vat_exemption",
          "`\(exemption)` is the reason of category \(owner.rawValue), and the category is \(line.vatCategory.rawValue).",
          hint: "Write `vat_category`: `\(owner.rawValue)`, "
            + (line.vatCategory == .exempt ? "or the reason why this is exempt." : "or leave `vat_exemption` out."),
          term: "BT-121")
      }
    }
  }

  /// Checks a rate with its category.
  mutating func rate(_ rate: ExactDecimal, in category: VATCategory, _ path: @autoclosure () -> String) {
    percent(rate, path())
    if category == .standard, rate.isZero {
      report(
        .vatRateZero, path(), "Category S has a rate above 0.",
        hint: "Give the `vat_category` of what is sold without VAT, or `vat_regime: franchise` in `company`.",
        rule: "BR-S-05", term: "BT-152")
    } else if category == .standard {
      knownRate(rate, path())
    } else if category != .standard, rate > .zero, invoice.seller.vatRegime == .franchise {
      report(.vatInFranchise, path(), "A seller in franchise charges no VAT.", hint: "Leave `vat_rate` out.")
    } else if category != .standard, rate > .zero {
      report(
        .vatRateNotZero, path(), "Category \(category.rawValue) has no rate above 0.",
        hint: "Leave `vat_rate` out, or write category `S`.", rule: "BR-\(category.rawValue)-05", term: "BT-152")
    }
  }

  /// O stands alone (BR-O-11 to BR-O-14), and a group has one reason of exemption.
  private mutating func validateCategoriesTogether() {
    var exemptions: [VATCategory: String] = [:]
    var differing: Set<VATCategory> = []
    var mixed: Int?
    let hasOutOfScope =
      invoice.lines.contains { $0.vatCategory == .outOfScope }
    for (index, line) in invoice.lines.enumerated() {
      if hasOutOfScope, line.vatCategory != .outOfScope, mixed == nil { mixed = index }
      guard let exemption = line.vatExemption, !differing.contains(line.vatCategory) else { continue }
      if let first = exemptions[line.vatCategory], first != exemption {
        differing.insert(line.vatCategory)
        need(
          .exemptionDiffers, invoice.itemPath(ofLine: index) + "/vat_exemption",
          "Category \(line.vatCategory.rawValue) has another reason before; the breakdown states only the first.",
          hint: "Write an invoice for each reason.", term: "BT-120")
      } else {
        exemptions[line.vatCategory] = exemption
      }
    }
    if let mixed {
      report(
        .outOfScopeMixed, invoice.itemPath(ofLine: mixed) + "/vat_category", "Category O mixes with no other category.",
        hint: "Write an invoice of its own for what is outside the scope of VAT.", rule: "BR-O-11")
    }
  }

  mutating func validateAllowances() {
    let lists = [("/discounts", invoice.allowances), ("/charges", invoice.charges)]
    let isOutside = invoice.lines.contains { $0.vatCategory == .outOfScope }
    let isInside = invoice.lines.contains { $0.vatCategory != .outOfScope }
    for (list, allowances) in lists {
      entries(allowances.count, list)
      for (index, allowance) in allowances.enumerated() {
        let path = "\(list)/\(index)"
        text(allowance.reason, path + "/reason")
        validateReasonCode(of: allowance, path, isCharge: list == "/charges")
        switch allowance.value {
        case .percent(let percent): self.percent(percent, path + "/percent")
        case .amount(let amount): self.amount(amount, path + "/amount")
        }
        guard let category = validateVAT(of: allowance, path) else { continue }
        if category == .outOfScope ? isInside : isOutside {
          report(
            .outOfScopeMixed, path + (allowance.vatCategory == nil ? "/vat_rate" : "/vat_category"),
            "Category O mixes with no other category.", rule: "BR-O-11")
        }
      }
    }
  }

  private mutating func validateReasonCode(of allowance: DocumentAllowance, _ path: String, isCharge: Bool) {
    guard let reason = allowance.reasonCode else { return }
    code(
      reason, in: isCharge ? .chargeReasons : .allowanceReasons, path + "/reason_code",
      "This is no code of UNTDID \(isCharge ? "7161" : "5189").", hint: "Leave it out, and say it in `reason`.",
      rule: isCharge ? "BR-CL-20" : "BR-CL-19", term: isCharge ? "BT-105" : "BT-98")
  }

  /// Checks a discount's or charge's rate and category; returns the category as far as it is said.
  private mutating func validateVAT(of allowance: DocumentAllowance, _ path: String) -> VATCategory? {
    var category = allowance.vatCategory
    if let rate = allowance.vatRate {
      if category == nil, !rate.isZero { category = .standard }
      if let category { self.rate(rate, in: category, path + "/vat_rate") } else { percent(rate, path + "/vat_rate") }
    }
    if category == .standard, invoice.seller.vatRegime == .franchise {
      report(
        .vatInFranchise, path + (allowance.vatCategory == nil ? "/vat_rate" : "/vat_category"),
        "A seller in franchise charges no VAT.", hint: "Leave VAT out here.")
    }
    return category
  }
}
