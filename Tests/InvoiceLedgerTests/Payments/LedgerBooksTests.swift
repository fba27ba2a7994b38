import Foundation
import InvoiceBooks
import InvoiceLedger
import InvoiceModel
import InvoiceRendering
import TestSupport
import Testing

@Suite("Statements and journals of a ledger")
struct LedgerBooksTests {
  /// Invoices, a credit note, a deposit with its final invoice, a correction, and payments of most of them.
  private static func fixture() throws -> LedgerFixture {
    let fixture = try LedgerFixture()
    let ledger = fixture.ledger
    let numbers = try fixture.issue([
      LedgerFixture.draft("Zoé", price: "100"), LedgerFixture.draft("Zoé", price: "50"),
      LedgerFixture.draft("Abel", price: "200"), LedgerFixture.draft("Abel", price: "30", #""type": "deposit","#),
    ]).compactMap(\.invoice?.number)
    try fixture.clock.move(to: "2026-02-20T09:00:00Z")
    _ = try ledger.issue([ledger.creditNote(of: numbers[1], .rest, reason: "Retour").draft])
    _ = try ledger.record([PaymentRequest(of: numbers[3]), PaymentRequest(of: numbers[2], amount: 40)])
    try fixture.clock.move(to: "2026-03-02T09:00:00Z")
    let json = Array(LedgerFixture.draft("Abel", price: "100").utf8)
    _ = try ledger.issue([ledger.finalInvoice(json, deducting: [numbers[3]]).draft])
    _ = try ledger.issue([
      ledger.correctedInvoice(of: numbers[2], Array(LedgerFixture.draft("Abel", price: "150").utf8)).draft
    ])
    var payment = PaymentRequest(of: numbers[0], amount: 119)
    payment.reference = "B-1"
    _ = try ledger.record([payment, PaymentRequest(.difference, of: numbers[0])])
    return fixture
  }

  private static func entries(
    _ fixture: LedgerFixture, from: String = "2026-01-01", through: String = "2026-12-31"
  ) throws -> (entries: [JournalEntry], warnings: [Problem]) {
    var entries: [JournalEntry] = []
    let warnings = try fixture.ledger.forEachJournalEntry(
      of: fixture.issuer, from: try #require(CalendarDate(iso8601: from)),
      through: try #require(CalendarDate(iso8601: through))
    ) { entry throws(LedgerError) in entries.append(entry) }
    return (entries, warnings)
  }

  @Test("Sales and payments in the order of their days, balanced, with letters where all is settled")
  func journal() throws {
    let fixture = try Self.fixture()
    let (entries, warnings) = try Self.entries(fixture)
    #expect(warnings.isEmpty)
    #expect(entries.map(\.number) == Array(1...entries.count))
    #expect(entries.map(\.date) == entries.map(\.date).sorted())
    for entry in entries {
      var sum = ExactDecimal.zero
      for line in entry.lines { sum = try sum + line.debit - line.credit }
      #expect(sum.isZero, "\(entry.label)")
    }
    let labels = entries.map { entry in
      let letter = entry.lines.first { $0.account.number == "411000" }?.letter
      return "\(entry.label) \(letter.map { "\($0.text) \($0.date)" } ?? "-")"
    }
    #expect(
      labels == [
        "Facture d'acompte DEP-202602-0001 Abel AAA 2026-02-20", "Facture INV-202602-0001 Zoé AAB 2026-03-02",
        "Facture INV-202602-0002 Zoé AAA 2026-02-20", "Facture INV-202602-0003 Abel -",
        "Avoir CN-202602-0001 Zoé AAA 2026-02-20", "Règlement DEP-202602-0001 Abel AAA 2026-02-20",
        "Règlement INV-202602-0003 Abel -", "Facture INV-202603-0001 Abel -",
        "Annulation INV-202602-0003, remplacée par INV-202603-0002 -", "Facture rectificative INV-202603-0002 Abel -",
        "Règlement INV-202602-0001 Zoé AAB 2026-03-02", "Écart de règlement INV-202602-0001 Zoé AAB 2026-03-02",
      ])
    // What is settled keeps its letter in the books of a later period.
    let march = try Self.entries(fixture, from: "2026-03-01").entries
    #expect(march.map(\.number) == Array(1...5))
    #expect(march.compactMap { $0.lines.compactMap(\.letter?.text).first } == ["AAB", "AAB"])
  }

  @Test("The balance of customers in the books is what is open")
  func agreement() throws {
    let fixture = try Self.fixture()
    var booked = ExactDecimal.zero
    for line in try Self.entries(fixture).entries.flatMap(\.lines) where line.account.number == "411000" {
      booked = try booked + line.debit - line.credit
    }
    var open = ExactDecimal.zero
    for customer in try fixture.ledger.agedReceivables() { open = try open + customer.amounts.total }
    #expect(booked == open)
  }

  @Test("A statement has all documents and payments, and its balance is what is open")
  func statement() throws {
    let fixture = try Self.fixture()
    let ledger = fixture.ledger
    let statement = try #require(try ledger.statements(of: "Abel").first)
    #expect(
      statement.rows.map { "\($0.number) \($0.amount)" } == [
        "INV-202602-0003 240", "DEP-202602-0001 36", "INV-202602-0003 -40", "DEP-202602-0001 -36",
        "INV-202602-0003 -200", "INV-202603-0001 84", "INV-202603-0002 180", "INV-202603-0002 -40",
      ])
    #expect(statement.closing == 224)
    #expect(statement.aged.total == 224)
    #expect(statement.seller == LedgerFixture.name)
    #expect(statement.customerLines == ["2 rue Basse", "69001 Lyon", "France"])
    let earlier = try #require(try ledger.statements(of: "Abel", at: CalendarDate(iso8601: "2026-02-20")).first)
    #expect(earlier.closing == 200)
    #expect(earlier.aged.total == 200)
    let later = try #require(try ledger.statements(of: "Abel", from: CalendarDate(iso8601: "2026-03-01")).first)
    #expect(later.opening == 200)
    #expect(later.closing == 224)
    #expect(try statement.pdf().pageCount == 1)
    #expect(throws: LedgerError.self) { try ledger.statements(of: "Nobody") }
    #expect(throws: LedgerError.self) { try ledger.statements(of: "Abel", at: CalendarDate(iso8601: "2026-02-10")) }
  }
}
