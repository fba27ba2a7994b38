internal import InvoiceModel

extension RuleRun {
  /// A number that a rule computes; nil where a value is missing, is none, or the result is out of range.
  func number(_ number: Int32, _ item: RuleItem) -> ExactDecimal? {
    let number = program.numbers[Int(number)]
    switch number.kind {
    case .constant: return program.decimals[Int(number.a)]
    case .value:
      guard let single = only(number.a, from: item) else { return nil }
      return decimal(of: single)
    case .either: return self.number(number.a, item) ?? self.number(number.b, item)
    case .orZero:
      guard let single = only(number.a, from: item) else { return ExactDecimal.zero }
      return decimal(of: single)
    case .sum:
      let path = program.paths[Int(number.a)]
      let isFirst = path.stepCount > 0 && program.steps[Int(path.firstStep + path.stepCount - 1)].position > 0
      return sum(number.a, item) { found in
        if !isFirst { requireAlone(found) }
        return decimal(of: found)
      }
    case .sumOf: return sum(number.a, item) { self.number(number.b, $0) }
    case .count: return ExactDecimal(count(number.a, from: item))
    case .cast: return self.number(number.a, item)
    case .rounded: return self.number(number.a, item).flatMap { Self.rounded($0, decimals: 2) }
    case .whole: return self.number(number.a, item).flatMap { Self.rounded($0, decimals: 0) }
    case .magnitude: return self.number(number.a, item)?.magnitude
    case .plus, .minus, .times:
      // What stops the official rules is looked for in both, even where one is missing.
      let (first, second) = (self.number(number.a, item), self.number(number.b, item))
      guard let left = first, let right = second else { return nil }
      return switch number.kind {
      case .plus: try? left.adding(right)
      case .minus: try? left.subtracting(right)
      default: try? left.multiplied(by: right)
      }
    }
  }

  private func sum(_ path: Int32, _ item: RuleItem, _ value: (RuleItem) -> ExactDecimal?) -> ExactDecimal? {
    var sum: ExactDecimal? = ExactDecimal.zero
    each(path, from: item) { found in
      sum = value(found).flatMap { part in sum.flatMap { try? $0.adding(part) } }
      return sum != nil
    }
    return sum
  }

  /// Halves go up, below 0 too: XPath's round.
  static func rounded(_ value: ExactDecimal, decimals: Int) -> ExactDecimal? {
    guard value.scale > decimals else { return value }
    guard let unit = try? ExactDecimal.multiplied(1, byPowerOfTen: value.scale - decimals) else { return nil }
    let (quotient, remainder) = value.significand.quotientAndRemainder(dividingBy: unit)
    // Of -2.5 the quotient is -2 and the remainder -5.
    let up = remainder >= 0 ? (remainder >= unit - remainder ? 1 : 0) : (-remainder > unit + remainder ? -1 : 0)
    return try? ExactDecimal(significand: quotient + Int128(up), scale: decimals)
  }
}
