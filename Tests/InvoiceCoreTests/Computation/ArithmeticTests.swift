import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@Suite struct ArithmeticTests {
  @Test(arguments: [
    ("1", "9.99", "1", "9.99"), ("2.5", "450.123456", "1", "1125.31"), ("1500", "1.99", "100", "29.85"),
    ("3", "0.335", "1", "1.01"), ("-3", "0.335", "1", "-1.01"), ("1", "10", "3", "3.33"),
    ("0.0001", "0.000001", "1", "0"),
  ])
  func lineAmounts(quantity: String, price: String, base: String, amount: String) throws {
    let computed = try InvoiceArithmetic.lineAmount(
      quantity: decimal(quantity), unitPrice: decimal(price), priceBaseQuantity: decimal(base), decimals: 2)
    #expect(computed == decimal(amount))
  }

  @Test func discountsHaveTheSignOfTheirLine() throws {
    #expect(
      try InvoiceArithmetic.lineDiscount(.percent(decimal("10")), of: decimal("0.45"), decimals: 2) == decimal("0.05"))
    #expect(
      try InvoiceArithmetic.lineDiscount(.percent(decimal("10")), of: decimal("-20"), decimals: 2) == decimal("-2"))
    #expect(try InvoiceArithmetic.lineDiscount(.amount(decimal("5")), of: decimal("20"), decimals: 2) == decimal("5"))
    #expect(try InvoiceArithmetic.lineDiscount(.amount(decimal("5")), of: decimal("-20"), decimals: 2) == decimal("-5"))
  }

  /// Bases and French rates, VAT rounded once.
  @Test(arguments: [
    ("9.99", "20", "2"), ("53.03", "20", "10.61"), ("100", "5.5", "5.5"), ("0.09", "5.5", "0"), ("0.10", "5.5", "0.01"),
    ("1234.56", "2.1", "25.93"), ("-10.03", "20", "-2.01"), ("99.99", "8.5", "8.5"), ("0.025", "20", "0.01"),
    ("12.5", "1.05", "0.13"), ("1000", "0.9", "9"),
  ])
  func vatOnANetBase(base: String, rate: String, vat: String) throws {
    #expect(try InvoiceArithmetic.vat(on: decimal(base), rate: decimal(rate), decimals: 2) == decimal(vat))
  }

  @Test(arguments: [
    ("11.99", "20", "2"), ("9.99", "20", "1.67"), ("105.50", "5.5", "5.5"), ("0.01", "20", "0"), ("-12", "20", "-2"),
    ("1", "2.1", "0.02"), ("10", "0", "0"),
  ])
  func vatWithinAGrossAmount(gross: String, rate: String, vat: String) throws {
    #expect(try InvoiceArithmetic.vat(within: decimal(gross), rate: decimal(rate), decimals: 2) == decimal(vat))
  }

  @Test(arguments: [
    ("10", ["1", "1", "1"], ["3.34", "3.33", "3.33"]), ("0.01", ["1", "2"], ["0", "0.01"]),
    ("100", ["33.3", "66.7"], ["33.3", "66.7"]), ("0.02", ["1", "1", "1"], ["0.01", "0.01", "0"]),
    ("0", ["5", "7"], ["0", "0"]), ("7", ["0", "3"], ["0", "7"]), ("0.05", ["99", "1"], ["0.05", "0"]),
  ])
  func splitsByLargestRemainder(amount: String, weights: [String], shares: [String]) throws {
    let split = try InvoiceArithmetic.split(decimal(amount), over: weights.map { decimal($0) }, decimals: 2)
    #expect(split == shares.map { decimal($0) })
  }

  @Test(
    "Weights of both signs: the shares have theirs, and the sum is still the amount",
    arguments: [
      ("9", ["100", "-10"], ["10", "-1"]), ("-9", ["-100", "10"], ["-10", "1"]), ("1", ["3", "-2"], ["3", "-2"]),
      ("0.01", ["2", "-1"], ["0.02", "-0.01"]), ("-0.01", ["-1", "-1"], ["-0.01", "0"]),
    ])
  func splitsOverBothSigns(amount: String, weights: [String], shares: [String]) throws {
    let split = try InvoiceArithmetic.split(decimal(amount), over: weights.map { decimal($0) }, decimals: 2)
    #expect(split == shares.map { decimal($0) })
  }

  @Test func nothingToSplitOverIsAnError() {
    #expect(throws: ArithmeticOverflow.self) {
      try InvoiceArithmetic.split(decimal("1"), over: [decimal("1"), decimal("-1")], decimals: 2)
    }
    #expect(throws: ArithmeticOverflow.self) { try InvoiceArithmetic.split(decimal("1"), over: [], decimals: 2) }
    #expect(throws: ArithmeticOverflow.self) { try InvoiceArithmetic.split(decimal("1"), over: [.zero], decimals: 2) }
  }

  @Test func splitsSumToTheAmount() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<1000 {
      let amount = try ExactDecimal(significand: Int128(Int.random(in: 0...1_000_000, using: &generator)), scale: 2)
      let weights = try (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        try ExactDecimal(significand: Int128(Int.random(in: 1...100_000, using: &generator)), scale: 2)
      }
      let shares = try InvoiceArithmetic.split(amount, over: weights, decimals: 2)
      #expect(try shares.reduce(ExactDecimal.zero) { try $0.adding($1) } == amount)
      let whole = try weights.reduce(ExactDecimal.zero) { try $0.adding($1) }
      for (share, weight) in zip(shares, weights) {
        let exact = try amount.multiplied(by: weight).divided(by: whole, decimals: 6)
        #expect(try share.subtracting(exact).magnitude <= decimal("0.01"))
      }
    }
  }
}
