import EInvoicing
import Foundation
import InvoiceCore
import InvoiceModel
import Testing

@testable import EInvoiceReading

@Suite("Parts of a payment, read back")
struct PaymentPartTests {
  private static func original() throws -> ComputedInvoice {
    try ComputedInvoice(
      json: ReadingFixture.bytes(ReadingFixture.samples.appending(path: "32-installments.json")), purpose: .eInvoice)
  }

  @Test("EXTENDED gives them back with their days and amounts, and what is retained as one of them")
  func extended() throws {
    let original = try Self.original()
    let received = try ReadingRoundTripTests.read(ReadingRoundTripTests.xml(original, "extended")).invoice
    #expect(received.installments.map(\.amount) == original.installments.map(\.amount) + [original.retained])
    #expect(
      received.installments.map(\.dueDate) == original.installments.map(\.dueDate)
        + [original.invoice.retention?.releaseDate])
    #expect(received.installments.first?.text == "À la livraison (40\u{A0}%)")
    #expect(received.dueDate == original.dueDate)
    #expect(received.invoice.payment.terms?.split(separator: "\n").count == 4)
    #expect(try ComputedInvoice(json: received.json) == received)
    #expect(received.eInvoiceOmissions(profile: .extended) == [])
    let lost = received.eInvoiceOmissions(profile: .en16931)
    #expect(lost.map(\.code) == [.notWritten] && lost[0].message.contains("parts in which it is paid"))
  }

  @Test("Elsewhere BT-20 stays a text", arguments: ["cii", "ubl"])
  func text(syntax: String) throws {
    let original = try Self.original()
    let received = try ReadingRoundTripTests.read(ReadingRoundTripTests.xml(original, syntax)).invoice
    #expect(received.installments == [] && received.invoice.retention == nil)
    #expect(received.invoice.payment.terms?.contains("Solde") ?? false)
    #expect(received.dueDate == original.dueDate && received.retained == .zero)
  }

  @Test("Where every term is a part, the last one's day is when all is due")
  func onlyParts() throws {
    let xml = String(decoding: try ReadingRoundTripTests.xml(Self.original(), "extended"), as: UTF8.self)
    let whole = try #require(
      xml.firstMatch(of: /<ram:SpecifiedTradePaymentTerms>.*?<\/ram:SpecifiedTradePaymentTerms>/.dotMatchesNewlines()))
    let received = try ReadingRoundTripTests.read(Array(xml.replacing(whole.0, with: "").utf8)).invoice
    #expect(received.installments.count == 4)
    #expect(received.dueDate?.description == "2027-06-10" && received.invoice.payment.terms == nil)
  }
}
