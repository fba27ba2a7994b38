import InvoiceModel
import InvoiceWording
import Testing

@Suite("Names of countries, groups of identifiers")
struct NameTests {
  @Test(
    "Countries",
    arguments: [
      ("FR", "France", "France"), ("DE", "Allemagne", "Germany"), ("US", "États-Unis", "United States"),
      ("GR", "Grèce", "Greece"), ("AD", "Andorre", "Andorra"), ("ZW", "Zimbabwe", "Zimbabwe"),
      ("CI", "Côte d'Ivoire", "Côte d'Ivoire"), ("TN", "Tunisie", "Tunisia"),
      ("XX", "XX", "XX"), ("", "", ""), ("FRA", "FRA", "FRA"), ("fr", "fr", "fr"), (";A", ";A", ";A"),
    ])
  func countries(code: String, french: String, english: String) {
    #expect(InvoiceFormatter(language: "fr")?.country(code) == french)
    #expect(InvoiceFormatter(language: "en")?.country(code) == english)
  }

  @Test("All 249 countries of ISO 3166-1 have a name")
  func allCountries() throws {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(Unicode.Scalar($0)) }
    let formatter = try #require(InvoiceFormatter(language: "fr"))
    let codes = letters.flatMap { first in letters.map { first + $0 } }
    #expect(codes.count { formatter.country($0) != $0 } == 249)
  }

  @Test(
    "Identifiers",
    arguments: [
      (IdentifierFormat.siren, "732829320", "732 829 320"),
      (IdentifierFormat.siren, "73282932", "73282932"),
      (IdentifierFormat.siren, "73282932X", "73282932X"),
      (IdentifierFormat.siret, "73282932000074", "732 829 320 00074"),
      (IdentifierFormat.siret, "732829320", "732829320"),
      (IdentifierFormat.iban, "FR7630006000011234567890189", "FR76 3000 6000 0112 3456 7890 189"),
      (IdentifierFormat.iban, "NO9386011117947", "NO93 8601 1117 947"),
      (IdentifierFormat.iban, "MT84MALT011000012345MTLCAST001S", "MT84 MALT 0110 0001 2345 MTLC AST0 01S"),
      (IdentifierFormat.iban, "not an account", "not an account"),
      (IdentifierFormat.vatNumber, "FR44732829320", "FR 44 732829320"),
      (IdentifierFormat.vatNumber, "FRXXXXXXXXXXX", "FRXXXXXXXXXXX"),
      (IdentifierFormat.vatNumber, "FRXX XXXXXXXXX", "FRXX XXXXXXXXX"),
      (IdentifierFormat.vatNumber, "DE123456789", "DE 123456789"),
      (IdentifierFormat.vatNumber, "ATU12345678", "AT U12345678"),
      (IdentifierFormat.vatNumber, "", ""),
      (IdentifierFormat.vatNumber, "Größe", "Größe"),
    ] as [(@Sendable (String) -> String, String, String)])
  func identifiers(format: @Sendable (String) -> String, identifier: String, expected: String) {
    // The table is written with ordinary spaces; on the page the groups stay together.
    #expect(
      format(identifier) == (identifier.contains(" ") ? expected : String(expected.map { $0 == " " ? "\u{00A0}" : $0 }))
    )
  }

  @Test(
    "Signs of currencies",
    arguments: [
      ("USD", "fr", "12,50\u{00A0}$US"), ("USD", "en", "US$12.50"), ("USD", "en-US", "$12.50"),
      ("GBP", "fr", "12,50\u{00A0}£GB"), ("GBP", "en", "£12.50"), ("CHF", "fr", "12,50\u{00A0}CHF"),
      ("CHF", "en", "CHF\u{00A0}12.50"), ("JPY", "fr", "12,5\u{00A0}JPY"), ("JPY", "en", "¥12.5"),
      ("JPY", "en-GB", "JP¥12.5"), ("TND", "fr", "12,500\u{00A0}TND"), ("TND", "en", "TND\u{00A0}12.500"),
      ("XOF", "fr", "12,5\u{00A0}F\u{202F}CFA"), ("XOF", "en", "F\u{202F}CFA\u{00A0}12.5"),
    ])
  func currencies(code: String, language: String, expected: String) throws {
    let amount = try #require(ExactDecimal("12.5"))
    let currency = try #require(Currency(code: code))
    #expect(InvoiceFormatter(language: language)?.amount(amount, currency: currency) == expected)
  }
}
