import Foundation
import InvoiceKit
import InvoiceKitFoundation
import Testing

@Suite("Data and dates of Foundation")
struct FoundationTests {
  private static let json = Data(
    """
    { "date": "2026-02-11", "company": { "name": "Atelier Lumen" }, "customer": { "name": "Pierre Dupont" },
      "items": [ { "description": "Atelier", "unit_price": 100 } ] }
    """.utf8)

  @Test("JSON comes from Data, and a PDF goes to it")
  func data() throws {
    let invoice = try ComputedInvoice(json: Self.json)
    #expect(try invoice == ComputedInvoice(json: [UInt8](Self.json)))
    let pdf = try InvoiceRenderer().pdf(invoice)
    #expect(pdf.data == Data(pdf.bytes))
    #expect(pdf.data.starts(with: Data("%PDF-".utf8)))
  }

  @Test("A file to embed comes from Data, with the type of its name")
  func attachment() {
    let attachment = Attachment(name: "hours.csv", data: Data("a;b".utf8))
    #expect(attachment == Attachment(name: "hours.csv", mimeType: "text/csv", bytes: Array("a;b".utf8)))
    #expect(Attachment(name: "a.csv", mimeType: "text/plain", data: Data()).mimeType == "text/plain")
  }

  @Test(
    "A moment is a day in a time zone",
    arguments: [
      (1_770_854_400.0 - 1, "Europe/Paris", "2026-02-12"), (1_770_854_400.0 - 1, "UTC", "2026-02-11"),
      (0.0, "America/New_York", "1969-12-31"),
    ])
  func date(seconds: Double, zone: String, expected: String) throws {
    let zone = try #require(TimeZone(identifier: zone))
    #expect(CalendarDate(Date(timeIntervalSince1970: seconds), in: zone)?.description == expected)
  }

  @Test("There is no day before the year 1 or after 9999", arguments: [-1e15, 1e15])
  func noDate(seconds: Double) throws {
    let zone = try #require(TimeZone(identifier: "UTC"))
    #expect(CalendarDate(Date(timeIntervalSince1970: seconds), in: zone) == nil)
  }
}
