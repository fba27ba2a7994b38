import InvoiceKit
import InvoiceLedger
import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Invoices survive a crash anywhere")
struct CrashTests {
  private struct Crash: Error {}

  private static func expectOne(_ fixture: MoneyFixture, _ user: Int64) throws {
    #expect(try fixture.documents(of: user).map(\.number) == ["INV-202602-0001"])
    let standing = try fixture.ledger.ledger.standing(of: "INV-202602-0001")
    #expect(standing.balance.open.isZero)
    #expect(standing.balance.prepaid == ExactDecimal("11.99"))
    #expect(standing.movements.count == 1)
    #expect(try fixture.ledger.ledger.issuers().count == 1)
  }

  @Test("Between the ledger and the service's database", arguments: TestDatabase.Kind.allCases)
  func betweenDatabases(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    let payment = try fixture.payment(of: user)
    // The ledger has issued; what should be written here never is.
    _ = try await fixture.prepared(payment)
    #expect(try fixture.documents(of: user).isEmpty)
    fixture.world.advance(days: 1)
    // Meanwhile the buyer has moved: the invoice stays as it was issued.
    try fixture.details(of: user, "consumer", name: "Pierre Dupont", country: "DE")
    try await fixture.work(payment)
    try Self.expectOne(fixture, user)
    let regime = try fixture.billing.read { (transaction) throws(BillingError) in
      try transaction.row("SELECT regime, country FROM ledger_invoices") { (row) throws(SQLError) in
        "\(try row.text(0)) \(try row.text(1))"
      }
    }
    #expect(regime == "domestic FR")
  }

  @Test("A worker that is late with its draft finds what another one has issued", arguments: TestDatabase.Kind.allCases)
  func lateDraft(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    let payment = try fixture.payment(of: user)
    let found = try fixture.billing.read { (transaction) throws(BillingError) in try transaction.paidInvoice(payment) }
    let paid = try #require(found)
    let (factory, seller, world) = (fixture.ledger.factory, fixture.ledger.seller, fixture.world)
    let decided = try fixture.billing.write { (transaction) throws(BillingError) in
      try transaction.decideTax(of: paid, seller: seller)
    }
    let treated = try #require(decided)
    @Sendable func draft(_ date: CalendarDate) -> Invoice? {
      InvoiceDraft.invoice(of: treated, seller: seller, plan: "Pro", product: "Bot", date: date)
    }
    // The first one has looked, and stalls; its lease ends, another one does its work, and midnight goes by.
    let late = try factory.issue(key: treated.invoiceKey) { date in
      _ = try? factory.issue(key: treated.invoiceKey, draft)
      world.advance(days: 1)
      return date.adding(days: 1).flatMap(draft)
    }
    #expect(late.number == "INV-202602-0001")
    #expect(late.issueDate.description == "2026-02-11")
    try await fixture.work(payment)
    try Self.expectOne(fixture, user)
  }

  @Test("Within the transaction that writes it down", arguments: TestDatabase.Kind.allCases)
  func withinCompletion(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    let payment = try fixture.payment(of: user)
    let completion = try await fixture.prepared(payment)
    #expect(throws: BillingError.self) {
      try fixture.billing.write { (transaction) throws(BillingError) in
        _ = try completion(transaction)
        throw BillingError(.system, .databaseUnavailable, "the machine has lost its power")
      }
    }
    #expect(try fixture.count("ledger_invoices") == 0)
    #expect(try fixture.count("audit_log") == 0)
    try await fixture.work(payment)
    try Self.expectOne(fixture, user)
  }

  @Test("Before the payment was booked", arguments: TestDatabase.Kind.allCases)
  func beforeBooking(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    let payment = try fixture.payment(of: user)
    let seller = fixture.ledger.seller
    let decided = try fixture.billing.write { (transaction) throws(BillingError) in
      guard let paid = try transaction.paidInvoice(payment) else { return nil as PaidInvoice? }
      return try transaction.decideTax(of: paid, seller: seller)
    }
    let paid = try #require(decided)
    _ = try await fixture.ledger.issue(key: paid.invoiceKey) { date in
      InvoiceDraft.invoice(of: paid, seller: seller, plan: "Pro", product: "AI Bot", date: date)
    }
    try await fixture.work(payment)
    try Self.expectOne(fixture, user)
  }

  @Test("Two workers with the same payment make one invoice", arguments: TestDatabase.Kind.allCases)
  func atOnce(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    let payment = try fixture.payment(of: user)
    async let first = fixture.prepared(payment)
    async let second = fixture.prepared(payment)
    for completion in try await [first, second] {
      _ = try fixture.billing.write { (transaction) throws(BillingError) in try completion(transaction) }
    }
    try await fixture.work(payment)
    try Self.expectOne(fixture, user)
    #expect(try fixture.count("audit_log") == 1)
  }

  @Test("A refund whose row is lost, while the next one comes", arguments: TestDatabase.Kind.allCases)
  func refund(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    let payment = try fixture.payment(of: user)
    try await fixture.work(payment)
    try fixture.refund(payment, to: 600)
    _ = try await fixture.prepared(payment)
    try fixture.refund(payment, to: 1_199)
    _ = try await fixture.prepared(payment)
    _ = try await fixture.prepared(payment)
    try await fixture.work(payment)
    let documents = try fixture.documents(of: user)
    #expect(documents.map(\.number) == ["CN-202602-0002", "CN-202602-0001", "INV-202602-0001"])
    #expect(documents.map(\.total) == [599, 600, 1_199])
    #expect(try fixture.ledger.ledger.standing(of: "INV-202602-0001").balance.open.isZero)
  }

  @Test("A ledger that is lost is not begun anew", arguments: TestDatabase.Kind.allCases)
  func lostLedger(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    try await fixture.work(try fixture.payment(of: user))
    let empty = try TestDatabase(kind)
    #expect {
      _ = try BillingLedger(empty.location, of: fixture.billing)
    } throws: {
      ($0 as? BillingError)?.code == .ledgerMissing || ($0 as? BillingError)?.code == .ledgerUnusable
    }
    // A ledger of somebody else, or of an older backup, does not have the last number.
    let other = try MoneyFixture(kind)
    #expect {
      _ = try BillingLedger(other.ledgerDatabase.location, of: fixture.billing)
    } throws: {
      ($0 as? BillingError)?.code == .ledgerMissing
    }
  }
}
