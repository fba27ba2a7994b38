import EInvoiceReading
import Foundation
import InvoiceCore
import InvoiceModel
import Testing

@Suite("Twelve French CII invoices")
struct FrenchInvoiceTests {
  @Test("Each is read and computed without an error", arguments: ReadingFixture.french)
  func reads(name: String) throws {
    let received = try ReceivedInvoice(xml: ReadingFixture.french(name))
    let computed = try received.computed()
    #expect(
      computed.invoice.number?.hasPrefix("F2026-") == true || computed.invoice.number?.hasPrefix("A2026-") == true)
    // Five state a VATEX code and a wording of their own.
    let others = received.warnings.filter { $0.code != .reasonLeftOut }
    #expect(others == [], "\(ReadingFixture.text(others))")
    #expect(try ComputedInvoice(json: computed.json).json == computed.json)
  }
}
