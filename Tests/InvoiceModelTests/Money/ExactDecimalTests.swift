import InvoiceModel
import TestSupport
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("0.00", "0"), ("9.99", "9.99"), ("-12.50", "-12.5"), ("007", "7"), ("0.001", "0.001"),
    ("170141183460469231731687303715884105727", "170141183460469231731687303715884105727"),
    ("0.000000000000000000000000000001", "0.000000000000000000000000000001"),
  ])
  func readsAndPrints(text: String, printed: String) {
    #expect(ExactDecimal(text)?.description == printed)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "+1", "1e2", "1,5", " 1", "1 ", "1.2.3", "--1", "1-", "٣", "0x1",
    "170141183460469231731687303715884105728", "0.0000000000000000000000000000001",
  ])
  func readsNothingElse(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test(arguments: [
    ("0.005", 2, "0.01"), ("0.0049", 2, "0"), ("-0.005", 2, "-0.01"), ("1.345", 2, "1.35"), ("2.5", 0, "3"),
    ("-2.5", 0, "-3"), ("1.004999999", 2, "1"), ("9.995", 2, "10"), ("12.3", 2, "12.3"), ("0.5", 0, "1"),
  ])
  func roundsHalfAwayFromZero(text: String, decimals: Int, rounded: String) throws {
    #expect(try decimal(text).rounded(decimals: decimals).description == rounded)
  }

  @Test(arguments: [
    ("1", "3", 2, "0.33"), ("2", "3", 2, "0.67"), ("-2", "3", 2, "-0.67"), ("2", "-3", 2, "-0.67"),
    ("1", "8", 2, "0.13"),
    ("-1", "-8", 2, "0.13"), ("100", "0.03", 0, "3333"), ("0.000001", "1000000", 2, "0"), ("0", "7", 2, "0"),
  ])
  func dividesWithOneRounding(dividend: String, divisor: String, decimals: Int, quotient: String) throws {
    #expect(try decimal(dividend).divided(by: decimal(divisor), decimals: decimals).description == quotient)
  }

  @Test func addsAndMultipliesExactly() throws {
    #expect(try decimal("0.1").adding(decimal("0.2")) == decimal("0.3"))
    #expect(try decimal("1").subtracting(decimal("0.999999")) == decimal("0.000001"))
    #expect(try decimal("1.1").multiplied(by: decimal("-1.1")) == decimal("-1.21"))
  }

  @Test func nothingTrapsAtTheEdges() throws {
    let largest = try ExactDecimal(significand: .max, scale: 0)
    let smallest = try ExactDecimal(significand: -.max, scale: 0)
    let finest = try ExactDecimal(significand: .max, scale: 30)
    #expect(throws: ArithmeticOverflow.self) { try ExactDecimal(significand: .min, scale: 0) }
    #expect(throws: ArithmeticOverflow.self) { try ExactDecimal(significand: 1, scale: 31) }
    #expect(throws: ArithmeticOverflow.self) { try ExactDecimal(significand: 1, scale: -39) }
    #expect(throws: ArithmeticOverflow.self) { try ExactDecimal(significand: 1, scale: .min) }
    #expect(throws: ArithmeticOverflow.self) { try largest.adding(ExactDecimal(1)) }
    #expect(throws: ArithmeticOverflow.self) { try largest.multiplied(by: ExactDecimal(2)) }
    #expect(throws: ArithmeticOverflow.self) { try largest.divided(by: .zero, decimals: 2) }
    #expect(throws: ArithmeticOverflow.self) { try largest.divided(by: ExactDecimal(1), decimals: 2) }
    #expect(throws: ArithmeticOverflow.self) { try largest.divided(by: ExactDecimal(1), decimals: .max) }
    #expect(throws: ArithmeticOverflow.self) { try finest.rounded(decimals: .min) }
    #expect(try largest.divided(by: largest, decimals: 0) == ExactDecimal(1))
    #expect(try smallest.divided(by: largest, decimals: 0) == ExactDecimal(-1))
    #expect(try largest.divided(by: ExactDecimal(-1), decimals: 0) == smallest)
    #expect(try largest.adding(smallest) == .zero)
    #expect(-largest == smallest)
    #expect(smallest.magnitude == largest)
    #expect(smallest < finest)
    #expect(finest < largest)
    #expect(try finest.rounded(decimals: 0) == decimal("170141183"))
    #expect(ExactDecimal(.min) < ExactDecimal(.max))
  }

  @Test func comparesByValue() {
    let ordered = ["-100", "-1.5", "-1.49", "0", "0.000001", "1", "1.1", "20"].map { decimal($0) }
    #expect(ordered.shuffled().sorted() == ordered)
    #expect(decimal("1.10") == decimal("1.1"))
    #expect(decimal("1.10").hashValue == decimal("1.1").hashValue)
  }

  @Test func printsTheDecimalsAskedFor() {
    #expect(decimal("12.5").text(minimumDecimals: 2) == "12.50")
    #expect(decimal("0").text(minimumDecimals: 3) == "0.000")
    #expect(decimal("-0.5").text(minimumDecimals: 0) == "-0.5")
    #expect(decimal("1.2345").text(minimumDecimals: 2) == "1.2345")
  }

  @Test func agreesWithIntegersOnRandomSums() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let left = Int.random(in: -1_000_000_000...1_000_000_000, using: &generator)
      let right = Int.random(in: -1_000_000_000...1_000_000_000, using: &generator)
      let scale = Int.random(in: 0...6, using: &generator)
      let first = try ExactDecimal(significand: Int128(left), scale: scale)
      let second = try ExactDecimal(significand: Int128(right), scale: scale)
      #expect(try first.adding(second) == ExactDecimal(significand: Int128(left + right), scale: scale))
      #expect(
        try first.multiplied(by: second) == ExactDecimal(significand: Int128(left) * Int128(right), scale: 2 * scale))
      #expect((first < second) == (left < right))
      #expect(ExactDecimal(first.description) == first)
    }
  }
}
