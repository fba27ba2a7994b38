import InvoiceBooks
import InvoiceKit
import InvoiceLedger
import TestDatabases
import Testing

@testable import Billing

@Suite("What the accountant gets")
struct BooksTests {
  @Test("Sales, payments and refunds are booked, balanced and settled", arguments: TestDatabase.Kind.allCases)
  func journal(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    let payment = try fixture.payment("p1", of: user)
    try await fixture.work(payment)
    fixture.world.advance(days: 1)
    try fixture.refund(payment, to: 600)
    try await fixture.work(payment)
    try fixture.refund(payment, to: 1_199)
    try await fixture.work(payment)
    try await fixture.work(try fixture.payment("p2", of: try fixture.user(2, name: "Jane Doe")))
    let ledger = fixture.ledger.ledger
    var entries: [JournalEntry] = []
    let from = try #require(CalendarDate(iso8601: "2026-01-01"))
    let through = try #require(CalendarDate(iso8601: "2026-12-31"))
    let warnings = try ledger.forEachJournalEntry(of: fixture.ledger.issuer, from: from, through: through) {
      (entry) throws(LedgerError) in entries.append(entry)
    }
    #expect(warnings.isEmpty)
    var balances: [String: ExactDecimal] = [:]
    var letters: [String?] = []
    for line in entries.flatMap(\.lines) {
      balances[line.account.number] = try (balances[line.account.number] ?? .zero) + line.debit - line.credit
      if line.account.number == "411000" { letters.append(line.letter?.text) }
    }
    // One of two months was paid back: 11.99 are in the bank, 9.99 earned, 2.00 of VAT owed, and nobody owes anything.
    #expect(balances == ["411000": 0, "512000": .hundredths(11_99), "706100": .hundredths(-9_99), "445711": -2])
    #expect(letters.count == 8 && letters.allSatisfy { $0 != nil })
    #expect(try ledger.agedReceivables().allSatisfy { $0.amounts.total.isZero })
    let paid = entries.filter { $0.lines.contains { $0.account.number == "512000" } }
    #expect(paid.map(\.date.description) == ["2026-02-11", "2026-02-12", "2026-02-12", "2026-02-12"])
    #expect(try ledger.verify().findings.isEmpty)
    #expect(try ledger.movementFindings().isEmpty)
  }
}
