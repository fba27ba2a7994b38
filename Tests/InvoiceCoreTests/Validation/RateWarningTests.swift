import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

/// VAT rates that are probably mistakes.
@Suite struct RateWarningTests {
  private static let german = Documents.minimal().replacing("\"siren\": \"732829320\", ", with: "")
    .replacing("FR44732829320", with: "DE123456789").replacing("75001 Paris\\nFrance", with: "10115 Berlin\\nDE")

  /// Of a country whose rates are not in the table.
  private static let foreign = german.replacing("DE123456789", with: "IT12345678901").replacing("\\nDE", with: "\\nIT")

  private func codes(_ rate: String, _ json: String = Documents.minimal(), purpose: Purpose = .page) -> [String] {
    let rated = json.replacing("\"unit_price\": 10", with: "\"unit_price\": 10, \"vat_rate\": \(rate)")
    return Documents.problems(rated, purpose: purpose).filter { $0.path == "/items/0/vat_rate" }
      .map { "\($0.code) \($0.severity)" }
  }

  @Test("A spreadsheet's 0.2 for 20 % is told", arguments: ["0.2", "0.1", "0.055", "0.021", "0.99", "\"0.20\""])
  func fractions(rate: String) {
    #expect(codes(rate) == ["vat-rate-fraction warning"])
    #expect(codes(rate, Self.german) == ["vat-rate-fraction warning"])
    #expect(codes(rate, purpose: .eInvoice).contains("vat-rate-unknown error"))
  }

  @Test func theHintSaysTheRateInPercent() {
    let problems = Documents.problems(Documents.minimal(", \"vat_rate\": 0.055"))
    #expect(problems.map(\.path) == ["/vat_rate"])
    #expect(problems.first?.hint?.contains("`5.5`") == true)
  }

  @Test("Rates of the mainland", arguments: ["20", "10", "5.5", "2.1"])
  func known(rate: String) {
    #expect(codes(rate) == [])
    #expect(codes(rate, purpose: .eInvoice) == [])
  }

  @Test(
    "Rates of Corsica, of overseas and of a list alone are no rates of the mainland; e-invoices may have them",
    arguments: ["0.9", "13", "1.05", "1.75", "8.5", "9.2", "9.6"])
  func elsewhere(rate: String) {
    #expect(codes(rate) == ["vat-rate-not-in-force warning"])
    #expect(!codes(rate, purpose: .eInvoice).contains { $0.hasSuffix("error") })
  }

  @Test("A rate of Corsica is in force there, with those of the mainland; one of overseas is not")
  func corsica() {
    let corsican = Documents.minimal().replacing("75001 Paris", with: "20000 Ajaccio")
    for rate in ["20", "13", "10", "5.5", "2.1", "0.9"] { #expect(codes(rate, corsican) == [], "\(rate)") }
    #expect(codes("8.5", corsican) == ["vat-rate-not-in-force warning"])
    let sold = Documents.problems(
      corsican.replacing("\"unit_price\": 10", with: "\"unit_price\": 10, \"vat_rate\": 8.5"))
    let told = sold.first { $0.code == .vatRateNotInForce }
    #expect(told?.message == "In Corsica other VAT rates are in force.")
    #expect(told?.hint == "They are 20, 13, 10, 5.5, 2.1 and 0.9.")
  }

  @Test("A buyer elsewhere, or goods that go elsewhere, leave it open")
  func open() {
    let overseas = Documents.minimal().replacing("2 rue B\\n75001 Paris", with: "2 rue B\\n97400 Saint-Denis")
    #expect(codes("8.5", overseas) == [])
    let delivered = Documents.minimal(
      ", \"delivery\": {\"address\": {\"postcode\": \"20000\", \"city\": \"Ajaccio\", \"country\": \"FR\"}}")
    #expect(codes("13", delivered) == [])
  }

  @Test("Others are a warning on the page, and an error in an e-invoice", arguments: ["19", "21", "1", "5", "100"])
  func unknown(rate: String) {
    #expect(codes(rate) == ["vat-rate-unknown warning"])
    #expect(codes(rate, purpose: .eInvoice) == ["vat-rate-unknown error"])
    #expect(codes(rate, Self.foreign) == [])
  }
}
