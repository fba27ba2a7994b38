internal import InvoiceModel

extension RuleRun {
  /// A number that a rule computes; nil where a value is missing, is none, or the result is out of range.
  func number(_ number: RuleNumber, _ item: RuleItem) -> ExactDecimal? {
    switch number {
    case .constant(let value): value
    case .value(let path): first(path, from: item).flatMap { Self.decimal(text(of: $0)) }
    case .orZero(let path):
      if let first = first(path, from: item) { Self.decimal(text(of: first)) } else { ExactDecimal.zero }
    case .sum(let path): sum(path, item) { Self.decimal(text(of: $0)) }
    case .sumOf(let path, let part): sum(path, item) { self.number(part, $0) }
    case .rounded(let part): self.number(part, item).flatMap { Self.rounded($0, decimals: 2) }
    case .whole(let part): self.number(part, item).flatMap { Self.rounded($0, decimals: 0) }
    case .magnitude(let part): self.number(part, item)?.magnitude
    case .plus(let left, let right): combined(left, right, item) { try? $0.adding($1) }
    case .minus(let left, let right): combined(left, right, item) { try? $0.subtracting($1) }
    case .times(let left, let right): combined(left, right, item) { try? $0.multiplied(by: $1) }
    }
  }

  private func combined(
    _ left: RuleNumber, _ right: RuleNumber, _ item: RuleItem,
    _ operation: (ExactDecimal, ExactDecimal) -> ExactDecimal?
  ) -> ExactDecimal? {
    guard let left = number(left, item), let right = number(right, item) else { return nil }
    return operation(left, right)
  }

  private func sum(_ path: RulePath, _ item: RuleItem, _ value: (RuleItem) -> ExactDecimal?) -> ExactDecimal? {
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
