extension ExactDecimal: Comparable, CustomStringConvertible {
  /// Compares by value.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let scale = max(left.scale, right.scale)
    guard let first = try? left.digits(atScale: scale) else { return left.isNegative }
    guard let second = try? right.digits(atScale: scale) else { return !right.isNegative }
    return first < second
  }

  /// The plain decimal, `-12.5`.
  public var description: String { text(minimumDecimals: 0) }

  /// The plain decimal with at least `minimumDecimals` digits after the point: `12.50` for 12.5 and 2.
  public func text(minimumDecimals: Int) -> String {
    var digits = String(significand.magnitude)
    if digits.utf8.count <= scale {
      digits = String(repeating: "0", count: scale - digits.utf8.count + 1) + digits
    }
    let decimals = max(scale, minimumDecimals)
    if decimals > 0 {
      digits += String(repeating: "0", count: decimals - scale)
      let point = digits.index(digits.endIndex, offsetBy: -decimals)
      digits = digits[..<point] + "." + digits[point...]
    }
    return isNegative ? "-" + digits : digits
  }
}
