import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Workers")
struct WorkerTests {
  private static let now: Int64 = 1_770_811_200_000

  private static func enqueue(_ test: TestBilling, _ kind: JobKind, _ subjects: [String], due: Int64? = nil) throws {
    try test.billing.write { (transaction) throws(BillingError) in
      for subject in subjects { try transaction.enqueue(kind, subject: subject, due: due) }
    }
  }

  private static let counting = JobHandler.inside { (transaction, job) throws(BillingError) in
    try JobProbe.effect(transaction, job)
    return .done
  }

  @Test("What is due is done once and gone, what is due later waits", arguments: TestDatabase.Kind.allCases)
  func due(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try Self.enqueue(test, .dunning, (1...120).map { "\($0)" })
    try Self.enqueue(test, .dunning, ["later"], due: Self.now + 1)
    let worker = test.worker([.dunning: Self.counting])
    let report = try await worker.runDue()
    #expect(report.done == 120)
    #expect(report.total == 120)
    #expect(try JobProbe.effects(test.billing).values.allSatisfy { $0 == 1 })
    #expect(try JobProbe.jobs(test.billing) == ["dunning later waiting \(Self.now + 1) 0 0"])
    test.world.now += 1
    #expect(try await worker.runDue().done == 1)
    #expect(try await worker.runDue().total == 0)
  }

  @Test("A pass ends at its limit, and the next one does the rest", arguments: TestDatabase.Kind.allCases)
  func limit(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try Self.enqueue(test, .dunning, (1...70).map { "\($0)" })
    let worker = test.worker([.dunning: Self.counting])
    #expect(try await worker.runDue(limit: 55).done == 55)
    #expect(try await worker.runDue().done == 15)
  }

  @Test("One that fails fails alone, and waits longer each time", arguments: TestDatabase.Kind.allCases)
  func failsAlone(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try Self.enqueue(test, .dunning, ["a", "bad", "c"])
    let metrics = MetricsRegistry()
    let handlers: [JobKind: JobHandler] = [
      .dunning: .inside { (transaction, job) throws(BillingError) in
        try JobProbe.effect(transaction, job)
        if job.subject == "bad" { throw BillingError(.system, .invalidValue, "not now") }
        return .done
      }
    ]
    let worker = test.worker(handlers, metrics: metrics)
    let report = try await worker.runDue()
    #expect(report.done == 2)
    #expect(report.retried == 1)
    #expect(metrics.value(of: .jobsFinished, ["dunning", "done"]) == 2)
    #expect(metrics.value(of: .jobsFinished, ["dunning", "retried"]) == 1)
    #expect(try JobProbe.effects(test.billing) == ["a": 1, "c": 1])
    var last: Int64 = 0
    for attempt in 1..<10 {
      let due = try #require(
        try test.billing.read { (transaction) throws(BillingError) in
          try transaction.nextDue([.dunning])[.dunning]
        })
      let pause = due - test.world.now
      let whole = min(21_600_000, 60_000 << Int64(attempt - 1))
      #expect(pause >= whole / 2 && pause <= whole, "attempt \(attempt): \(pause)")
      #expect(due > last)
      last = due
      test.world.now = due
      let report = try await worker.runDue()
      #expect(attempt < 9 ? report.retried == 1 : report.dead == 1)
    }
    let dead = try test.billing.read { (transaction) throws(BillingError) in try transaction.deadJobs() }
    #expect(dead.map(\.reason) == ["not now [invalid-value] (attempt 10)"])
    #expect(dead.first?.diedAt == test.world.now)
    #expect(try await worker.runDue().total == 0)
    let retried = try test.billing.write { (transaction) throws(BillingError) in
      try transaction.retryDeadJobs(by: .admin("anna"))
    }
    #expect(retried == 1)
    #expect(try await worker.runDue().retried == 1)
  }

  @Test("What can't be done is given up at once, and asking again revives it", arguments: TestDatabase.Kind.allCases)
  func givenUp(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try Self.enqueue(test, .export, ["1"])
    let worker = test.worker([
      .export: .outside { (_, _) throws(JobFailure) in throw JobFailure("no such file", isTransient: false) }
    ])
    #expect(try await worker.runDue().dead == 1)
    let counts = try test.billing.read { (transaction) throws(BillingError) in try transaction.jobCounts() }
    #expect(counts[.export] == JobCounts(dead: 1))
    try Self.enqueue(test, .export, ["1"])
    #expect(try JobProbe.jobs(test.billing) == ["export 1 waiting \(Self.now) 0 0"])
    #expect(try await worker.runDue().dead == 1)
  }

  @Test("A failure says the earliest time for another try", arguments: TestDatabase.Kind.allCases)
  func notBefore(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try Self.enqueue(test, .mail, ["1"])
    let worker = test.worker([
      .mail: .outside { (_, _) throws(JobFailure) in throw JobFailure("busy", notBefore: Self.now + 7_200_000) }
    ])
    #expect(try await worker.runDue().retried == 1)
    #expect(try JobProbe.jobs(test.billing) == ["mail 1 waiting \(Self.now + 7_200_000) 1 0"])
  }

  @Test("What was asked for while it ran is done once more", arguments: TestDatabase.Kind.allCases)
  func askedMeanwhile(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let probe = JobProbe()
    try Self.enqueue(test, .mail, ["1", "2"])
    let worker = test.worker([
      .mail: .outside { (billing, job) throws(JobFailure) in
        probe.add(job.subject)
        guard probe.count(job.subject) == 1 else { return { (_) throws(BillingError) in .done } }
        do throws(BillingError) {
          try await billing.writeOnThread { (transaction) throws(BillingError) in
            try transaction.enqueue(.mail, subject: job.subject, due: job.subject == "2" ? Self.now + 500 : nil)
          }
        } catch { throw JobFailure(error) }
        return { (_) throws(BillingError) in .again(at: Self.now + 1_000) }
      }
    ])
    try await worker.runDue()
    #expect(probe.count("1") == 2)
    #expect(try JobProbe.jobs(test.billing) == ["mail 2 waiting \(Self.now + 500) 0 0"])
    test.world.now += 500
    try await worker.runDue()
    #expect(try JobProbe.jobs(test.billing) == [])
  }

  @Test("Nothing is written by a worker whose job was taken over", arguments: TestDatabase.Kind.allCases)
  func takenOver(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let probe = JobProbe()
    try Self.enqueue(test, .dunning, ["in"])
    try Self.enqueue(test, .mail, ["out"])
    let thief = test.worker([
      .dunning: Self.counting,
      .mail: .outside { (_, job) throws(JobFailure) in
        { (transaction) throws(BillingError) in
          try JobProbe.effect(transaction, job)
          return .done
        }
      },
    ])
    // Its transaction is undone as well: what it writes can't stand beside what the other one writes.
    let victim = test.worker([
      .mail: .outside { (_, job) throws(JobFailure) in
        probe.add(job.subject)
        test.world.advance(hours: 1)
        do throws(BillingError) { try await thief.runDue() } catch { throw JobFailure(error) }
        return { (transaction) throws(BillingError) in
          try JobProbe.effect(transaction, job)
          return .done
        }
      }
    ])
    // With its lease over, the job is anybody's: the victim itself may take it again before the thief does.
    #expect(try await victim.runDue().undone >= 1)
    #expect(probe.count("out") >= 1)
    #expect(try JobProbe.effects(test.billing) == ["in": 1, "out": 1])
    // The same for work within the database, by the statements themselves.
    try Self.enqueue(test, .dunning, ["x"])
    let (old, new) = try test.billing.write { (transaction) throws(BillingError) in
      (
        try transaction.claim(.dunning, limit: 5, worker: "a", lease: -1),
        try transaction.claim(.dunning, limit: 5, worker: "b", lease: 60_000)
      )
    }
    try test.billing.write { (transaction) throws(BillingError) in
      #expect(try transaction.finish(old[0], .done) == false)
      #expect(try transaction.finish(old[0], .again(at: 5)) == false)
      #expect(try transaction.fail(old[0], JobFailure("late")) == nil)
      #expect(try transaction.renew(old, lease: 5) == old)
      try transaction.release(old)
      #expect(try transaction.finish(new[0], .done))
    }
  }

  @Test("Two workers share the work, and never a job", arguments: TestDatabase.Kind.allCases)
  func two(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try Self.enqueue(test, .dunning, (1...400).map { "\($0)" })
    let settings = WorkerSettings(group: 7, poll: 20)
    let workers = ["a", "b"].map { test.worker([.dunning: Self.counting], name: $0, settings: settings) }
    async let first = workers[0].runDue()
    async let second = workers[1].runDue()
    let reports = try await [first, second]
    #expect(reports.reduce(0) { $0 + $1.done } == 400)
    #expect(try JobProbe.effects(test.billing).count == 400)
  }

  @Test(
    "Who was too late with a job does not end the one that has got its number", arguments: TestDatabase.Kind.allCases)
  func numberComesBack(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    func claim(_ worker: String) throws -> Job {
      let jobs = try test.billing.write { (tx) throws(BillingError) in
        try tx.claim(.dunning, limit: 1, worker: worker, lease: 1_000)
      }
      return try #require(jobs.first)
    }
    func finish(_ job: Job) throws -> Bool {
      try test.billing.write { (tx) throws(BillingError) in try tx.finish(job, .done) }
    }
    try Self.enqueue(test, .dunning, ["first"])
    let slow = try claim("slow")
    test.world.now += 2_000
    #expect(try finish(try claim("quick")))
    try Self.enqueue(test, .dunning, ["second"])
    let second = try claim("quick")
    if kind == .sqlite { #expect(second.id == slow.id) }
    #expect(try !finish(slow))
    #expect(try test.count("jobs", where: "subject = 'second'") == 1)
    #expect(try finish(second))
  }
}
