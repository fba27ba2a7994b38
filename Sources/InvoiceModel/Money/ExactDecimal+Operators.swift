/// Operators that are exact or throw: `try price * quantity - discount`. Nothing is rounded, wrapped or trapped; what
/// leaves the range (38 digits, 30 of them behind the point) is an ``ArithmeticOverflow``.
///
/// There is no `/`: a quotient needs rounding, so say how in ``divided(by:decimals:)``.
extension ExactDecimal {
  /// The sum.
  public static func + (left: ExactDecimal, right: ExactDecimal) throws(ArithmeticOverflow) -> ExactDecimal {
    try left.adding(right)
  }

  /// The difference.
  public static func - (left: ExactDecimal, right: ExactDecimal) throws(ArithmeticOverflow) -> ExactDecimal {
    try left.subtracting(right)
  }

  /// The product.
  public static func * (left: ExactDecimal, right: ExactDecimal) throws(ArithmeticOverflow) -> ExactDecimal {
    try left.multiplied(by: right)
  }
}
