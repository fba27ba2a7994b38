import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("The database of the service")
struct StoreTests {
  @Test("It is made, opened again, and an account is kept", arguments: TestDatabase.Kind.allCases)
  func madeAndOpened(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let id = try test.billing.write { (transaction) throws(BillingError) in
      try transaction.user(telegramID: 123_456, name: "Pierre Dupont", email: "pierre@example.com")
    }
    let again = try BillingStore(
      open: test.database.location, settings: test.billing.settings, surroundings: test.world.surroundings)
    let user = try again.read { (transaction) throws(BillingError) in try transaction.user(id) }
    #expect(user?.name == "Pierre Dupont")
    #expect(user?.access == .full)
    let same = try again.write { (transaction) throws(BillingError) in
      try transaction.user(telegramID: 123_456, language: "en")
    }
    #expect(same == id)
    let changed = try again.read { (transaction) throws(BillingError) in try transaction.user(id) }
    #expect(changed?.language == "en")
    #expect(changed?.email == "pierre@example.com")
  }

  @Test("The audit log only grows", arguments: TestDatabase.Kind.allCases)
  func auditLog(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    try test.billing.write { (transaction) throws(BillingError) in
      try transaction.audit("test", "case 1", by: .admin("anna"), reason: "why not")
    }
    for statement in ["UPDATE audit_log SET actor = 'nobody'", "DELETE FROM audit_log"] {
      #expect {
        try test.billing.write { (transaction) throws(BillingError) in try transaction.execute(statement) }
      } throws: {
        ($0 as? BillingError)?.code == .refusedByDatabase
      }
    }
  }

  @Test("A job of a kind and subject is one, due at the earliest time asked for", arguments: TestDatabase.Kind.allCases)
  func jobs(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let due = try test.billing.write { (transaction) throws(BillingError) in
      try transaction.enqueue(.mail, subject: "1", due: 500)
      try transaction.enqueue(.mail, subject: "1", due: 300)
      try transaction.enqueue(.mail, subject: "1", due: 900)
      return try transaction.rows("SELECT due_at FROM jobs") { (row) throws(SQLError) in try row.integer(0) }
    }
    #expect(due == [300])
  }
}
