import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Dunning: asking the provider")
struct DunningProviderTests {
  private static let day: Int64 = 86_400_000

  @Test(
    "A payment that nobody has told of is found before anything harsh", arguments: [13, 29], TestDatabase.Kind.allCases)
  func found(_ day: Int64, _ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    try await bench.run(until: bench.now + day * Self.day)
    try bench.state("a", .active, isTold: false)
    try await bench.run(until: bench.now + 2 * Self.day)
    #expect(try bench.details().summary.state == .recovered)
    #expect(try bench.access() == .full)
    #expect(try bench.read { (tx) throws(BillingError) in try tx.subscription(providerID: "a")?.status } == .active)
    #expect(bench.provider.cancelled.isEmpty)
  }

  @Test(
    "While the provider does not answer nothing harsh happens, and a person is told",
    arguments: TestDatabase.Kind.allCases)
  func silence(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    bench.provider.failure = ProviderError(.unavailable, "no answer")
    try await bench.run(until: bench.now + 16 * Self.day)
    #expect(try bench.details().summary.stage == .finalWarning)
    #expect(try bench.details().unansweredSince != nil)
    // A case that waits is always looked at again soon.
    #expect(try #require(try bench.due()) <= bench.now + 30 * 60_000)
    let reviews = try bench.read { (tx) throws(BillingError) in try tx.reviews() }
    #expect(reviews.map(\.kind) == ["dunning-no-answer"])
    bench.provider.failure = nil
    try await bench.run(until: bench.now + 3_600_000)
    #expect(try bench.details().summary.stage == .suspended)
    #expect(try bench.details().unansweredSince == nil)
  }

  @Test("A provider that asks for a rest gets it")
  func rateLimited() async throws {
    let bench = try DunningBench(.sqlite, at: "2026-02-11 08:30")
    try bench.fail()
    try await bench.run(until: bench.now + 13 * Self.day)
    bench.provider.failure = ProviderError(.rateLimited(seconds: 90), "slow down")
    let due = try #require(try bench.due())
    bench.now = due
    try await bench.work()
    #expect(try bench.due() == due + 90_000)
  }

  @Test("What the provider does not know is for a person to look at", arguments: TestDatabase.Kind.allCases)
  func unknown(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    bench.provider["a"] = nil
    try await bench.run(until: bench.now + 20 * Self.day)
    let details = try bench.details()
    #expect(details.summary.stage == .finalWarning)
    #expect(details.summary.pausedAt != nil)
    #expect(
      try bench.read { (tx) throws(BillingError) in try tx.reviews(kind: "dunning-unknown-to-provider") }.count == 1)
    #expect(try bench.due() != nil)
  }

  @Test("One that is active again at the provider is not erased", arguments: TestDatabase.Kind.allCases)
  func activeAgain(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    try await bench.run(until: bench.now + 55 * Self.day)
    try bench.state("a", .active, isTold: false)
    try await bench.run(until: bench.now + 30 * Self.day)
    #expect(try bench.details().summary.stage == .purgeWarning)
    #expect(try bench.read { (tx) throws(BillingError) in try tx.reviews() }.map(\.user) == [bench.user])
    #expect(try bench.read { (tx) throws(BillingError) in try tx.dunningPurgeWaits(bench.user) } != nil)
  }

  @Test("One that could still be charged is ended before the erasure", arguments: TestDatabase.Kind.allCases)
  func stillUnpaid(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    try await bench.run(until: bench.now + 55 * Self.day)
    try bench.state("a", .unpaid, isTold: false)
    let count = bench.provider.cancelled.count
    try await bench.run(until: try DunningBench.time("2026-04-12 09:00"))
    #expect(try bench.details().summary.stage == .purgeWarning)
    #expect(bench.provider.cancelled.count == count + 1)
    try await bench.run(until: bench.now + Self.day)
    #expect(try bench.details().summary.state == .purged)
  }

  @Test("A legal hold keeps content, and what was announced waits", arguments: TestDatabase.Kind.allCases)
  func legalHold(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    try await bench.run(until: bench.now + 55 * Self.day)
    func hold(_ reason: String?) throws {
      _ = try bench.write { (tx) throws(BillingError) in
        try tx.execute("UPDATE users SET legal_hold = $2 WHERE id = $1", [.integer(bench.user), SQLValue(reason)])
      }
    }
    try hold("court order")
    try await bench.run(until: bench.now + 30 * Self.day)
    #expect(try bench.details().summary.stage == .purgeWarning)
    #expect(try bench.due() != nil)
    #expect(try bench.read { (tx) throws(BillingError) in try tx.dunningPurgeWaits(bench.user) } != nil)
    try hold(nil)
    try await bench.run(until: bench.now + 8 * Self.day)
    #expect(try bench.details().summary.state == .purged)
    #expect(try bench.read { (tx) throws(BillingError) in try tx.dunningPurgeWaits(bench.user) } == nil)
  }

  @Test("The erasure itself waits for what its case decides", arguments: TestDatabase.Kind.allCases)
  func erasure(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    _ = try bench.write { (tx) throws(BillingError) in
      try tx.execute(
        """
        INSERT INTO messages (user_id, idempotency_key, role, body, sent_at) VALUES ($1, 'm1', 'user', 'hello', $2)
        """, [.integer(bench.user), .integer(bench.now)])
    }
    func messages() throws -> Int64? {
      try bench.read { (tx) throws(BillingError) in
        try tx.row("SELECT COUNT(*) FROM messages") { (row) throws(SQLError) in try row.integer(0) }
      }
    }
    let eraser = bench.test.worker([.retention: RetentionJob.handler()])
    try bench.fail()
    try await bench.run(until: bench.now + 55 * Self.day)
    try bench.write { (tx) throws(BillingError) in try tx.pauseDunning(1, by: .admin("anna"), reason: "wait") }
    // Its day passes in the pause: nothing is erased.
    try await bench.run(until: bench.now + 10 * Self.day)
    _ = try await eraser.runDue()
    #expect(try messages() == 1)
    try bench.write { (tx) throws(BillingError) in try tx.resumeDunning(1, by: .admin("anna")) }
    bench.now = try DunningBench.time("2026-04-22 09:00")
    // The day has come, and the case has not decided yet: the provider was not asked.
    _ = try await eraser.runDue()
    #expect(try messages() == 1)
    try await bench.work()
    #expect(try bench.details().summary.state == .purged)
    _ = try await eraser.runDue()
    #expect(try messages() == 0)
  }
}
