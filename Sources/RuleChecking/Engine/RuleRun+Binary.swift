internal import InvoiceModel

/// Numbers as XPath reckons with texts that have no type: a sum of them is a binary number, one of nothing is none.
extension RuleRun {
  /// A binary number, or a decimal one with a binary one that was made a decimal number beside it.
  private enum Mixed {
    case binary(Double)
    case exact(ExactDecimal, Double)

    var nearest: Double {
      switch self {
      case .binary(let value): value
      case .exact(let decimal, let rest): (RuleRun.nearest(decimal) ?? 0) + rest
      }
    }
  }

  /// Whether a number that the official rules reckon in binary floating point compares so with one that they reckon exactly:
  /// of sums that differ by just what is tolerated, some are within it and some are not.
  ///
  /// - Parameter test: its flag says whether they compare both exactly.
  func holdsOfBinary(_ test: RuleProgram.Test, _ item: RuleItem) -> Bool {
    guard let left = mixed(test.a, item), let right = number(test.b, item),
      let nearest = Self.nearest(right)
    else { return false }
    switch left {
    case .binary(let value):
      let isLess = value == nearest ? 0 : value < nearest ? -1 : 1
      return test.comparison.holds(test.flag ? Self.order(value, nearest, right) : isLess, 0)
    case .exact(let decimal, let rest):
      guard let order = Self.order(decimal, rest, right) else { return false }
      return test.comparison.holds(order, 0)
    }
  }

  /// How a decimal number and a binary one together stand to a decimal one.
  private static func order(_ decimal: ExactDecimal, _ rest: Double, _ other: ExactDecimal) -> Int? {
    guard let wanted = try? other.subtracting(decimal), let nearest = Self.nearest(wanted) else {
      return nil
    }
    return order(rest, nearest, wanted)
  }

  private func mixed(_ number: Int32, _ item: RuleItem) -> Mixed? {
    let kind = program.numbers[Int(number)]
    switch kind.kind {
    case .sum: return mixedSum(kind.a, item)
    case .cast:
      guard case .binary(let value) = mixed(kind.a, item) else { return mixed(kind.a, item) }
      return .exact(ExactDecimal.zero, value)
    case .rounded:
      guard case .binary(let value) = mixed(kind.a, item) else { return mixed(kind.a, item).flatMap(Self.rounded) }
      return .binary(Self.halvesUp(value * 100) / 100)
    case .magnitude: return mixed(kind.a, item).flatMap(Self.magnitude)
    case .plus, .minus:
      let (first, second) = (mixed(kind.a, item), mixed(kind.b, item))
      guard let left = first, let right = second else { return nil }
      return kind.kind == .plus ? Self.added(left, right) : Self.negated(right).flatMap { Self.added(left, $0) }
    default: return self.number(number, item).map { .exact($0, 0) }
    }
  }

  private func mixedSum(_ path: Int32, _ item: RuleItem) -> Mixed? {
    var sum: Double? = 0
    var isEmpty = true
    each(path, from: item) { found in
      isEmpty = false
      sum = decimal(of: found).flatMap { part in
        sum.flatMap { sum in Self.nearest(part).map { sum + $0 } }
      }
      return sum != nil
    }
    return isEmpty ? .exact(ExactDecimal.zero, 0) : sum.map { .binary($0) }
  }

  private static func added(_ left: Mixed, _ right: Mixed) -> Mixed? {
    guard case .exact(let first, let rest) = left, case .exact(let second, let other) = right else {
      return .binary(left.nearest + right.nearest)
    }
    return (try? first.adding(second)).map { .exact($0, rest + other) }
  }

  private static func negated(_ value: Mixed) -> Mixed? {
    switch value {
    case .binary(let value): .binary(-value)
    case .exact(let decimal, let rest): .exact(-decimal, -rest)
    }
  }

  private static func magnitude(_ value: Mixed) -> Mixed? {
    switch value {
    case .binary(let value): return .binary(value.magnitude)
    case .exact(let decimal, let rest):
      return order(decimal, rest, ExactDecimal.zero).flatMap { $0 < 0 ? negated(value) : value }
    }
  }

  private static func rounded(_ value: Mixed) -> Mixed? {
    switch value {
    case .binary(let value): .binary(halvesUp(value * 100) / 100)
    case .exact(let decimal, 0): rounded(decimal, decimals: 2).map { .exact($0, 0) }
    case .exact: .binary(halvesUp(value.nearest * 100) / 100)
    }
  }

  private static func halvesUp(_ value: Double) -> Double {
    let below = value.rounded(.down)
    return value - below >= 0.5 ? below + 1 : below
  }
}
