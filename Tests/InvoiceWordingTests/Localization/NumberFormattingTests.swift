import InvoiceModel
import InvoiceWording
import Testing

@Suite("Numbers in words of a language")
struct NumberFormattingTests {
  private func formatter(_ language: String) throws -> InvoiceFormatter {
    try #require(InvoiceFormatter(language: language))
  }

  @Test(
    "Amounts",
    arguments: [
      ("fr", "1234.5", "1\u{202F}234,50\u{00A0}€"),
      ("fr", "-1234.5", "-1\u{202F}234,50\u{00A0}€"),
      ("fr", "0", "0,00\u{00A0}€"),
      ("fr", "0.05", "0,05\u{00A0}€"),
      ("fr", "-0.5", "-0,50\u{00A0}€"),
      ("fr", "999", "999,00\u{00A0}€"),
      ("fr", "1000", "1\u{202F}000,00\u{00A0}€"),
      ("fr", "1234567.89", "1\u{202F}234\u{202F}567,89\u{00A0}€"),
      ("fr", "0.123456", "0,123456\u{00A0}€"),
      ("fr-CA", "12.345", "12,345\u{00A0}€"),
      ("en", "1234.5", "€1,234.50"),
      ("en", "-1234.5", "-€1,234.50"),
      ("en-US", "1000000", "€1,000,000.00"),
      ("en-GB", "0.1", "€0.10"),
      ("de", "1234.5", "1.234,50\u{00A0}€"),
      ("de-AT", "-1234567.5", "-1.234.567,50\u{00A0}€"),
      ("de-CH", "1234.5", "EUR\u{00A0}1’234.50"),
      ("es", "1234.5", "1.234,50\u{00A0}€"),
      ("it", "-0.5", "-0,50\u{00A0}€"),
      ("nl", "1234.5", "€\u{00A0}1.234,50"),
      ("nl", "-1234.5", "€\u{00A0}-1.234,50"),
      ("pt", "1234.5", "1\u{00A0}234,50\u{00A0}€"),
      ("pl", "1234567.5", "1\u{00A0}234\u{00A0}567,50\u{00A0}€"),
    ])
  func amounts(language: String, amount: String, expected: String) throws {
    let value = try #require(ExactDecimal(amount))
    #expect(try formatter(language).amount(value, currency: .euro) == expected)
  }

  @Test("A number beyond 64 bits keeps all its digits")
  func longNumbers() throws {
    let value = try #require(ExactDecimal("-12345678901234567890123456789.123456"))
    #expect(
      try formatter("en").number(value, minimumDecimals: 2) == "-12,345,678,901,234,567,890,123,456,789.123456")
    let smallest = try ExactDecimal(significand: 1, scale: 30)
    #expect(try formatter("en").number(smallest, minimumDecimals: 0) == "0.000000000000000000000000000001")
    let largest = try ExactDecimal(significand: .max, scale: 0)
    #expect(
      try formatter("en").number(largest, minimumDecimals: 30)
        == "170,141,183,460,469,231,731,687,303,715,884,105,727.000000000000000000000000000000")
  }

  @Test("Any number of minimum decimals is taken")
  func oddMinimums() throws {
    #expect(try formatter("fr").number(ExactDecimal(5), minimumDecimals: -3) == "5")
    #expect(try formatter("fr").number(ExactDecimal(5), minimumDecimals: .max).utf8.count == 32)
  }

  @Test(
    "Percentages",
    arguments: [("20", "20\u{00A0}%", "20%"), ("5.5", "5,5\u{00A0}%", "5.5%"), ("0", "0\u{00A0}%", "0%")])
  func percentages(rate: String, french: String, english: String) throws {
    let value = try #require(ExactDecimal(rate))
    #expect(try formatter("fr").percent(value) == french)
    #expect(try formatter("en").percent(value) == english)
    for language in ["de", "es"] { #expect(try formatter(language).percent(value) == french) }
    for language in ["it", "nl", "pt", "pl"] {
      #expect(try formatter(language).percent(value) == french.replacing("\u{00A0}", with: ""))
    }
  }

  @Test("Currencies by the signs that readers of a language know")
  func signs() throws {
    let zloty = try #require(Currency(code: "PLN"))
    let value = try #require(ExactDecimal("1234.56"))
    #expect(try formatter("pl").amount(value, currency: zloty) == "1\u{00A0}234,56\u{00A0}zł")
    #expect(try formatter("de").amount(value, currency: zloty) == "1.234,56\u{00A0}PLN")
    #expect(try formatter("nl").amount(value, currency: zloty) == "PLN\u{00A0}1.234,56")
    let franc = try #require(Currency(code: "CHF"))
    #expect(try formatter("de-CH").amount(-value, currency: franc) == "-CHF\u{00A0}1’234.56")
  }

  @Test(
    "Where the decimals begin",
    arguments: [
      ("fr", "1234.5", 7), ("fr", "-1234.5", 8), ("fr", "0.5", 1), ("fr", "12", 2), ("en", "1234.5", 8),
      ("en", "-12", 6), ("nl", "1234.5", 10), ("nl", "-12", 8), ("pl", "1234.5", 6),
    ])
  func alignment(language: String, amount: String, expected: Int) throws {
    let value = try #require(ExactDecimal(amount))
    let text = try formatter(language).formattedAmount(value, currency: .euro)
    #expect(text.integerLength == expected)
    let separator = language == "en" ? "." : ","
    #expect(Array(text.text.utf8)[expected] == separator.utf8.first)
  }

  @Test("A quantity without decimals is aligned on its unit's place")
  func quantityAlignment() throws {
    let french = try formatter("fr")
    #expect(french.formattedQuantity(ExactDecimal(12), unit: Unit(code: "HUR")).integerLength == 2)
    #expect(
      french.formattedQuantity(ExactDecimal(1), unit: nil)
        == french.formattedNumber(ExactDecimal(1), minimumDecimals: 0))
    let value = try #require(ExactDecimal("-2.5"))
    #expect(french.formattedQuantity(value, unit: nil).integerLength == 2)
    #expect(french.formattedQuantity(ExactDecimal(1250), unit: nil).integerLength == 7)
  }

  @Test("There are rules for eight languages, in any case and with any region")
  func languages() {
    #expect(InvoiceFormatter(language: "fr")?.language == "fr")
    #expect(InvoiceFormatter(language: "FR-be")?.language == "fr")
    #expect(InvoiceFormatter(language: "en-Latn-US")?.language == "en")
    #expect(InvoiceFormatter(language: "DE-at")?.language == "de")
    #expect(InvoiceFormatter(language: "pt-BR")?.language == "pt")
    #expect(InvoiceFormatter(language: "sv") == nil)
    #expect(InvoiceFormatter(language: "deu") == nil)
    #expect(InvoiceFormatter(language: "") == nil)
    #expect(InvoiceFormatter(language: "french") == nil)
  }
}
