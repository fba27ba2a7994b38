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

  @Test("Rates of French tables, overseas ones included", arguments: ["20", "5.5", "0.9", "1.05", "8.5", "9.6"])
  func known(rate: String) {
    #expect(codes(rate) == [])
    #expect(codes(rate, purpose: .eInvoice) == [])
  }

  @Test("Others are a warning on the page, and an error in an e-invoice", arguments: ["19", "21", "1", "5", "100"])
  func unknown(rate: String) {
    #expect(codes(rate) == ["vat-rate-unknown warning"])
    #expect(codes(rate, purpose: .eInvoice) == ["vat-rate-unknown error"])
    #expect(codes(rate, Self.foreign) == [])
  }
}
