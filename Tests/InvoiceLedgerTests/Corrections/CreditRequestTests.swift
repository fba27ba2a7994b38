import InvoiceLedger
import InvoiceModel
import Testing

@Suite("Requests for credit notes")
struct CreditRequestTests {
  @Test("A line without a quantity is all that is left of it")
  func wholeLine() throws {
    let day = try #require(CalendarDate(iso8601: "2026-03-01"))
    let request = CreditRequest(.lines([CreditRequest.Line(2)]), reason: "Retour", date: day)
    #expect(request.part == .lines([CreditRequest.Line(2, quantity: nil)]))
  }
}
