import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@Suite("Drafts that are about to be issued")
struct DraftTests {
  private static let day = CalendarDate(iso8601: "2026-03-02")

  private static func read(_ json: String) throws -> ComputedInvoice {
    try ComputedInvoice(draft: Array(json.utf8), number: "INV-202603-0001", date: #require(day))
  }

  private static let undated = Documents.minimal().replacing(/"invoice_number": "[^"]*",/, with: "")
    .replacing(/"date": "[^"]*",/, with: "")

  @Test("They get the day of issue, unless they say one")
  func dates() throws {
    let invoice = try Self.read(Self.undated)
    #expect(invoice.invoice.issueDate == Self.day)
    #expect(invoice.invoice.number == "INV-202603-0001")
    let dated = try Self.read(Self.undated.replacing("{", with: #"{"date": "2026-02-11","#, maxReplacements: 1))
    #expect(dated.invoice.issueDate.description == "2026-02-11")
    #expect(throws: InvoiceProblems.self) {
      try Self.read(Self.undated.replacing("{", with: #"{"date": "11.02.2026","#, maxReplacements: 1))
    }
  }

  @Test("A number of their own is a problem with its place, beside all others")
  func numbers() throws {
    let json = Self.undated.replacing("{", with: #"{"invoice_number": "F-1", "typo": 1,"#, maxReplacements: 1)
    let error = #expect(throws: InvoiceProblems.self) { try Self.read(json) }
    let problems = error?.problems.filter { $0.severity == .error } ?? []
    #expect(Set(problems.map(\.code)) == [.numberedDraft, .unknownKey])
    #expect(problems.first { $0.code == .numberedDraft }?.path == "/invoice_number")
    #expect(problems.allSatisfy { $0.location != nil })
  }

  @Test("Under another number the invoice is otherwise the same")
  func renumbered() throws {
    let invoice = try Self.read(Self.undated)
    let other = invoice.numbered("INV-202603-0002")
    #expect(other.invoice.number == "INV-202603-0002")
    #expect(other.numbered("INV-202603-0001") == invoice)
    #expect(try ComputedInvoice(json: other.json).json == other.json)
  }
}
