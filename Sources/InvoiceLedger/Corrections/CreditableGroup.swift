internal import InvoiceCore
internal import InvoiceModel

/// What has not been credited yet of a VAT group.
///
/// VAT is rounded once for each document, so the VAT of parts need not sum to that of the whole: 0.50 and 0.50 with VAT
/// at 20 % hold 0.08 each, and 1.00 holds 0.17. A part is therefore only credited if what is left can be credited
/// exactly by one more credit note; the amount nearest to the one asked for that has this is a few cents away.
struct CreditableGroup {
  let key: VATKey
  let exemption: String?
  let decimals: Int
  /// Whether amounts are quoted with VAT.
  let isGross: Bool
  /// BT-116 and BT-117 less those of all credit notes.
  private(set) var base: ExactDecimal
  private(set) var tax: ExactDecimal

  init(_ row: VATBreakdown, isGross: Bool, decimals: Int) {
    key = VATKey(row)
    exemption = row.exemption
    self.decimals = decimals
    self.isGross = isGross
    base = row.base
    tax = row.tax
  }

  var isEmpty: Bool { base.isZero && tax.isZero }

  /// What is left, in the way in which amounts are quoted.
  func left(isGross: Bool) throws(ArithmeticOverflow) -> ExactDecimal { isGross ? try base + tax : base }

  mutating func subtract(_ row: VATBreakdown) throws(ArithmeticOverflow) {
    base = try base - row.base
    tax = try tax - row.tax
  }

  /// How many minor units the amount that is credited may be away from the one asked for: half a unit of VAT.
  var reach: Int {
    guard key.rate > .zero, let units = try? ExactDecimal(50).divided(by: key.rate, decimals: 0) else { return 0 }
    return min(1000, Int(clamping: units.significand)) + 2
  }

  /// Whether an amount is nothing, all that is left, or between.
  func holds(_ amount: ExactDecimal, isGross: Bool) throws(ArithmeticOverflow) -> Bool {
    let left = try left(isGross: isGross)
    return left.isNegative ? amount <= .zero && amount >= left : amount >= .zero && amount <= left
  }

  /// The amount nearest to the one asked for after which the rest can be credited exactly; of two the smaller one.
  ///
  /// - Parameter isGross: whether the credit note's amounts are with VAT.
  /// - Returns: nil when there is none near, as after credit notes of another origin.
  func nearest(to amount: ExactDecimal, isGross: Bool) throws(ArithmeticOverflow) -> ExactDecimal? {
    let unit = try ExactDecimal(significand: 1, scale: decimals)
    var (lower, upper) = (amount, amount)
    for _ in 0...reach {
      let (first, second) = amount.isNegative ? (upper, lower) : (lower, upper)
      if try leavesExactRest(first, isGross: isGross) { return first }
      if try leavesExactRest(second, isGross: isGross) { return second }
      lower = try lower - unit
      upper = try upper + unit
    }
    return nil
  }

  private func leavesExactRest(_ amount: ExactDecimal, isGross: Bool) throws(ArithmeticOverflow) -> Bool {
    guard try holds(amount, isGross: isGross) else { return false }
    let credited = try tax(of: amount, isGross: isGross)
    let restBase = try base - (isGross ? amount - credited : amount)
    let restTax = try tax - credited
    guard !restBase.isZero || !restTax.isZero else { return true }
    guard restTax.isZero || restTax.isNegative == restBase.isNegative else { return false }
    return try tax(of: self.isGross ? restBase + restTax : restBase, isGross: self.isGross) == restTax
  }

  private func tax(of amount: ExactDecimal, isGross: Bool) throws(ArithmeticOverflow) -> ExactDecimal {
    try isGross
      ? InvoiceArithmetic.vat(within: amount, rate: key.rate, decimals: decimals)
      : InvoiceArithmetic.vat(on: amount, rate: key.rate, decimals: decimals)
  }
}
