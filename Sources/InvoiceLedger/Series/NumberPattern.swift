internal import InvoiceCore
public import InvoiceModel

/// What the numbers of a series look like: `INV-{year}{month}-{counter:base36:4}`.
///
/// ```swift
/// let pattern = try NumberPattern("FA-{year}-{counter:5}", reset: .yearly)
/// try pattern.number(42, on: date)  // FA-2026-00042
/// pattern.place(of: "FA-2026-00042")  // 2026, 42
/// ```
///
/// | Placeholder | Stands for |
/// |---|---|
/// | `{year}`, `{year:2}` | the year of issue, `2026` or `26` |
/// | `{month}` | the month of issue, `02` |
/// | `{counter}`, `{counter:5}` | the place in the series, in at least so many digits |
/// | `{counter:base36:4}` | the same as `InvoiceNumber` counts: `0001` to `9999`, then `A000` to `ZZZZ` |
///
/// Everything else stands for itself. All placeholders but one have a fixed width, so a number can be taken apart in one
/// way only: no two places of a series have the same number. Every number is one that French e-invoices allow (BR-FR-02,
/// BR-FR-03): at most 35 of `A-Za-z0-9+-_/`, and of the years 2000 to 2099.
public struct NumberPattern: Hashable, Sendable {
  /// How it was written.
  public let text: String
  /// When it counts from 1 again.
  public let reset: NumberReset
  let parts: [NumberPart]
  /// The last place of each period.
  public let maximumCounter: Int

  /// The years that numbers are given in (BR-FR-03); within them two digits stand for one year.
  static let years = 2000...2099
  /// Of a counter in digits; what has more is no number that can be counted with.
  static let maximumDigits = 18

  /// That of `InvoiceNumber`: `INV-{year}{month}-{counter:base36:4}`, monthly.
  public static let standard = standard(prefix: "INV-")

  /// The same with something else before the year.
  static func standard(prefix: String) -> NumberPattern {
    NumberPattern(
      text: prefix + "{year}{month}-{counter:base36:4}", reset: .monthly,
      parts: [
        .literal(Array(prefix.utf8)), .year(digits: 4), .month, .literal(Array("-".utf8)), .base36(width: 4),
      ])
  }

  /// Reads a pattern.
  ///
  /// - Parameters:
  ///   - text: how it is written.
  ///   - reset: when it is to count from 1 again.
  /// - Throws: everything that is wrong with it, each with its place in the text: what cannot be read, and what could
  ///   give a number twice.
  public init(_ text: String, reset: NumberReset) throws(InvoiceProblems) {
    var parser = NumberPatternParser(text, reset: reset)
    self.init(text: text, reset: reset, parts: try parser.parts())
  }

  private init(text: String, reset: NumberReset, parts: [NumberPart]) {
    self.text = text
    self.reset = reset
    self.parts = parts
    maximumCounter = parts.lazy.filter(\.isCounter).map { Self.maximum(of: $0, in: parts) }.first ?? 0
  }

  private static func maximum(of counter: NumberPart, in parts: [NumberPart]) -> Int {
    guard case .base36(let width) = counter else { return power(10, digits(of: counter, in: parts)) - 1 }
    return power(10, width) - 1 + 26 * power(36, width - 1)
  }

  /// How many digits the counter has room for.
  private static func digits(of counter: NumberPart, in parts: [NumberPart]) -> Int {
    let others = parts.reduce(0) { $0 + $1.width } - counter.width
    return min(maximumDigits, InvoiceNumber.maximumPlainLength - others)
  }

  /// How many characters the counter has at most.
  var maximumCounterWidth: Int {
    parts.first(where: \.isCounter).map { counter in
      if case .base36(let width) = counter { width } else { Self.digits(of: counter, in: parts) }
    } ?? 0
  }

  static func power(_ base: Int, _ exponent: Int) -> Int {
    repeatElement(base, count: max(0, exponent)).reduce(1, *)
  }

  /// The number of a place.
  ///
  /// - Parameters:
  ///   - counter: the place in the period that the day belongs to, from 1.
  ///   - date: the day of issue.
  /// - Throws: `numbers-exhausted` beyond ``maximumCounter``, `year-out-of-range` for a year that is not from 2000 to 2099.
  public func number(_ counter: Int, on date: CalendarDate) throws(Problem) -> String {
    guard Self.years.contains(date.year) else {
      throw Problem(
        code: .yearOutOfRange, path: "", message: "there are no invoice numbers for the year \(date.year)",
        hint: "set the clock right: invoices are issued in the years 2000 to 2099", rule: "BR-FR-03")
    }
    guard (1...max(1, maximumCounter)).contains(counter) else { throw exhausted(counter, on: date) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(InvoiceNumber.maximumPlainLength)
    for part in parts {
      switch part {
      case .literal(let characters): bytes += characters
      case .year(let digits): Self.append(date.year % Self.power(10, digits), digits, to: &bytes)
      case .month: Self.append(date.month, 2, to: &bytes)
      case .decimal(let digits): Self.append(counter, digits, to: &bytes)
      case .base36(let width):
        let digits = Self.power(10, width)
        if counter < digits {
          Self.append(counter, width, to: &bytes)
        } else {
          Self.append(counter - digits + 10 * Self.power(36, width - 1), width, radix: 36, to: &bytes)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func exhausted(_ counter: Int, on date: CalendarDate) -> Problem {
    guard counter > 0 else {
      return Problem(
        code: .numbersExhausted, path: "", message: "a series has no number before its first", hint: "count from 1")
    }
    let last = (try? number(maximumCounter, on: date)).map { ": the last one is \($0)" } ?? ""
    let period = NumberPeriod(date, reset: reset)
    return Problem(
      code: .numbersExhausted, path: "",
      message: "the pattern `\(text)` has no further numbers\(period == .always ? "" : " in \(period)")\(last)",
      hint: "go on with another pattern, of more places or other letters before them")
  }

  private static func append(_ number: Int, _ width: Int, radix: Int = 10, to bytes: inout [UInt8]) {
    let digits = String(number, radix: radix, uppercase: true).utf8
    for _ in 0..<max(0, width - digits.count) { bytes.append(UInt8(ascii: "0")) }
    bytes += digits
  }
}

extension NumberPattern: CustomStringConvertible {
  /// How it was written.
  public var description: String { text }
}
