import EInvoiceReading
import Foundation
import InvoiceCore
import InvoiceModel
import Testing

@Suite("Twelve French CII invoices")
struct FrenchInvoiceTests {
  @Test("Each is read without a finding, and its JSON is stable", arguments: ReadingFixture.french)
  func reads(name: String) throws {
    let received = try ReceivedInvoice(xml: ReadingFixture.french(name))
    let number = received.invoice.invoice.number
    #expect(number?.hasPrefix("F2026-") == true || number?.hasPrefix("A2026-") == true)
    #expect(received.warnings == [], "\(ReadingFixture.text(received.warnings))")
    let json = received.invoice.json
    let again = try ComputedInvoice(json: json)
    #expect(again.json == json)
    #expect(again.reception == received.invoice.reception)
  }
}
