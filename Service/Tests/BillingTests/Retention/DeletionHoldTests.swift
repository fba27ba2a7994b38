import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("What stops a deletion, and what moves it")
struct DeletionHoldTests {
  private static let day: Int64 = 86_400_000

  private func ask(_ test: TestBilling, _ user: Int64) throws -> Int64 {
    try test.billing.write { (tx) throws(BillingError) in try tx.askForDeletion(of: user, by: .user(user)) }
  }

  private func isErased(_ test: TestBilling, _ user: Int64) throws -> Bool {
    try test.count("users", where: "id = $1 AND pseudonymised_at IS NOT NULL", [.integer(user)]) == 1
  }

  @Test("A legal hold stops a deletion until it is released", arguments: TestDatabase.Kind.allCases)
  func held(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    #expect {
      try test.billing.write { (tx) throws(BillingError) in try tx.holdAccount(user, reason: " ", by: .admin("anna")) }
    } throws: {
      ($0 as? BillingError)?.code == .invalidValue
    }
    try test.billing.write { (tx) throws(BillingError) in
      try tx.holdAccount(user, reason: "case 2026/17", by: .admin("anna"))
    }
    test.world.now = try ask(test, user)
    try await test.workRetention()
    test.world.advance(days: 8)
    try await test.workRetention()
    #expect(try !isErased(test, user))
    #expect(try test.numbers("SELECT legal_hold FROM retention_jobs WHERE state = 'pending'") == [1])
    #expect(try test.texts("SELECT kind FROM review_cases WHERE closed_at IS NULL") == ["legal-hold"])
    // Nothing was written that a replay would take for an erasure.
    #expect(try test.erasureLines().isEmpty)
    let wasHeld = try test.billing.write { (tx) throws(BillingError) in
      try tx.releaseAccount(user, by: .admin("anna"))
    }
    #expect(wasHeld)
    #expect(try test.count("review_cases", where: "closed_at IS NULL") == 0)
    try await test.workRetention()
    #expect(try isErased(test, user))
  }

  @Test(
    "A hold that comes between the line of the log and the erasure still stops it",
    arguments: TestDatabase.Kind.allCases)
  func heldMeanwhile(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    test.world.now = try ask(test, user)
    guard case .outside(let work) = RetentionJob.handler() else {
      Issue.record("the handler is not one of the world outside")
      return
    }
    let id = try #require(try test.numbers("SELECT id FROM retention_jobs").first ?? nil)
    let finish = try await work(
      test.billing, Job(id: 1, kind: .retention, subject: "\(id)", fence: 1, attempt: 1))
    try test.billing.write { (tx) throws(BillingError) in
      try tx.holdAccount(user, reason: "case 2026/17", by: .admin("anna"))
    }
    let result = try test.billing.write { (tx) throws(BillingError) in try finish(tx) }
    #expect(result == .again(at: test.world.now + 7 * Self.day))
    #expect(try !isErased(test, user))
    // A replay leaves it to a person, too.
    #expect(try test.billing.replayErasures().erased == 0)
    #expect(try !isErased(test, user))
  }

  @Test(
    "A deletion that is planned again moves, and one that is taken back is gone", arguments: TestDatabase.Kind.allCases)
  func moved(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    let now = test.world.now
    for due in [now + 1_000, now + 5_000, now + 3_000] {
      try test.billing.write { (tx) throws(BillingError) in
        _ = try tx.scheduleDeletion(of: user, kind: .accountDeletion, due: due)
      }
    }
    #expect(try test.numbers("SELECT due_at FROM retention_jobs") == [now + 3_000])
    test.world.now = now + 1_000
    try await test.workRetention()
    #expect(try test.numbers("SELECT due_at FROM jobs WHERE kind = 'retention'") == [now + 3_000])
    let wasPlanned = try test.billing.write { (tx) throws(BillingError) in
      try tx.cancelDeletion(of: user, kind: .accountDeletion)
    }
    #expect(wasPlanned)
    #expect(try test.count("jobs", where: "kind = 'retention'") == 0)
  }

  @Test(
    "Content goes after failed payments only when their case has come to its end", arguments: TestDatabase.Kind.allCases
  )
  func dunningPurge(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let person = try MarkedPerson(test)
    let now = test.world.now
    try test.execute(
      (
        """
        INSERT INTO dunning_cases (subscription_id, user_id, first_failure_at, stage, stage_at, state, opened_at, \
        cancelled_at, cancelled_paused_for) \
        SELECT id, user_id, 1, 'purge_warning', 1, 'open', 1, 1, 0 FROM subscriptions
        """, []
      ))
    try test.billing.write { (tx) throws(BillingError) in
      _ = try tx.scheduleDeletion(of: person.id, kind: .dunningPurge, due: now)
    }
    try await test.workRetention()
    #expect(try test.count("messages") == 1)
    #expect(try test.texts("SELECT state FROM retention_jobs") == ["pending"])
    #expect(try test.erasureLines().isEmpty)
    // As dunning leaves a case whose last stage was told.
    try test.execute(
      ("UPDATE dunning_cases SET stage = 'purged', state = 'purged', closed_at = 1 WHERE state = 'open'", []))
    test.world.advance(hours: 1)
    try await test.workRetention()
    #expect(try test.count("messages") == 0)
    #expect(try test.texts("SELECT state FROM retention_jobs") == ["done"])
    #expect(try test.texts("SELECT name FROM users") == ["mark-users.name"])
    #expect(try test.erasureLines().count == 1)
  }
}
