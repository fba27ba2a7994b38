internal import InvoiceModel

extension RuleRun {
  /// Whether the value at a path is less than 1 away from a number, as the official rules find it.
  ///
  /// They add and subtract the 1 in binary floating point, so that of two amounts with a difference of exactly 1 some are
  /// near and some are not. Amounts are not computed so anywhere else; here another way would be another verdict.
  ///
  /// - Parameter isExact: whether they then compare what comes out with the number exactly, or as binary numbers.
  func isNear(_ path: Int32, _ number: Int32, isExact: Bool, _ item: RuleItem) -> Bool {
    guard let number = self.number(number, item), let found = only(path, from: item),
      let decimal = decimal(of: found), let value = Double(decimal.text(minimumDecimals: 0)),
      let binary = Double(number.text(minimumDecimals: 0))
    else { return false }
    let (below, above) = (value - 1, value + 1)
    guard isExact else { return below < binary && above > binary }
    return Self.order(below, binary, number) < 0 && Self.order(above, binary, number) > 0
  }

  /// Whether a number that the official rules reckon in binary floating point compares so with one that they reckon exactly:
  /// of sums that differ by just what is tolerated, some are within it and some are not.
  ///
  /// - Parameter test: its flag says whether they take the second for a binary number, too, or compare both exactly.
  func holdsOfBinary(_ test: RuleProgram.Test, _ item: RuleItem) -> Bool {
    guard let left = binary(test.a, item), let right = number(test.b, item),
      let nearest = Double(right.text(minimumDecimals: 0))
    else { return false }
    return test.comparison.holds(
      test.flag ? Self.order(left, nearest, right) : left == nearest ? 0 : left < nearest ? -1 : 1, 0)
  }

  /// A number in binary floating point, as XPath reckons with texts that have no type.
  private func binary(_ number: Int32, _ item: RuleItem) -> Double? {
    let kind = program.numbers[Int(number)]
    switch kind.kind {
    case .sum:
      var sum: Double? = 0
      each(kind.a, from: item) { found in
        sum = decimal(of: found).flatMap { part in
          sum.flatMap { sum in Double(part.text(minimumDecimals: 0)).map { sum + $0 } }
        }
        return sum != nil
      }
      return sum
    case .rounded: return binary(kind.a, item).map { Self.halvesUp($0 * 100) / 100 }
    case .whole: return binary(kind.a, item).map(Self.halvesUp)
    case .magnitude: return binary(kind.a, item)?.magnitude
    case .plus, .minus, .times:
      let (first, second) = (binary(kind.a, item), binary(kind.b, item))
      guard let left = first, let right = second else { return nil }
      return switch kind.kind {
      case .plus: left + right
      case .minus: left - right
      default: left * right
      }
    default: return self.number(number, item).flatMap { Double($0.text(minimumDecimals: 0)) }
    }
  }

  private static func halvesUp(_ value: Double) -> Double {
    let below = value.rounded(.down)
    return value - below >= 0.5 ? below + 1 : below
  }

  /// How a binary number stands to a decimal one, whose nearest binary number is known.
  private static func order(_ value: Double, _ nearest: Double, _ number: ExactDecimal) -> Int {
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
