public import InvoiceModel

/// The sums of an invoice as pure functions on exact decimals. Every result is rounded once, half away from zero, to
/// the minor unit of the currency, of which `decimals` is the number of digits.
///
/// Amounts too large for ``ExactDecimal`` throw ``ArithmeticOverflow``; nothing traps.
public enum InvoiceArithmetic {
  /// A line before its discount: quantity x price / base quantity (BT-129, BT-146, BT-149).
  public static func lineAmount(
    quantity: ExactDecimal, unitPrice: ExactDecimal, priceBaseQuantity: ExactDecimal = ExactDecimal(1), decimals: Int
  ) throws(ArithmeticOverflow) -> ExactDecimal {
    let product = try quantity.multiplied(by: unitPrice)
    if priceBaseQuantity == ExactDecimal(1) { return try product.rounded(decimals: decimals) }
    return try product.divided(by: priceBaseQuantity, decimals: decimals)
  }

  /// What is taken off a line (BT-136). It has the line's sign: a line that takes something back takes back what was
  /// paid for it.
  public static func lineDiscount(
    _ value: AllowanceValue, of lineAmount: ExactDecimal, decimals: Int
  ) throws(ArithmeticOverflow) -> ExactDecimal {
    switch value {
    case .percent(let percent): try self.percent(percent, of: lineAmount, decimals: decimals)
    case .amount(let amount): lineAmount.isNegative ? -amount : amount
    }
  }

  /// So many percent of an amount.
  public static func percent(
    _ percent: ExactDecimal, of amount: ExactDecimal, decimals: Int
  ) throws(ArithmeticOverflow) -> ExactDecimal {
    try amount.multiplied(by: percent).divided(by: ExactDecimal(100), decimals: decimals)
  }

  /// The VAT on a net amount (BT-117; EN 16931 BR-CO-17).
  ///
  /// - Parameter rate: in percent.
  public static func vat(
    on base: ExactDecimal, rate: ExactDecimal, decimals: Int
  ) throws(ArithmeticOverflow) -> ExactDecimal {
    try percent(rate, of: base, decimals: decimals)
  }

  /// The VAT within a gross amount.
  ///
  /// - Parameter rate: in percent, not negative.
  public static func vat(
    within gross: ExactDecimal, rate: ExactDecimal, decimals: Int
  ) throws(ArithmeticOverflow) -> ExactDecimal {
    try gross.multiplied(by: rate).divided(by: ExactDecimal(100).adding(rate), decimals: decimals)
  }

  /// Splits an amount in proportion to weights, to the minor unit: every share is rounded down, and the units that are
  /// left go to the shares with the largest remainders, the earlier one of equals first. The share of a weight of the
  /// other sign than all together has the other sign than the amount.
  ///
  /// - Parameters:
  ///   - amount: with at most `decimals` decimals.
  ///   - weights: of either sign, not 0 together; else everything overflows.
  /// - Returns: one share for each weight; their sum is the amount.
  public static func split(
    _ amount: ExactDecimal, over weights: [ExactDecimal], decimals: Int
  ) throws(ArithmeticOverflow) -> [ExactDecimal] {
    // What is taken away is split as what is given.
    let units = try amount.magnitude.digits(atScale: max(decimals, amount.scale))
    let scale = weights.map(\.scale).max() ?? 0
    var numerators: [Int128] = []
    var denominator: Int128 = 0
    for weight in weights {
      let digits = try weight.digits(atScale: scale)
      let (product, overflow) = units.multipliedReportingOverflow(by: digits)
      let (sum, carry) = denominator.addingReportingOverflow(digits)
      guard !overflow, !carry else { throw ArithmeticOverflow() }
      numerators.append(product)
      denominator = sum
    }
    if denominator < 0 {
      guard denominator != .min, !numerators.contains(.min) else { throw ArithmeticOverflow() }
      denominator = -denominator
      for index in numerators.indices { numerators[index] = -numerators[index] }
    }
    return try shares(of: units, numerators: numerators, denominator: denominator)
      .map { units throws(ArithmeticOverflow) in
        try ExactDecimal(significand: amount.isNegative ? -units : units, scale: max(decimals, amount.scale))
      }
  }

  /// The net amounts of gross amounts at one rate, to the minor unit, so that their sum is the given one: every net is
  /// rounded down, and the units that are left go to the largest remainders.
  ///
  /// - Parameters:
  ///   - amounts: gross, with at most `decimals` decimals, of either sign.
  ///   - rate: in percent, not negative.
  ///   - base: the sum of the nets: the sum of the amounts without its VAT.
  public static func nets(
    of amounts: [ExactDecimal], rate: ExactDecimal, base: ExactDecimal, decimals: Int
  ) throws(ArithmeticOverflow) -> [ExactDecimal] {
    let hundred = try ExactDecimal(100).digits(atScale: rate.scale)
    let denominator = try ExactDecimal(100).adding(rate).digits(atScale: rate.scale)
    var numerators: [Int128] = []
    numerators.reserveCapacity(amounts.count)
    for amount in amounts {
      let (product, overflow) = try amount.digits(atScale: max(decimals, amount.scale))
        .multipliedReportingOverflow(by: hundred)
      guard !overflow else { throw ArithmeticOverflow() }
      numerators.append(product)
    }
    let total = try base.digits(atScale: max(decimals, base.scale))
    return try shares(of: total, numerators: numerators, denominator: denominator)
      .map { units throws(ArithmeticOverflow) in try ExactDecimal(significand: units, scale: decimals) }
  }

  /// Whole numbers near numerator / denominator whose sum is `total`.
  private static func shares(
    of total: Int128, numerators: [Int128], denominator: Int128
  ) throws(ArithmeticOverflow) -> [Int128] {
    guard denominator > 0 else { throw ArithmeticOverflow() }
    var shares: [Int128] = []
    var remainders: [Int128] = []
    shares.reserveCapacity(numerators.count)
    remainders.reserveCapacity(numerators.count)
    var left = total
    for numerator in numerators {
      var (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
      if remainder < 0 {
        quotient -= 1
        remainder += denominator
      }
      shares.append(quotient)
      remainders.append(remainder)
      let (difference, overflow) = left.subtractingReportingOverflow(quotient)
      guard !overflow else { throw ArithmeticOverflow() }
      left = difference
    }
    let order = remainders.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
    guard left >= 0, left <= Int128(order.count) else { throw ArithmeticOverflow() }
    for index in order.prefix(Int(left)) { shares[index] += 1 }
    return shares
  }
}
