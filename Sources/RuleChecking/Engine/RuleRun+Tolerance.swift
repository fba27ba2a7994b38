internal import InvoiceModel

extension RuleRun {
  /// Whether the value at a path is less than 1 away from a number, as the official rules find it.
  ///
  /// They add and subtract the 1 in binary floating point, so that of two amounts with a difference of exactly 1 some are
  /// near and some are not. Amounts are not computed so anywhere else; here another way would be another verdict.
  ///
  /// - Parameter test: its flag says whether they then compare what comes out with the number exactly, or as binary
  ///   numbers; its comparison how the value less 1 stands to the number.
  func isNear(_ test: RuleProgram.Test, _ item: RuleItem) -> Bool {
    guard let number = self.number(test.b, item), let found = only(test.a, from: item),
      let decimal = decimal(of: found), let value = Self.nearest(decimal), let binary = Self.nearest(number)
    else { return false }
    let (below, above) = (value - 1, value + 1)
    guard test.flag else {
      return (below < binary || below == binary && test.comparison == .lessOrEqual) && above > binary
    }
    return Self.order(below, binary, number) < 0 && Self.order(above, binary, number) > 0
  }

  /// The binary number that is nearest to a decimal one.
  static func nearest(_ number: ExactDecimal) -> Double? {
    // Both are binary numbers, so that what their division is rounded to is the nearest.
    if number.scale <= 15, number.significand.magnitude < 1 << 53 {
      return Double(Int(number.significand)) / powers[number.scale]
    }
    return Double(number.text(minimumDecimals: 0))
  }

  private static let powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]

  /// How a binary number stands to a decimal one, whose nearest binary number is known.
  static func order(_ value: Double, _ nearest: Double, _ number: ExactDecimal) -> Int {
    if value != nearest { return value < nearest ? -1 : 1 }
    guard value != 0, value.exponent >= -60, value.exponent <= 52 else { return 0 }
    // value = significand x 2^-shift; number = digits / 10^scale.
    let shift = 52 - value.exponent
    let significand = Int128(value.significandBitPattern | 1 << 52) * (value < 0 ? -1 : 1)
    guard let left = try? ExactDecimal.multiplied(significand, byPowerOfTen: number.scale), shift < 100 else {
      return 0
    }
    let (right, overflow) = number.significand.multipliedReportingOverflow(by: Int128(1) << Int128(shift))
    return overflow || left == right ? 0 : left < right ? -1 : 1
  }
}
