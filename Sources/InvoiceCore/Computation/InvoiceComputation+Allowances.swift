internal import InvoiceModel

extension InvoiceComputation {
  /// Gives document discounts or charges to the VAT groups they belong to.
  mutating func spread(_ allowances: [DocumentAllowance], isCharge: Bool) {
    for (source, allowance) in allowances.enumerated() {
      let path = "\(isCharge ? "/charges" : "/discounts")/\(source)"
      do throws(ArithmeticOverflow) {
        try spread(allowance, source: source, path: path, isCharge: isCharge)
      } catch {
        reportOverflow(at: path)
      }
    }
  }

  private mutating func spread(
    _ allowance: DocumentAllowance, source: Int, path: String, isCharge: Bool
  ) throws(ArithmeticOverflow) {
    // Groups in an order that does not depend on that of the lines, so that the last cents don't either.
    let candidates = groups.indices
      .filter { matches(groups[$0].key, allowance) }
      .sorted { groups[$0].precedes(groups[$1]) }
    switch allowance.value {
    case .percent(let percent):
      let places = candidates.filter { !groups[$0].lines.isEmpty }
      guard !places.isEmpty else { return reportNoGroup(path) }
      var sum = ExactDecimal.zero
      for place in places { sum = try sum.adding(groups[place].lineSum) }
      let amount = try InvoiceArithmetic.percent(percent, of: sum, decimals: decimals)
      // Of groups that cancel each other out there is nothing to take a percentage of.
      let amounts =
        sum.isZero
        ? places.map { _ in ExactDecimal.zero }
        : try InvoiceArithmetic.split(amount, over: places.map { groups[$0].lineSum }, decimals: decimals)
      give(amounts, to: places, source: source, percent: percent, isCharge: isCharge)
    case .amount(let amount):
      if isCharge, let key = ownGroup(of: allowance) {
        give([amount], to: [group(key)], source: source, percent: nil, isCharge: true)
        return
      }
      if candidates.count == 1, !groups[candidates[0]].lines.isEmpty {
        give([amount], to: candidates, source: source, percent: nil, isCharge: isCharge)
        return
      }
      let places = candidates.filter { groups[$0].lineSum > .zero }
      guard !places.isEmpty else { return reportNoGroup(path) }
      let amounts = try InvoiceArithmetic.split(amount, over: places.map { groups[$0].lineSum }, decimals: decimals)
      give(amounts, to: places, source: source, percent: nil, isCharge: isCharge)
    }
  }

  /// No group has more taken off than there is in it.
  mutating func checkDiscounts() throws(ArithmeticOverflow) {
    for group in groups where !group.lineSum.isNegative {
      var left = group.lineSum
      for charge in group.charges { left = try left.adding(charge.amount) }
      for allowance in group.allowances {
        left = try left.subtracting(allowance.amount)
        guard left.isNegative else { continue }
        problems.add(
          Problem(
            code: .discountTooLarge, path: "/discounts/\(allowance.source)",
            message: "The discount is larger than what it is taken off.", term: "BT-92"))
        break
      }
    }
  }

  private func matches(_ key: VATGroup.Key, _ allowance: DocumentAllowance) -> Bool {
    if let rate = allowance.vatRate, rate != key.rate { return false }
    if let category = allowance.vatCategory, category != key.category { return false }
    return true
  }

  /// The group that a charge names completely; a charge, shipping for instance, may be the only thing in it.
  private func ownGroup(of allowance: DocumentAllowance) -> VATGroup.Key? {
    if let category = allowance.vatCategory, category != .standard {
      return VATGroup.Key(category: category, rate: .zero)
    }
    guard let rate = allowance.vatRate, rate > .zero else { return nil }
    return VATGroup.Key(category: .standard, rate: rate)
  }

  private mutating func reportNoGroup(_ path: String) {
    problems.add(
      Problem(
        code: .noVATGroup, path: path, message: "No items have the VAT rate and category that this would be taken of.",
        hint: "Give the `vat_rate` and `vat_category` of the items it belongs to."))
  }

  private mutating func give(
    _ amounts: [ExactDecimal], to places: [Int], source: Int, percent: ExactDecimal?, isCharge: Bool
  ) {
    let isNothing = amounts.allSatisfy(\.isZero)
    for (index, (amount, place)) in zip(amounts, places).enumerated() where !amount.isZero || (isNothing && index == 0)
    {
      let share = VATGroup.Share(source: source, amount: amount, percent: percent)
      if isCharge { groups[place].charges.append(share) } else { groups[place].allowances.append(share) }
    }
  }
}
