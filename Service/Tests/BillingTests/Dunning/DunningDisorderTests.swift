import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Dunning: failures and payments in any order")
struct DunningDisorderTests {
  private static let day: Int64 = 86_400_000

  @Test("The same failure told again changes nothing", arguments: TestDatabase.Kind.allCases)
  func twice(_ kind: TestDatabase.Kind) throws {
    let bench = try DunningBench(kind)
    #expect(try bench.fail(event: "e1") == .opened(1))
    let first = try bench.details()
    bench.now += 5000
    #expect(try bench.fail(event: "e1") == .known)
    #expect(try bench.details() == first)
  }

  @Test("Another event of the same failed payment is the same failure", arguments: TestDatabase.Kind.allCases)
  func otherEvent(_ kind: TestDatabase.Kind) throws {
    let bench = try DunningBench(kind)
    let time = bench.now
    #expect(try bench.fail(event: "webhook", payment: "p1", at: time) == .opened(1))
    #expect(try bench.fail(event: "reconciliation", payment: "p1", at: time) == .known)
    #expect(try bench.fail(event: "reconciliation", payment: "p1", at: time + 5) == .known)
    bench.now += Self.day
    // The provider tries again: a failure of its own, which moves nothing.
    #expect(try bench.fail(event: "reconciliation", payment: "p1", at: bench.now) == .added(1))
    let details = try bench.details()
    #expect(details.failures.count == 2)
    #expect(details.summary.firstFailureAt == time)
  }

  @Test("An earlier failure that is told later moves nothing", arguments: TestDatabase.Kind.allCases)
  func earlier(_ kind: TestDatabase.Kind) throws {
    let bench = try DunningBench(kind)
    let time = bench.now
    try bench.fail(event: "e2", payment: "p1", at: time)
    #expect(try bench.fail(event: "e1", payment: "p1", at: time - 2 * Self.day) == .added(1))
    #expect(try bench.details().summary.firstFailureAt == time)
    #expect(try bench.details().failures.map(\.failedAt) == [time - 2 * Self.day, time])
  }

  @Test("A failure before a payment that is known opens nothing", arguments: TestDatabase.Kind.allCases)
  func paidSince(_ kind: TestDatabase.Kind) throws {
    let bench = try DunningBench(kind)
    try bench.fail(event: "e1", payment: "p1", at: bench.now)
    bench.now += Self.day
    try bench.pay()
    #expect(try bench.fail(event: "e0", payment: "p1", at: bench.now - 1000) == .paidSince)
    #expect(try bench.access() == .full)
    bench.now += 30 * Self.day
    #expect(try bench.fail(event: "e9", payment: "p2", at: bench.now) == .opened(2))
  }

  @Test("A payment before the first failure ends nothing", arguments: TestDatabase.Kind.allCases)
  func paidBefore(_ kind: TestDatabase.Kind) throws {
    let bench = try DunningBench(kind)
    try bench.fail(payment: "p1", at: bench.now)
    try bench.pay(at: bench.now - 1)
    #expect(try bench.details().summary.state == .open)
  }

  @Test("A payment told late leaves a case of what failed after it", arguments: TestDatabase.Kind.allCases)
  func between(_ kind: TestDatabase.Kind) throws {
    let bench = try DunningBench(kind)
    let start = bench.now
    try bench.fail(event: "e1", payment: "p1", at: start)
    bench.now += 30 * Self.day
    try bench.fail(event: "e2", payment: "p2", at: bench.now)
    try bench.pay(at: start + Self.day)
    #expect(try bench.details(1).summary.state == .recovered)
    let next = try bench.details(2)
    #expect(next.summary.state == .open)
    #expect(next.summary.firstFailureAt == start + 30 * Self.day)
    #expect(next.failures.map(\.payment) == ["p2"])
    #expect(try bench.details(1).failures.map(\.payment) == ["p1"])
  }

  @Test("A payment after the end opens nothing again: a person decides", arguments: TestDatabase.Kind.allCases)
  func afterTheEnd(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    try await bench.run(until: bench.now + 35 * Self.day)
    try bench.pay()
    let details = try bench.details()
    #expect(details.summary.stage == .cancelled)
    #expect(details.summary.pausedBy == "service dunning")
    #expect(try bench.access() == .ended)
    let reviews = try bench.read { (tx) throws(BillingError) in try tx.reviews(of: bench.user) }
    #expect(reviews.map(\.kind) == ["dunning-late-payment"])
    try await bench.run(until: bench.now + 90 * Self.day)
    #expect(try bench.details().summary.stage == .cancelled)
    // Paid back and resumed: it goes on, and the same payment is no question any more.
    try bench.write { (tx) throws(BillingError) in
      try tx.resolveReview(reviews[0].id, by: .admin("anna"), resolution: "paid back")
      try tx.resumeDunning(1, by: .admin("anna"))
    }
    #expect(try bench.details().summary.pausedAt == nil)
    try await bench.run(until: bench.now + 40 * Self.day)
    #expect(try bench.details().summary.state == .purged)
    #expect(try bench.read { (tx) throws(BillingError) in try tx.reviews() }.isEmpty)
  }

  @Test(
    "A new subscription ends the case of the old one and the erasure", arguments: [1, 8, 20, 35, 55],
    TestDatabase.Kind.allCases)
  func replaced(_ day: Int64, _ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    try await bench.run(until: bench.now + day * Self.day)
    try bench.state("b", .active, createdAt: bench.now)
    #expect(try bench.details().summary.state == .replaced)
    #expect(try bench.access() == .full)
    let pending = try bench.read { (tx) throws(BillingError) in
      try tx.row("SELECT COUNT(*) FROM retention_jobs WHERE state = 'pending'") { (row) throws(SQLError) in
        try row.integer(0)
      }
    }
    #expect(pending == 0)
    try await bench.run(until: bench.now + 90 * Self.day)
    // The old one is ended at the provider, so that it can't be charged beside the new one; once.
    #expect(bench.provider.cancelled == ["a"])
    #expect(try bench.fail("a", event: "late", payment: "p9", at: bench.now) == .ended)
    #expect(try bench.access() == .full)
  }

  @Test("Of two subscriptions the one that is paid gives what was paid for", arguments: TestDatabase.Kind.allCases)
  func two(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.state("b", .active, createdAt: bench.now - Self.day)
    try bench.fail("a")
    try await bench.run(until: bench.now + 15 * Self.day)
    #expect(try bench.details().summary.stage == .suspended)
    #expect(try bench.access() == .full)
    // The other one fails too: the milder of both holds.
    try bench.fail("b", event: "e2")
    #expect(try bench.access() == .full)
    try await bench.run(until: bench.now + 4 * Self.day)
    #expect(try bench.access() == .limited)
    try bench.pay("b")
    #expect(try bench.access() == .full)
    #expect(try bench.details(1).summary.state == .open)
  }

  @Test("A customer who cancels meanwhile is not chased any more", arguments: TestDatabase.Kind.allCases)
  func cancels(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    try await bench.run(until: bench.now + 4 * Self.day)
    try bench.state("a", .cancelled)
    try await bench.run(until: bench.now + 20 * Self.day)
    #expect(try bench.details().summary.stage == .limited)
    #expect(try bench.details().summary.nextStage == nil)
    try bench.state("a", .expired)
    try await bench.run(until: bench.now + 2 * Self.day)
    #expect(try bench.details().summary.state == .closed)
    #expect(try bench.due(.retention) == nil)
  }

  @Test("Nothing is opened where nothing is to be paid", arguments: TestDatabase.Kind.allCases)
  func nothingToPay(_ kind: TestDatabase.Kind) throws {
    let bench = try DunningBench(kind)
    try bench.state("a", .cancelled)
    let outcome = try bench.write { (tx) throws(BillingError) in try tx.handleFailedPayment("a", "e1") }
    #expect(outcome == .ended)
    #expect {
      try bench.write { (tx) throws(BillingError) in try tx.handleFailedPayment("nowhere", "e1") }
    } throws: {
      ($0 as? BillingError)?.code == .unknownSubscription
    }
    #expect {
      try bench.write { (tx) throws(BillingError) in try tx.handleFailedPayment("a", "") }
    } throws: {
      ($0 as? BillingError)?.code == .invalidValue
    }
  }

  @Test("Times that can't be do no harm", arguments: [Int64.min, -1, Int64.max])
  func times(_ time: Int64) async throws {
    let bench = try DunningBench(.sqlite)
    try bench.fail(event: "e1", payment: "p1", at: time)
    let start = try bench.details().summary.firstFailureAt
    #expect(start >= 0 && start <= bench.now)
    try bench.pay(at: Int64.max)
    #expect(try bench.access() == .full)
  }
}
