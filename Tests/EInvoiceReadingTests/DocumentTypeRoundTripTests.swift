import EInvoicing
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@testable import EInvoiceReading

@Suite("Types and rounding in both syntaxes")
struct DocumentTypeRoundTripTests {
  private func computed(_ type: DocumentType, code: String? = nil) throws -> ComputedInvoice {
    try EInvoiceFixture.computed {
      $0.type = type
      $0.typeCode = code
      $0.rounding = ExactDecimal("-0.02") ?? .zero
      $0.references.contract = "C-7"
      $0.references.preceding = [PrecedingInvoice(number: "F-0", date: $0.issueDate)]
    }
  }

  @Test(
    "From JSON to each syntax, back, and as JSON again",
    arguments: ["cii", "extended", "ubl"],
    [
      (DocumentType.partial, nil), (.consolidatedCreditNote, nil), (.invoice, "383"), (.creditNote, "261"),
      (.corrected, "472"),
    ] as [(DocumentType, String?)])
  func roundTrip(syntax: String, type: (DocumentType, String?)) throws {
    let original = try computed(type.0, code: type.1)
    let xml = try ReadingRoundTripTests.xml(original, syntax)
    let received = try ReadingRoundTripTests.read(xml).invoice
    #expect(received.invoice.type == type.0)
    #expect(received.invoice.typeCode == type.1)
    #expect(received.invoice.rounding == original.invoice.rounding)
    #expect(received.due == original.due && received.total == original.total)
    let again = try ComputedInvoice(json: received.json)
    #expect(again == received)
    let root =
      syntax == "ubl" && type.0.isCredit ? "<CreditNote" : syntax == "ubl" ? "<Invoice" : "CrossIndustryInvoice"
    #expect(String(decoding: xml, as: UTF8.self).contains(root))
  }
}
