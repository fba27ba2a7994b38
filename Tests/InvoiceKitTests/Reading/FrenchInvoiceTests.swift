import Foundation
import InvoiceKit
import Testing

@Suite("Twelve French CII invoices")
struct FrenchInvoiceTests {
  @Test("Each is read and computed without an error", arguments: ReadingFixture.french)
  func reads(name: String) throws {
    let received = try ReceivedInvoice(xml: ReadingFixture.french(name))
    let computed = try received.computed()
    print(name, ReadingFixture.text(received.warnings + computed.warnings).joined(separator: "\n   "))
    print(String(decoding: computed.json, as: UTF8.self))
    #expect(computed.invoice.number?.isEmpty == false)
  }
}
