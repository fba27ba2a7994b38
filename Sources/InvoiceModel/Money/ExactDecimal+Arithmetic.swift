extension ExactDecimal {
  /// The sum.
  public func adding(_ other: ExactDecimal) throws(ArithmeticOverflow) -> ExactDecimal {
    let scale = max(self.scale, other.scale)
    let (sum, overflow) = try digits(atScale: scale).addingReportingOverflow(other.digits(atScale: scale))
    guard !overflow else { throw ArithmeticOverflow() }
    return try ExactDecimal(significand: sum, scale: scale)
  }

  /// The difference.
  public func subtracting(_ other: ExactDecimal) throws(ArithmeticOverflow) -> ExactDecimal {
    try adding(-other)
  }

  /// The product, exactly.
  public func multiplied(by other: ExactDecimal) throws(ArithmeticOverflow) -> ExactDecimal {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    guard !overflow else { throw ArithmeticOverflow() }
    return try ExactDecimal(significand: product, scale: scale + other.scale)
  }

  /// The quotient, rounded half away from zero to `decimals` digits after the point.
  ///
  /// - Parameter decimals: from 0 to ``maximumScale``.
  /// - Throws: ``ArithmeticOverflow`` also when the divisor is 0.
  public func divided(by divisor: ExactDecimal, decimals: Int) throws(ArithmeticOverflow) -> ExactDecimal {
    guard !divisor.isZero, (0...Self.maximumScale).contains(decimals) else { throw ArithmeticOverflow() }
    // self / divisor x 10^decimals = significand x 10^(decimals + divisor.scale - scale) / divisor.significand
    let shift = decimals + divisor.scale - scale
    let numerator = shift > 0 ? try Self.multiplied(significand, byPowerOfTen: shift) : significand
    let denominator =
      shift < 0 ? try Self.multiplied(divisor.significand, byPowerOfTen: -shift) : divisor.significand
    return try ExactDecimal(significand: Self.roundedQuotient(numerator, denominator), scale: decimals)
  }

  /// The number rounded half away from zero to `decimals` digits after the point.
  ///
  /// - Parameter decimals: 0 or more.
  public func rounded(decimals: Int) throws(ArithmeticOverflow) -> ExactDecimal {
    guard scale > decimals else { return self }
    guard decimals >= 0 else { throw ArithmeticOverflow() }
    let unit = try Self.multiplied(1, byPowerOfTen: scale - decimals)
    return try ExactDecimal(significand: Self.roundedQuotient(significand, unit), scale: decimals)
  }

  /// The digits when `scale` of them stand after the point; `scale` is at least the number's own.
  public func digits(atScale scale: Int) throws(ArithmeticOverflow) -> Int128 {
    try Self.multiplied(significand, byPowerOfTen: scale - self.scale)
  }

  private static func roundedQuotient(
    _ numerator: Int128, _ denominator: Int128
  ) throws(ArithmeticOverflow) -> Int128 {
    let (quotient, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
    let rounded = remainder >= denominator.magnitude - remainder ? quotient + 1 : quotient
    guard let magnitude = Int128(exactly: rounded) else { throw ArithmeticOverflow() }
    return (numerator < 0) != (denominator < 0) ? -magnitude : magnitude
  }
}
