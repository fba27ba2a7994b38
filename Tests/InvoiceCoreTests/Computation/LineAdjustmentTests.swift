import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceCore

@Suite("Several discounts and charges on a line")
struct LineAdjustmentTests {
  @Test(
    "Each is taken of quantity x price, and rounded itself",
    arguments: [
      (#""quantity": 3, "unit_price": 33.33, "discounts": [{"percent": 10}, {"amount": 5}]"#, "84.99"),
      (#""quantity": 3, "unit_price": 33.33, "discount": {"percent": 10}, "discounts": [{"percent": 10}]"#, "79.99"),
      (#""quantity": 3, "unit_price": 33.33, "charges": [{"percent": 2.5}, {"amount": 0.01}]"#, "102.50"),
      (#""quantity": -2, "unit_price": 50, "discounts": [{"amount": 10}], "charges": [{"percent": 5}]"#, "-95.00"),
      (#""unit_price": 10, "discounts": [{"percent": 100}], "charges": [{"amount": 4}]"#, "4.00"),
      (#""unit_price": 10, "gross_price": 12, "eco_participation": 0.5"#, "10.00"),
    ])
  func net(item: String, net: String) throws {
    let json = Documents.minimal().replacing(#""unit_price": 10"#, with: item)
    let computed = try Documents.compute(json)
    #expect(computed.lines[0].net == ExactDecimal(net))
    #expect(computed.subtotal == ExactDecimal(net))
    // The stated total is checked against it.
    let stated = try Documents.compute(json.replacing(item, with: item + #", "total": \#(net)"#))
    #expect(stated.lines == computed.lines)
    let wrong = json.replacing(item, with: item + #", "total": 1.23"#)
    #expect(Documents.problems(wrong).contains { $0.code == .totalMismatch && $0.path == "/items/0/total" })
  }

  @Test("Where prices include VAT they do too, and the total stays exactly what was quoted")
  func gross() throws {
    let item = #""quantity": 3, "unit_price": 9.99, "discounts": [{"percent": 10}], "charges": [{"amount": 1.5}]"#
    let json = Documents.minimal(#", "prices_include_vat": true"#).replacing(#""unit_price": 10"#, with: item)
    let computed = try Documents.compute(json)
    // 29.97 - 3.00 + 1.50
    #expect(computed.total == ExactDecimal("28.47"))
    #expect(computed.lines[0].quotedTotal == ExactDecimal("28.47"))
    #expect(computed.lines[0].net == computed.subtotal)
    #expect(computed.lines[0].adjustments.map(\.amount) == [ExactDecimal(3), ExactDecimal("1.5")])
  }

  @Test("The wrong total of a line is told beside other errors")
  func besideOthers() {
    let item = #", "discounts": [{"amount": 1}], "total": 10"#
    let problems = Documents.problems(Documents.minimal(item: item, #", "type": "bill""#))
    #expect(problems.contains { $0.code == .totalMismatch && $0.path == "/items/0/total" })
    let large = Documents.problems(Documents.minimal(item: #", "discounts": [{"amount": 11}]"#, #", "type": "bill""#))
    #expect(large.contains { $0.code == .discountTooLarge && $0.path == "/items/0/discounts" })
  }

  @Test("An ordinary line has none, and stays small")
  func ordinary() throws {
    let line = try Documents.compute(Documents.minimal()).invoice.lines[0]
    #expect(!line.hasTerms && line.terms.isEmpty)
    #expect(MemoryLayout<InvoiceLine>.size <= 400)
    var other = line
    other.terms.note = "N"
    #expect(other.hasTerms && other != line)
    other.terms.note = nil
    #expect(!other.hasTerms && other == line)
  }
}
