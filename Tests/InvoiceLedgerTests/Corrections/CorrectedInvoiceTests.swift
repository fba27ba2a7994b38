import InvoiceCore
import InvoiceLedger
import InvoiceModel
import TestSupport
import Testing

@Suite("Corrected invoices")
struct CorrectedInvoiceTests {
  private static let original = #"[{ "description": "Conseil", "unit_price": 100 }]"#

  @Test("It names the invoice that it replaces, and may say everything else anew")
  func corrected() throws {
    let original = try BooksFixture.invoice("FA-1", customer: "Atelier Nord", items: Self.original)
    let draft = try BooksFixture.invoice(
      nil, date: "2026-03-02", customer: " atelier  NORD", items: #"[{ "description": "Audit", "unit_price": 90 }]"#,
      #""references": { "preceding": [{ "number": "X", "date": "2026-01-01" }], "purchase_order": "B-7" }"#
    ).invoice
    var invoice = try CorrectedInvoice.draft(draft, replacing: original)
    #expect(invoice.type == .corrected)
    #expect(
      invoice.references.preceding == [PrecedingInvoice(number: "FA-1", date: original.invoice.issueDate)])
    #expect(invoice.references.purchaseOrder == "B-7")
    invoice.number = "FR-1"
    #expect(try ComputedInvoice(invoice).subtotal == ExactDecimal(90))
  }

  @Test("Another seller, buyer, currency or an earlier date are no correction")
  func refused() throws {
    let original = try BooksFixture.invoice("FA-1", items: Self.original)
    func codes(_ draft: ComputedInvoice, of original: ComputedInvoice, credited: [ComputedInvoice] = [])
      -> [ProblemCode]
    {
      IssuedInvoices.codes {
        _ = try CorrectedInvoice.draft(draft.invoice, replacing: original, creditedBy: credited)
      }
    }
    #expect(try codes(BooksFixture.invoice(nil, seller: "Autre"), of: original) == [.otherParty])
    #expect(try codes(BooksFixture.invoice(nil, customer: "Autre"), of: original) == [.otherParty])
    #expect(
      try codes(BooksFixture.invoice(nil, #""currency": "USD", "exchange_rate": 0.9"#), of: original) == [.otherParty])
    #expect(try codes(BooksFixture.invoice(nil, date: "2026-02-10"), of: original) == [.dateBeforeOriginal])
    let credit = try IssuedInvoices.credit(.net(1), of: original)
    #expect(try codes(BooksFixture.invoice(nil), of: original, credited: [credit]) == [.notCorrectable])
    #expect(try codes(BooksFixture.invoice(nil, date: "2026-04-01"), of: credit) == [.notCorrectable])
  }
}
