import CommandTestSupport
import Foundation
import Testing

@Suite("Inspecting e-invoices")
struct InspectTests {
  static func json(_ path: String) throws -> [String: Any] {
    let result = try Command.run("inspect", path, "--format", "json")
    try #require(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
  }

  static func codes(_ report: [String: Any]) -> [String] {
    ((report["findings"] as? [[String: Any]]) ?? []).compactMap { $0["code"] as? String }
  }

  /// Findings about the original's own XML, which has no buyer and no totals, and lines that are not their product.
  static let own: Set = ["missing-term", "sum-differs"]

  @Test("Every contradiction is found, and no other", arguments: ForeignPDF.expectations)
  func variation(expectation: ForeignPDF.Expectation) throws {
    let path = try ForeignPDF.path(expectation.name)
    if let error = expectation.error, error != "no-e-invoice" {
      let result = try Command.run("inspect", path)
      #expect(result.status == 65)
      #expect(result.errors.contains("[\(error)]"), "\(result.errors)")
      return
    }
    let report = try Self.json(path)
    #expect(Set(Self.codes(report)).subtracting(Self.own) == Set(expectation.findings))
    guard expectation.error == nil else { return }
    #expect(report["invoice_number"] as? String == "2026-0147")
    let pdf = try #require(report["pdf"] as? [String: Any])
    let attachments = try #require(pdf["attachments"] as? [[String: Any]])
    #expect(attachments.count == (expectation.name == "several" ? 5 : 1))
    #expect(attachments.filter { $0["is_invoice"] as? Bool == true }.count == 1)
  }

  @Test("An XML file as text and as JSON")
  func xml() throws {
    let path = ForeignPDF.fixtures + "/French/02_b2b_multi_rates.xml"
    let result = try Command.run("inspect", path)
    #expect(result.status == 0)
    for word in [
      "F2026-0001", "invoice (380)", "dated 2026-02-11", "due 2026-03-13", "VENDEUR SARL", "SIREN 100000009",
      "VAT FR37200000008", "net 2086.40 EUR", "VAT 399.75 EUR", "total 2486.15 EUR", "due 2486.15 EUR", "EN 16931",
    ] { #expect(result.text.contains(word), "\(word)") }
    #expect(!result.text.contains("valid "))
    let report = try Self.json(path)
    #expect((report["total"] as? NSNumber)?.decimalValue == Decimal(string: "2486.15"))
    #expect(report["lines"] as? Int == 3)
    #expect(report["pdf"] == nil)
  }

  @Test("Wrong amounts are findings, and control characters stay harmless")
  func findings() throws {
    let folder = try TemporaryFolder()
    let text = try Checkout.text("Tests/EInvoiceReadingTests/Fixtures/French/01_b2b_S20.xml")
      .replacingOccurrences(of: "currencyID=\"EUR\">390.00", with: "currencyID=\"EUR\">391.00")
      .replacingOccurrences(of: "ACHETEUR SAS", with: "ACHETEUR&#x9B;31m&#x202E;SAS")
    let path = try folder.file("a.xml", text)
    let result = try Command.run("inspect", path)
    #expect(result.status == 0)
    #expect(result.text.contains("BR-CO-14 BT-110"))
    #expect(!result.text.unicodeScalars.contains { $0.value == 0x9B || $0.value == 0x202E })
    #expect(try Self.codes(Self.json(path)).contains("sum-differs"))
  }

  @Test("What is neither PDF nor XML is refused")
  func neither() throws {
    let result = try Command.run("inspect", "-", input: Invoices.json())
    #expect(result.status == 65)
    #expect(result.errors.hasPrefix("stdin:1:1: error: /: "))
  }

  @Test(
    "Our own files contradict themselves in nothing",
    arguments: [
      ("minimum", "17-out-of-scope"), ("basic-wl", "17-out-of-scope"), ("basic", "17-out-of-scope"),
      ("en16931", "17-out-of-scope"), ("xrechnung", "34-xrechnung"), ("extended", "17-out-of-scope"),
    ])
  func own(profile: String, sample: String) throws {
    let folder = try TemporaryFolder()
    let made = try Command.run(
      Checkout.path("Samples/\(sample).json"), "--facturx=" + profile, "-o", folder.path("a.pdf"))
    try #require(made.status == 0, "\(made.errors)")
    let report = try Self.json(folder.path("a.pdf"))
    #expect(Self.codes(report) == [])
  }
}
