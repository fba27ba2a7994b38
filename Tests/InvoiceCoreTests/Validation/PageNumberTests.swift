import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

/// What an invoice's number may be: on a page, and in a French e-invoice.
@Suite struct PageNumberTests {
  private func problems(_ number: String, french: Bool = true, purpose: Purpose = .page) -> [String] {
    var json = Documents.minimal().replacing("A-1", with: number)
    if !french {
      json = json.replacing("\"siren\": \"732829320\", ", with: "").replacing("FR44732829320", with: "DE123456789")
        .replacing("75001 Paris\\nFrance", with: "10115 Berlin\\nDE")
    }
    return Documents.problems(json, purpose: purpose).filter { $0.path == "/invoice_number" }
      .map { "\($0.code) \($0.severity)" }
  }

  @Test(
    "Any text of visible characters, with a warning for a French seller",
    arguments: [
      "FA 2026 041", "2026/041 (rectifiée)", "№ 12", "A.1", "Rechnung Ä-7", String(repeating: "9", count: 100),
    ])
  func visible(number: String) throws {
    #expect(problems(number) == ["invalid-number warning"])
    #expect(problems(number, purpose: .eInvoice) == ["invalid-number error"])
    #expect(problems(number, french: false) == [])
    #expect(problems(number, french: false, purpose: .eInvoice) == [])
    #expect(try Documents.compute(Documents.minimal().replacing("A-1", with: number)).invoice.number == number)
  }

  @Test(
    "Never what cannot be seen",
    arguments: [
      "A\\n1", "A\\u00001", "A\\u200B1", "A\\u202E1", "\\u2028", "A\\uE000", "A\\u00AD1", " A", "A ",
      String(repeating: "9", count: 101),
    ])
  func invisible(number: String) {
    for purpose in [Purpose.page, .eInvoice] {
      let found = problems(number, french: false, purpose: purpose)
      #expect(found.count == 1 && found[0].hasSuffix(" error"), "\(found)")
    }
  }

  @Test(arguments: ["FA-2026_041", "a+b/c", String(repeating: "9", count: 35)])
  func french(number: String) {
    #expect(problems(number) == [])
    #expect(problems(number, purpose: .eInvoice) == [])
  }
}
