import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@Suite struct PurposeTests {
  @Test func aCompleteInvoiceHasNoProblemsForEither() {
    #expect(Documents.problems(Documents.clean) == [])
    #expect(Documents.problems(Documents.clean, purpose: .eInvoice) == [])
    #expect(Documents.problems(Documents.everything, purpose: .eInvoice) == [])
    #expect(Documents.problems(Documents.minimal(), purpose: .eInvoice) == [])
  }

  @Test func theSeedsWarningsAreErrorsOfAnEInvoice() {
    let warnings = Documents.problems(Documents.seed)
    let errors = Documents.problems(Documents.seed, purpose: .eInvoice).filter { $0.severity == .error }
    #expect(
      Set(warnings.map(\.code)) == [
        .missingDueDate, .missingSIREN, .missingLegalForm, .incompleteAddress, .invalidVATNumber,
        .missingAddress,
      ])
    #expect(Set(errors.map(\.code)) == Set(warnings.map(\.code)).subtracting([.missingLegalForm]))
  }

  @Test func smallInvoicesNeedNoVATNumberOnAPage() {
    let json = Documents.minimal().replacing(", \"vat_number\": \"FR44732829320\"", with: "")
    #expect(Documents.problems(json) == [])
    #expect(Documents.problems(json, purpose: .eInvoice).map(\.code) == [.missingVATNumber])
  }

  @Test func datesMadeInSwiftNeverTrap() throws {
    let date = try #require(CalendarDate(year: 2026, month: 2, day: 11))
    for days in [Int.min, -1, Int.max, 4_000_000] {
      #expect(date.adding(days: days) == (days == -1 ? CalendarDate(year: 2026, month: 2, day: 10) : nil))
      var invoice = Invoice(
        issueDate: date, seller: Seller(party: Party(name: "S")),
        buyer: Buyer(party: Party(name: "B"), kind: .consumer),
        lines: [InvoiceLine(description: "x", unitPrice: ExactDecimal(1), vatRate: ExactDecimal(20))])
      invoice.payment.dueDays = days
      let problems = #expect(throws: InvoiceProblems.self) { try ComputedInvoice(invoice) }
      #expect(problems?.problems.filter { $0.severity == .error }.map(\.code) == [.invalidDays])
      #expect(problems?.problems.allSatisfy { $0.location == nil } == true)
    }
  }

  @Test func invoicesMadeInSwiftObeyTheSameRules() throws {
    let date = try #require(CalendarDate(year: 2026, month: 2, day: 11))
    var line = InvoiceLine(description: "", unitPrice: ExactDecimal(-1), vatRate: .zero)
    line.priceBaseQuantity = .zero
    var invoice = Invoice(
      issueDate: date, seller: Seller(party: Party(name: "a\u{0}")),
      buyer: Buyer(party: Party(name: String(repeating: "x", count: 10_001)), kind: .consumer), lines: [line])
    invoice.notes = [Note](repeating: Note("x"), count: 1001)
    let thrown = #expect(throws: InvoiceProblems.self) { try ComputedInvoice(invoice) }
    let errors = (thrown?.problems ?? []).filter { $0.severity == .error }.map { "\($0.path) \($0.code)" }
    #expect(
      Set(errors) == [
        "/company/name control-character", "/customer/name string-too-long", "/items/0/description empty-string",
        "/items/0/unit_price negative-price", "/items/0/price_base_quantity not-positive",
        "/items/0/vat_rate vat-rate-zero", "/notes too-many-entries",
      ])
  }
}
