import InvoiceLedger
import TestDatabases
import Testing

@Suite("Rendering jobs")
struct JobTests {
  private static let lease: Int64 = 30_000

  @Test("A job is one worker's until its lease is over", arguments: TestDatabase.Kind.allCases)
  func leases(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    let drafts = try (0..<3).map { try fixture.check(LedgerFixture.draft("Customer \($0)")) }
    let issued = try fixture.ledger.issueForWorkers(drafts).compactMap(\.invoice)
    #expect(try fixture.ledger.jobCounts() == JobCounts(waiting: 3, running: 0, failed: 0))
    let first = try fixture.ledger.claimJobs(2, worker: "a", lease: Self.lease)
    #expect(first.map(\.invoice) == issued.prefix(2).map(\.id))
    #expect(try fixture.ledger.invoice(of: first[0]) == issued[0])
    #expect(try fixture.ledger.claimJobs(5, worker: "b", lease: Self.lease).map(\.invoice) == [issued[2].id])
    #expect(try fixture.ledger.claimJobs(5, worker: "b", lease: Self.lease) == [])
    // Twenty seconds on, one of the two says that it lives.
    try fixture.clock.move(to: "2026-02-11T09:00:20Z")
    #expect(try fixture.ledger.renew([first[1]], lease: Self.lease) == [first[1]])
    try fixture.clock.move(to: "2026-02-11T09:00:31Z")
    let taken = try fixture.ledger.claimJobs(5, worker: "c", lease: Self.lease)
    #expect(taken.map(\.invoice) == [issued[0].id, issued[2].id])
    #expect(taken[0].fence == 2)
    #expect(taken[0].attempt == 2)
    // Who comes back from the dead changes nothing.
    #expect(try fixture.ledger.finish(first) == [first[1]])
    #expect(try fixture.ledger.renew(first, lease: Self.lease) == [])
    try fixture.ledger.fail(first[0], reason: "late", retryAfter: nil)
    #expect(try fixture.ledger.finish(taken) == taken)
    #expect(try fixture.ledger.jobCounts() == JobCounts())
  }

  @Test("What fails comes again later, or is given up and can be begun anew", arguments: TestDatabase.Kind.allCases)
  func failures(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    let invoice = try #require(
      try fixture.ledger.issueForWorkers([fixture.check(LedgerFixture.draft())])[0].invoice)
    let job = try fixture.ledger.claimJobs(1, worker: "a", lease: Self.lease)[0]
    try fixture.ledger.fail(job, reason: "no room", retryAfter: 60_000)
    #expect(try fixture.ledger.claimJobs(1, worker: "a", lease: Self.lease) == [])
    try fixture.clock.move(to: "2026-02-11T09:01:00Z")
    let again = try fixture.ledger.claimJobs(1, worker: "a", lease: Self.lease)[0]
    try fixture.ledger.fail(again, reason: "a character has no font", retryAfter: nil)
    #expect(
      try fixture.ledger.failedJobs() == [
        FailedJob(number: invoice.number, attempts: 2, error: "a character has no font")
      ])
    #expect(try fixture.ledger.claimJobs(1, worker: "a", lease: Self.lease) == [])
    try fixture.ledger.enqueue([invoice])
    #expect(try fixture.ledger.claimJobs(1, worker: "a", lease: Self.lease).count == 1)
    // A job that is waiting or running is not doubled.
    try fixture.ledger.enqueue([invoice])
    #expect(try fixture.ledger.jobCounts() == JobCounts(waiting: 0, running: 1, failed: 0))
  }

  @Test("Eight workers do each job once", arguments: TestDatabase.Kind.allCases)
  func manyWorkers(kind: TestDatabase.Kind) async throws {
    let fixture = try LedgerFixture(kind)
    let drafts = try (0..<120).map { try fixture.check(LedgerFixture.draft("Customer \($0)")) }
    _ = try fixture.ledger.issueForWorkers(drafts)
    let ledgers = try (0..<8).map { _ in try fixture.opened() }
    let all = try await withThrowingTaskGroup(of: [Int64].self) { group in
      for (index, ledger) in ledgers.enumerated() {
        group.addTask {
          var done: [Int64] = []
          while true {
            let jobs = try ledger.claimJobs(3, worker: "\(index)", lease: Self.lease)
            if jobs.isEmpty { return done }
            done += try ledger.finish(jobs).map(\.invoice)
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(all.count == 120)
    #expect(Set(all).count == 120)
    #expect(try fixture.ledger.jobCounts() == JobCounts())
  }
}
