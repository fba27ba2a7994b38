internal import InvoiceKit

/// What was paid, split into net and tax so that the total is exactly what was paid.
struct InvoiceAmounts: Hashable, Sendable {
  /// Without tax, in minor units.
  var net: Int64
  /// The tax, in minor units.
  var tax: Int64
  /// The line's price and what is taken off it, in minor units; with the tax when ``isGross``.
  var price: Int64
  var discount: Int64
  /// Whether the document quotes prices with tax: where no net amount has the total that was paid (0.03 at 20 %), as the
  /// tax of net amounts is rounded.
  var isGross: Bool

  /// - Parameters:
  ///   - total: what was paid, in minor units.
  ///   - discount: what was taken off before, in minor units.
  ///   - discountHasTax: whether that is with the tax.
  ///   - rate: in hundredths of a percent.
  /// - Returns: nil when the amounts are too large, or not positive.
  init?(total: Int64, discount: Int64, discountHasTax: Bool, rate: Int) {
    guard total > 0, discount >= 0, (0...10_000).contains(rate), total < 1 << 40, discount < 1 << 40 else { return nil }
    let rate = Int64(rate)
    tax = Self.rounded(total * rate, 10_000 + rate)
    net = total - tax
    isGross = Self.rounded(net * rate, 10_000) != tax
    let other =
      discountHasTax == isGross
      ? discount
      : isGross ? discount + Self.rounded(discount * rate, 10_000) : Self.rounded(discount * 10_000, 10_000 + rate)
    self.discount = other
    price = (isGross ? total : net) + other
  }

  /// Half away from zero, as the toolkit rounds.
  private static func rounded(_ numerator: Int64, _ denominator: Int64) -> Int64 {
    (numerator * 2 + denominator) / (denominator * 2)
  }
}
