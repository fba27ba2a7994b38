import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Deletion of accounts")
struct DeletionTests {
  private static let day: Int64 = 86_400_000

  private func ask(_ test: TestBilling, _ user: Int64) throws -> Int64 {
    try test.billing.write { (tx) throws(BillingError) in try tx.askForDeletion(of: user, by: .user(user)) }
  }

  private func isErased(_ test: TestBilling, _ user: Int64) throws -> Bool {
    try test.count("users", where: "id = $1 AND pseudonymised_at IS NOT NULL", [.integer(user)]) == 1
  }

  @Test("An account goes thirty days after it was asked for, and not before", arguments: TestDatabase.Kind.allCases)
  func thirtyDays(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user(name: "Pierre Dupont", email: "pierre@example.com")
    let due = try ask(test, user)
    #expect(due == test.world.now + 30 * Self.day)
    test.world.advance(days: 29)
    // Who asks again does not begin again.
    #expect(try ask(test, user) == due)
    try await test.workRetention()
    #expect(try !isErased(test, user))
    test.world.now = due - 1
    try await test.workRetention()
    #expect(try !isErased(test, user))
    test.world.now = due
    try await test.workRetention()
    #expect(try isErased(test, user))
    #expect(try test.texts("SELECT state FROM retention_jobs") == ["done"])
    #expect(try test.count("jobs", where: "kind = 'retention'") == 0)
    // An erased account is none.
    #expect { try ask(test, user) } throws: { ($0 as? BillingError)?.code == .unknownUser }
    // The same person may come back, as somebody new.
    #expect(try test.user() != user)
  }

  @Test("A deletion is taken back until it is due", arguments: TestDatabase.Kind.allCases)
  func takenBack(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user(name: "Pierre Dupont")
    func takeBack() throws -> Bool {
      try test.billing.write { (tx) throws(BillingError) in try tx.takeBackDeletion(of: user, by: .user(user)) }
    }
    #expect(try !takeBack())
    let due = try ask(test, user)
    test.world.now = due - 1
    #expect(try takeBack())
    #expect(try !takeBack())
    #expect(try test.numbers("SELECT deletion_asked_at FROM users") == [nil])
    test.world.now = due
    try await test.workRetention()
    #expect(try !isErased(test, user))
    #expect(try test.texts("SELECT state FROM retention_jobs") == ["cancelled"])
    // Asked for again, it has its thirty days again.
    let next = try ask(test, user)
    #expect(next == due + 30 * Self.day)
    test.world.now = next
    #expect { try takeBack() } throws: { ($0 as? BillingError)?.code == .deletionUnderWay }
    try await test.workRetention()
    #expect(try isErased(test, user))
  }

  @Test(
    "What is subscribed to is cancelled first, and the deletion waits for it", arguments: TestDatabase.Kind.allCases)
  func subscribed(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    try test.subscribe(user, plan: "pro")
    try test.subscribe(user, plan: "pro", status: "expired")
    let due = try ask(test, user)
    #expect(try test.texts("SELECT wish FROM subscriptions ORDER BY id") == ["cancel", nil])
    #expect(try test.count("jobs", where: "kind = 'provider-call'") == 1)
    test.world.now = due
    try await test.workRetention()
    #expect(try !isErased(test, user))
    #expect(try test.count("review_cases") == 0)
    test.world.advance(days: 4)
    try await test.workRetention()
    // After days of that somebody is told, once.
    test.world.advance(hours: 2)
    try await test.workRetention()
    #expect(try test.texts("SELECT kind FROM review_cases") == ["deletion"])
    #expect(try !isErased(test, user))
    try test.execute(("UPDATE subscriptions SET status = 'cancelled'", []))
    test.world.advance(hours: 1)
    try await test.workRetention()
    #expect(try isErased(test, user))
  }

  @Test("A payment becomes its invoice before the buyer's name goes", arguments: TestDatabase.Kind.allCases)
  func unissued(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    let due = try ask(test, user)
    let payment = try test.billing.write { (tx) throws(BillingError) in
      let id = try tx.row(
        """
        INSERT INTO provider_invoices (provider, provider_id, test_mode, user_id, billing_reason, status, currency, \
        subtotal, discount, tax, total, tax_inclusive, customer_name, created_at, provider_updated_at) \
        VALUES ('test', '1', 0, $1, 'initial', 'paid', 'EUR', 999, 0, 200, 1199, 0, 'Pierre Dupont', 1, 1) RETURNING id
        """, [.integer(user)]
      ) { (row) throws(SQLError) in try row.integer(0) }
      try tx.enqueue(.invoice, subject: "\(id ?? 0)")
      return id
    }
    test.world.now = due
    try await test.workRetention()
    #expect(try !isErased(test, user))
    #expect(try test.texts("SELECT customer_name FROM provider_invoices") == ["Pierre Dupont"])
    try test.billing.write { (tx) throws(BillingError) in try tx.dequeue(.invoice, subject: "\(payment ?? 0)") }
    test.world.advance(hours: 1)
    try await test.workRetention()
    #expect(try isErased(test, user))
    #expect(try test.texts("SELECT customer_name FROM provider_invoices") == [nil])
  }
}
