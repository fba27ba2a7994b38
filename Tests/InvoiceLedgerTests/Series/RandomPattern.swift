import InvoiceLedger
import InvoiceModel
import TestSupport

/// Patterns, days and places at random, the same in every run.
struct RandomPattern {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A pattern that is sound, of few letters, so that many of them are near to each other.
  mutating func pattern() -> NumberPattern {
    while true {
      let reset = NumberReset.allCases.randomElement(using: &generator) ?? .never
      var parts = [counter()]
      if Bool.random(using: &generator) { parts.append(Bool.random(using: &generator) ? "{year}" : "{year:2}") }
      if Bool.random(using: &generator) { parts.append("{month}") }
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        parts.append(["A", "1", "20", "0", "-", "A1", "Z", "9"].randomElement(using: &generator) ?? "A")
      }
      if let pattern = try? NumberPattern(parts.shuffled(using: &generator).joined(), reset: reset) { return pattern }
    }
  }

  /// A pattern of at most 4,000 numbers: what stands before it leaves its counter room for few digits.
  mutating func smallPattern() -> NumberPattern {
    while true {
      let text = pattern().text
      let dates = (text.contains("{year") ? 100 : 1) * (text.contains("{month}") ? 12 : 1)
      guard let pattern = try? NumberPattern(String(repeating: "X", count: 28) + text, reset: .never),
        pattern.maximumCounter * dates <= 4000
      else { continue }
      return pattern
    }
  }

  /// A pattern with a counter where a number of another pattern ends.
  mutating func neighbour(of pattern: NumberPattern) throws -> NumberPattern {
    while true {
      let number = try pattern.number(counter(of: pattern), on: date())
      let kept = number.prefix(number.utf8.count - Int.random(in: 1...3, using: &generator))
      if let neighbour = try? NumberPattern(kept + counter(), reset: .never) { return neighbour }
    }
  }

  private mutating func counter() -> String {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: "{counter}"
    case 1: "{counter:\(Int.random(in: 1...4, using: &generator))}"
    default: "{counter:base36:\(Int.random(in: 1...4, using: &generator))}"
    }
  }

  mutating func date() -> CalendarDate {
    CalendarDate(
      year: Int.random(in: 2000...2099, using: &generator), month: Int.random(in: 1...12, using: &generator),
      day: Int.random(in: 1...28, using: &generator)) ?? .placeholder
  }

  /// A place that a pattern has, most of them low, some about the end of the digits, and the last one.
  mutating func counter(of pattern: NumberPattern) -> Int {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: pattern.maximumCounter
    case 1: Int.random(in: 1...pattern.maximumCounter, using: &generator)
    case 2: min(pattern.maximumCounter, Int.random(in: 95...105, using: &generator))
    default: min(pattern.maximumCounter, Int.random(in: 1...30, using: &generator))
    }
  }
}
