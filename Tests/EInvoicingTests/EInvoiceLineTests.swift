import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@testable import EInvoicing
@testable import InvoiceWording

@Suite("Lines of an e-invoice: price x quantity less discounts is the net amount, to the cent")
struct EInvoiceLineTests {
  private static func decimal(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

  private func holds(_ line: EInvoiceLine) throws -> Bool {
    let base = line.priceBase ?? ExactDecimal(1)
    var net = try line.price.multiplied(by: line.quantity).divided(by: base, decimals: 2)
    for allowance in line.allowances { net = try net.adding(allowance.isCharge ? allowance.amount : -allowance.amount) }
    return net == line.net && !line.price.isNegative && line.price.scale <= 6
  }

  @Test func netPriceOfAGrossPrice() throws {
    var line = InvoiceLine(description: "x", unitPrice: try Self.decimal("9.99"), vatRate: ExactDecimal(20))
    line.quantity = ExactDecimal(3)
    let computed = ComputedLine(
      grossAmount: try Self.decimal("29.97"), discount: .zero, net: try Self.decimal("24.98"))
    let result = try EInvoiceLine(
      line, computed: computed, number: 0, path: "/items/0", isGross: true, words: Wording.french.eInvoice, decimals: 2)
    // 24.98 / 3 = 8.3266...: two decimals give 24.99, three 24.981, which rounds to 24.98.
    #expect(result.price == (try Self.decimal("8.327")))
    #expect(try holds(result))
  }

  @Test("Where no price of six decimals fits, the price is that of the whole quantity")
  func largeQuantity() throws {
    var line = InvoiceLine(description: "x", unitPrice: try Self.decimal("0.07"), vatRate: ExactDecimal(20))
    line.quantity = ExactDecimal(7_777_777)
    let computed = ComputedLine(
      grossAmount: try Self.decimal("544444.39"), discount: .zero, net: try Self.decimal("453703.66"))
    let result = try EInvoiceLine(
      line, computed: computed, number: 0, path: "/items/0", isGross: true, words: Wording.french.eInvoice, decimals: 2)
    #expect(result.priceBase == ExactDecimal(7_777_777))
    #expect(try holds(result))
  }

  @Test("A cent that distribution put on a line without price is a discount or a charge", arguments: ["0.01", "-0.01"])
  func strayCent(net: String) throws {
    let line = InvoiceLine(description: "x", quantity: .zero, unitPrice: ExactDecimal(5), vatRate: ExactDecimal(20))
    let computed = ComputedLine(grossAmount: .zero, discount: .zero, net: try Self.decimal(net))
    #expect(
      try holds(
        EInvoiceLine(
          line, computed: computed, number: 0, path: "/items/0", isGross: true, words: Wording.french.eInvoice,
          decimals: 2)))
  }

  @Test("Seeded gross and net invoices", arguments: 0..<200)
  func seeded(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var failures: [String] = []
    let computed = try EInvoiceFixture.computed { invoice in
      invoice.pricesIncludeVAT = seed % 2 == 0
      let rates = ["20", "10", "5.5", "2.1"].compactMap { ExactDecimal($0) }
      invoice.lines = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        var line = InvoiceLine(
          description: "x", unitPrice: random(1...9_999_999, scale: 0...6, using: &generator),
          vatRate: rates.randomElement(using: &generator) ?? ExactDecimal(20))
        line.quantity = random(1...99_999, scale: 0...4, using: &generator)
        line.priceBaseQuantity = ExactDecimal([1, 1, 1, 10, 100].randomElement(using: &generator) ?? 1)
        if Bool.random(using: &generator) {
          line.discount = LineDiscount(.percent(random(1...100, scale: 0...1, using: &generator)))
        }
        return line
      }
      if Bool.random(using: &generator) { invoice.allowances = [DocumentAllowance(.percent(ExactDecimal(7)))] }
    }
    let document = try EInvoiceDocument(computed)
    for line in document.lines where try !holds(line) { failures.append("\(line)") }
    #expect(failures == [])
    #expect(computed.eInvoiceProblems() == [])
  }

  private func random(
    _ digits: ClosedRange<Int>, scale: ClosedRange<Int>, using generator: inout SeededGenerator
  ) -> ExactDecimal {
    let significand = Int128(Int.random(in: digits, using: &generator))
    let scale = Int.random(in: scale, using: &generator)
    return (try? ExactDecimal(significand: significand, scale: scale)) ?? ExactDecimal(1)
  }
}
