internal import InvoiceModel

extension ReceivedDocument {
  /// How many decimals the invoice's amounts have.
  var decimals: Int { currency.flatMap(Currency.init(code:))?.minorUnitDigits ?? 2 }
}

extension InvoiceAssembler {
  /// An allowance below zero is a charge of as much, and the other way round.
  func positive(_ allowance: ReceivedDocument.Allowance) -> ReceivedDocument.Allowance {
    guard let amount = allowance.amount else {
      log.fail(.missingTerm, at: allowance.element, "The amount is missing.", rule: "BR-31", term: "BT-92")
      return allowance
    }
    guard amount.isNegative else { return allowance }
    var result = allowance
    result.isCharge.toggle()
    result.amount = -amount
    result.percent = nil
    log.warn(
      .negativeAllowance, at: allowance.element,
      result.isCharge
        ? "A discount below zero is read as a charge of as much."
        : "A charge below zero is read as a discount of as much.", term: result.isCharge ? "BT-92" : "BT-99")
    return result
  }

  /// Whether an allowance is a percentage of `base`, so that computing it gives its amount.
  func isPercent(_ allowance: ReceivedDocument.Allowance, of base: ExactDecimal?) -> Bool {
    guard let percent = allowance.percent, let base, !percent.isNegative,
      allowance.base.map({ $0 == base }) ?? true,
      let amount = try? base.multiplied(by: percent).divided(by: ExactDecimal(100), decimals: document.decimals),
      amount == allowance.amount
    else {
      if let percent = allowance.percent, !percent.isZero {
        log.warn(
          .percentLeftOut, at: allowance.element,
          "The percentage is not of the amount that the invoice JSON takes it of; only the amount is read.",
          term: "BT-94")
      }
      return false
    }
    return true
  }

  /// The reason; the ones that our writer gives when there is none are none.
  func reason(_ allowance: ReceivedDocument.Allowance) -> String? {
    if allowance.reasonCode == "95", ["Remise", "Discount", nil].contains(allowance.reason) { return nil }
    if let code = allowance.reasonCode, code != "95" || allowance.reason == nil {
      log.warn(
        .codeLeftOut, at: allowance.element, "The reason's code \(code.prefix(10)) is left out.",
        term: allowance.isCharge ? "BT-105" : "BT-98")
    }
    return allowance.reason
  }

  /// The document's discounts and charges, each in its VAT group.
  func allowances() -> (allowances: [DocumentAllowance], charges: [DocumentAllowance]) {
    var discounts: [DocumentAllowance] = []
    var charges: [DocumentAllowance] = []
    let bases = lineTotals()
    for received in document.allowances.map(positive) {
      guard let amount = received.amount, !amount.isZero else { continue }
      guard let category = category(received.category, at: received.element, term: "BT-95") else { continue }
      let rate = received.rate ?? .zero
      let base = bases[VATKey(category, rate)]
      let allowance = DocumentAllowance(
        isPercent(received, of: base) ? .percent(received.percent ?? .zero) : .amount(amount),
        reason: reason(received), vatRate: category == .outOfScope ? nil : rate, vatCategory: category)
      if received.isCharge { charges.append(allowance) } else { discounts.append(allowance) }
    }
    return (discounts, charges)
  }

  /// The stated nets of the lines by VAT group.
  private func lineTotals() -> [VATKey: ExactDecimal] {
    var totals: [VATKey: ExactDecimal] = [:]
    for line in document.lines {
      guard let category = line.category.flatMap(VATCategory.init(rawValue:)), let net = line.net else { continue }
      let key = VATKey(category, line.rate ?? .zero)
      totals[key] = try? (totals[key] ?? .zero).adding(net)
    }
    return totals
  }

  /// Why a group bears no VAT, by group: the code where there is one, else the text.
  func exemptions() -> [VATKey: String] {
    var result: [VATKey: String] = [:]
    for tax in document.taxes {
      guard let category = tax.category.flatMap(VATCategory.init(rawValue:)), category != .standard,
        category != .zeroRated
      else { continue }
      let key = VATKey(category, tax.rate ?? .zero)
      result[key] = tax.reasonCode ?? tax.reason
    }
    return result
  }

  func statedTotals() -> StatedTotals {
    var stated = StatedTotals()
    stated.subtotal = document.totals.net
    stated.tax = document.totals.tax
    stated.total = document.totals.total
    stated.due = document.totals.due
    let rows: [StatedTotals.VATRow] = document.taxes.compactMap { tax in
      guard let category = tax.category.flatMap(VATCategory.init(rawValue:)), let base = tax.base else { return nil }
      return StatedTotals.VATRow(category: category, rate: tax.rate ?? .zero, base: base, tax: tax.tax ?? .zero)
    }
    if !rows.isEmpty { stated.vatBreakdown = rows }
    return stated
  }

  /// Sums that the invoice JSON has no keys for, so that its computation does not check them.
  func checkTotals() {
    guard let element = document.totalsElement else {
      log.fail(.missingTerm, at: document.root, "The totals are missing.", rule: "BR-12", term: "BG-22")
      return
    }
    let totals = document.totals
    for (value, term, rule, name) in [
      (totals.net, "BT-109", "BR-13", "The total without VAT"), (totals.total, "BT-112", "BR-14", "The total with VAT"),
      (totals.due, "BT-115", "BR-15", "The amount due"),
    ] where value == nil {
      log.fail(.missingTerm, at: element, "\(name) is missing.", rule: rule, term: term)
    }
    if let rounding = totals.rounding, !rounding.isZero {
      log.fail(
        .roundingAmount, at: element,
        "The amount due is rounded by \(rounding), for which the invoice JSON has no place.",
        hint: "Other amounts would be shown than the sender's.", rule: "BR-CO-16", term: "BT-114")
    }
    // What a small profile does not list cannot be summed up.
    if !document.lines.isEmpty {
      check(totals.lineTotal, sum(document.lines.map(\.net)), at: element, "lines", rule: "BR-CO-10", term: "BT-106")
    }
    let discounts = document.allowances.filter { !$0.isCharge }.map(\.amount)
    let charges = document.allowances.filter(\.isCharge).map(\.amount)
    check(
      totals.allowanceTotal ?? .zero, sum(discounts), at: element, "discounts", rule: "BR-CO-11", term: "BT-107")
    check(totals.chargeTotal ?? .zero, sum(charges), at: element, "charges", rule: "BR-CO-12", term: "BT-108")
    if !document.taxes.isEmpty {
      check(totals.tax, sum(document.taxes.map(\.tax)), at: element, "VAT", rule: "BR-CO-14", term: "BT-110")
    }
  }

  private func sum(_ amounts: [ExactDecimal?]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for amount in amounts {
      guard let next = try? sum.adding(amount ?? .zero) else { return nil }
      sum = next
    }
    return sum
  }

  private func check(
    _ stated: ExactDecimal?, _ sum: ExactDecimal?, at element: XMLElement, _ what: String, rule: String, term: String
  ) {
    guard let stated, let sum, stated != sum else { return }
    let decimals = document.decimals
    log.fail(
      .sumDiffers, at: element,
      "The sum of the \(what) is stated as \(stated.text(minimumDecimals: decimals)); its parts add up to "
        + "\(sum.text(minimumDecimals: decimals)).", rule: rule, term: term)
  }
}
