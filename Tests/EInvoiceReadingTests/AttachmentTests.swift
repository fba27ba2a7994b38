import EInvoicing
import Foundation
import InvoiceCore
import InvoiceModel
import Testing

@testable import EInvoiceReading

/// Supporting documents (BG-24), from JSON to each syntax and back.
@Suite("Attachments in both syntaxes")
struct AttachmentTests {
  private static func original() throws -> ComputedInvoice {
    try ComputedInvoice(
      json: ReadingFixture.bytes(ReadingFixture.samples.appending(path: "33-attachments.json")))
  }

  @Test("Files come back byte for byte, with names, types and addresses", arguments: ["cii", "extended", "ubl"])
  func fields(syntax: String) throws {
    let original = try Self.original()
    let received = try ReadingRoundTripTests.read(ReadingRoundTripTests.xml(original, syntax)).invoice
    let expected = original.invoice.attachments.map { document in
      var document = document
      // A French e-invoice says only the code in BT-123.
      document.description = nil
      return document
    }
    #expect(received.invoice.attachments == expected)
    #expect(received.reception?.details.contains { $0.term == "BG-24" } == false)
    let again = try ComputedInvoice(json: received.json)
    #expect(again == received)
  }

  @Test("Profiles without a place for them leave them out", arguments: [FacturXProfile.minimum, .basicWL, .basic])
  func smallProfiles(profile: FacturXProfile) throws {
    let xml = try Self.original().cii(profile: profile, rules: EInvoiceRules.none)
    #expect(!String(decoding: xml, as: UTF8.self).contains("AdditionalReferencedDocument"))
  }

  @Test("What is no base 64 is a finding, and the rest is read")
  func damaged() throws {
    let xml = String(decoding: try ReadingRoundTripTests.xml(Self.original(), "ubl"), as: UTF8.self)
    let start = try #require(xml.range(of: "feuille-de-temps.csv\">")).upperBound
    let broken = xml[..<start] + "!" + xml[start...]
    let received = try ReceivedInvoice(xml: Array(broken.utf8))
    #expect(received.warnings.contains { $0.code == .attachmentData && $0.location != nil })
    #expect(received.invoice.invoice.attachments.map(\.name) == ["Feuille de temps", "Plan des locaux", "BL-2026-071"])
    #expect(received.invoice.invoice.attachments[0].file == nil)
  }

  @Test("Base 64 in XML may have blanks")
  func blanks() throws {
    let xml = String(decoding: try ReadingRoundTripTests.xml(Self.original(), "ubl"), as: UTF8.self)
    let start = try #require(xml.range(of: "feuille-de-temps.csv\">")).upperBound
    let place = xml.index(start, offsetBy: 10)
    let broken = xml[..<place] + "\r\n  " + xml[place...]
    let received = try ReceivedInvoice(xml: Array(broken.utf8))
    #expect(try received.invoice.invoice.attachments[0].file == Self.original().invoice.attachments[0].file)
  }
}
