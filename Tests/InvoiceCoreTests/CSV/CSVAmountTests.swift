import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceCore

/// Amounts with the currency beside them.
@Suite("CSV amounts with a currency")
struct CSVAmountTests {
  private static let company = #"{ "name": "Studio Lumen", "siren": "732829320" }"#
  private static let header = "N°;Date;Client;Devise;Désignation;Qté;PU HT;Total HT\n"

  private func read(_ text: String, company: String = company) throws -> [CSVInvoice] {
    var reader = try CSVInvoiceReader(defaults: Array(company.utf8))
    return try reader.append(Array(text.utf8)) + reader.finish()
  }

  private func problems(_ text: String, company: String = company) throws -> [String] {
    try read(text, company: company).flatMap { invoice -> [Problem] in
      guard case .failure(let error) = invoice.json else { return [] }
      return error.problems
    }.map { "\($0.code) \($0.location.map { "\($0.line):\($0.column)" } ?? "-") \($0.message)" }
  }

  @Test(
    "As Excel writes them in French, English and German, with any spaces",
    arguments: [
      ("1 234,56 €", "1234.56"), ("1\u{202F}234,56\u{A0}€", "1234.56"), ("1234,56€", "1234.56"),
      ("€1,234.56", "1234.56"), ("€ 1,234.56", "1234.56"), ("1.234,56 €", "1234.56"), ("EUR 1.234,56", "1234.56"),
      ("1.234,56 EUR", "1234.56"), ("1234,5 eur", "1234.5"), ("12 euros", "12"), ("-1 234,56 €", "-1234.56"),
      ("\u{2212}12,50\u{A0}€", "-12.50"), ("-€12.50", "-12.50"), ("€-12.50", "-12.50"), ("(€12.50)", "-12.50"),
      ("(12,50 €)", "-12.50"), ("-   1 234,56   €", "-1234.56"), ("-   €", "0"), ("€ -", "0"),
      ("1'234.50 EUR", "1234.50"), ("12,50", "12.50"), ("-12,50", "-12.50"),
    ])
  func forms(text: String, value: String) throws {
    let amount = try #require(CSVAmount(text))
    #expect(CSVText.number(amount.number, separator: UInt8(ascii: ";")) == .value(try BooksFixture.decimal(value)))
    #expect(amount.currencies == (text.contains { $0.isLetter || $0 == "€" } ? ["EUR"] : []))
  }

  @Test(
    "What is no amount stays none",
    arguments: [
      "€", "12 €€", "€12€", "EUR 12 EUR", "12 kg", "12 %", "abc", "--12 €", "(-12 €)", "-12- €", "12,50 € HT", "12;€",
      "-", "",
    ])
  func others(text: String) {
    let number = CSVAmount(text)?.number ?? text
    #expect(CSVText.number(number, separator: UInt8(ascii: ";")) == .malformed, "\(text)")
  }

  @Test("A mark before three digits is as ambiguous with a currency as without")
  func ambiguous() throws {
    #expect(
      try problems(Self.header + "F-1;11/02/2026;Zoé;;Thé;1;1.234 €;\n") == [
        "ambiguous-number 2:27 Row 2, `item.unit_price`: The number may be a thousand times larger or not."
      ])
    let invoice = try #require(try read(Self.header + "F-1;11/02/2026;Zoé;;Thé;1;1,234 €;\n").first)
    #expect(try ComputedInvoice(json: invoice.json.get()).invoice.lines[0].unitPrice == BooksFixture.decimal("1.234"))
  }

  @Test("The currency is the invoice's, from a column in whatever row, from the file of defaults, or the euro")
  func invoiceCurrency() throws {
    let dollars = #"{ "company": { "name": "A" }, "currency": "USD" }"#
    let header = Self.header.replacing("Devise", with: "metadata.devise")
    #expect(try problems(header + "F-1;11/02/2026;Zoé;;Thé;1;$10;\n", company: dollars) == [])
    #expect(try problems(header + "F-1;11/02/2026;Zoé;;Thé;1;10 €;\n", company: dollars).count == 1)
    for rows in [
      "F-1;11/02/2026;Zoé;;Thé;1;10 €;10,00 €\n", "F-1;11/02/2026;Zoé;€;Thé;1;10 €;EUR 10,00\n",
      "F-1;11/02/2026;Zoé;;Thé;1;$10;\nF-1;;;USD;Thé;1;US$ 10.00;10,00\n", "F-1;11/02/2026;Zoé;GBP;Thé;1;£10;\n",
      "F-1;11/02/2026;Zoé;chf;Thé;1;CHF 10;Fr. 10.00\n",
    ] {
      #expect(try problems(Self.header + rows) == [], "\(rows)")
      let invoice = try #require(try read(Self.header + rows).first)
      #expect(try ComputedInvoice(json: invoice.json.get()).invoice.lines[0].unitPrice == 10)
    }
  }

  @Test("Another currency is told at its cell, once each")
  func otherCurrencies() throws {
    #expect(
      try problems(Self.header + "F-1;11/02/2026;Zoé;;Thé;1;10 €;\nF-1;;;;Thé;1;£10;10,00 £\nF-1;;;;Thé;1;$1;USD 1\n")
        == [
          "other-currency 3:14 Row 3, `item.unit_price`: The sign beside the amount is not that of EUR, the invoice's currency.",
          "other-currency 4:14 Row 4, `item.unit_price`: The sign beside the amount is not that of EUR, the invoice's currency.",
          "other-currency 4:17 Row 4, `item.total`: The amount is in USD, the invoice in EUR.",
        ])
    #expect(
      try problems(Self.header + "F-1;11/02/2026;Zoé;USD;Thé;1;10 €;\n") == [
        "other-currency 2:30 Row 2, `item.unit_price`: The amount is in EUR, the invoice in USD."
      ])
    // A currency that is none is told by itself.
    #expect(try problems(Self.header + "F-1;11/02/2026;Zoé;XYZ;Thé;1;10 €;\n") == [])
  }

  @Test("A quantity has no currency, and the seller's capital is in the currency of its country")
  func columns() throws {
    #expect(
      try problems(Self.header + "F-1;11/02/2026;Zoé;;Thé;1 €;10;\n") == [
        "malformed-decimal 2:25 Row 2, `item.quantity`: This is no number."
      ])
    let header =
      "date,customer.name,currency,item.description,item.unit_price,company.name,company.siren,company.share_capital\n"
    let row = "2026-02-11,Zoé,USD,Thé,$10.00,Lumen,732829320,"
    for capital in ["\"10,000.00 €\"", "$10000", "10000"] {
      var reader = try CSVInvoiceReader()
      let invoices = try reader.append(Array((header + row + capital + "\n").utf8)) + reader.finish()
      #expect(throws: Never.self, "\(capital)") { try invoices[0].json.get() }
    }
  }

  @Test("Every sign stands for currencies that exist")
  func signs() {
    for text in [
      "$", "£", "¥", "Fr.", "FCFA", "F CFP", "kr", "zł", "Kč", "Ft", "lei", "R$", "TL", "DT", "DH", "F", "C$", "S$",
    ] {
      let codes = Currency.codes(written: text)
      #expect(!codes.isEmpty, "\(text)")
      #expect(codes.allSatisfy { Currency(code: $0) != nil }, "\(text) \(codes)")
    }
    for text in ["", "x", "%", "kg", ".", "EURX", String(repeating: "€", count: 100)] {
      #expect(Currency.codes(written: text).isEmpty, "\(text)")
    }
  }
}
