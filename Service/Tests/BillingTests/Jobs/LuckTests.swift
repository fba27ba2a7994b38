import SQLStore
import Synchronization
import TestDatabases
import Testing

@testable import Billing

@Suite("Workers in bad luck")
struct LuckTests {
  private static let now: Int64 = 1_770_811_200_000

  private static let counting = JobHandler.inside { (transaction, job) throws(BillingError) in
    try JobProbe.effect(transaction, job)
    return .done
  }

  @Test(
    "The job of a worker that has died is done by another one when its lease is over",
    arguments: TestDatabase.Kind.allCases)
  func died(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try test.billing.write { (transaction) throws(BillingError) in
      try transaction.enqueue(.dunning, subject: "1")
      #expect(try transaction.claim(.dunning, limit: 1, worker: "dead", lease: 60_000).count == 1)
      // What was asked for meanwhile and is due with the lease's end is done by one and the same run.
      try transaction.enqueue(.dunning, subject: "1")
    }
    let worker = test.worker([.dunning: Self.counting])
    test.world.now += 59_999
    #expect(try await worker.runDue().total == 0)
    test.world.now += 1
    #expect(try await worker.runDue().done == 1)
    #expect(try JobProbe.jobs(test.billing) == [])
  }

  @Test("What is asked for later, while a worker dies, is still done then", arguments: TestDatabase.Kind.allCases)
  func diedWithLater(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try test.billing.write { (transaction) throws(BillingError) in
      try transaction.enqueue(.dunning, subject: "1")
      _ = try transaction.claim(.dunning, limit: 1, worker: "dead", lease: 60_000)
      try transaction.enqueue(.dunning, subject: "1", due: Self.now + 86_400_000)
    }
    test.world.now += 60_000
    let worker = test.worker([.dunning: Self.counting])
    #expect(try await worker.runDue().done == 1)
    #expect(try JobProbe.jobs(test.billing) == ["dunning 1 waiting \(Self.now + 86_400_000) 0 0"])
  }

  @Test("A job on which workers die again and again is given up", arguments: TestDatabase.Kind.allCases)
  func kills(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try test.billing.write { (transaction) throws(BillingError) in try transaction.enqueue(.export, subject: "1") }
    for _ in 0..<5 {
      try test.billing.write { (transaction) throws(BillingError) in
        #expect(try transaction.claim(.export, limit: 1, worker: "dead", lease: 1_000).count == 1)
      }
      test.world.now += 1_000
    }
    let probe = JobProbe()
    let worker = test.worker([
      .export: .outside { (_, job) throws(JobFailure) in
        probe.add(job.subject)
        return { (_) throws(BillingError) in .done }
      }
    ])
    let report = try await worker.runDue()
    #expect(report.dead == 1)
    #expect(probe.count("1") == 0)
    let dead = try test.billing.read { (transaction) throws(BillingError) in try transaction.deadJobs() }
    #expect(dead.first?.reason.contains("ended without a word") == true)
  }

  @Test("A clock that was ahead strands no lease", arguments: TestDatabase.Kind.allCases)
  func clockBackwards(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try test.billing.write { (transaction) throws(BillingError) in try transaction.enqueue(.dunning, subject: "1") }
    test.world.advance(days: 3_650)
    try test.billing.write { (transaction) throws(BillingError) in
      #expect(try transaction.claim(.dunning, limit: 1, worker: "dead", lease: 60_000).count == 1)
    }
    test.world.now = Self.now
    let report = try await test.worker([.dunning: Self.counting]).runDue()
    #expect(report.done == 1)
    // A lease that a living one has just been given stays its own, whatever the small differences of clocks.
    try test.billing.write { (transaction) throws(BillingError) in
      try transaction.enqueue(.dunning, subject: "2")
      #expect(try transaction.claim(.dunning, limit: 1, worker: "alive", lease: 60_000).count == 1)
    }
    test.world.now -= 100_000
    #expect(try await test.worker([.dunning: Self.counting]).runDue().total == 0)
  }

  @Test("A lease is renewed for as long as the work takes", arguments: TestDatabase.Kind.allCases)
  func renewed(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try test.billing.write { (transaction) throws(BillingError) in try transaction.enqueue(.mail, subject: "1") }
    let thief = test.worker([.mail: .outside { (_, _) throws(JobFailure) in throw JobFailure("stolen") }])
    let worker = test.worker(
      [
        .mail: .outside { (billing, _) throws(JobFailure) in
          do {
            for _ in 0..<4 {
              let end = ContinuousClock.now + .seconds(20)
              while try Self.nextDue(billing) != test.world.now + 300, ContinuousClock.now < end {
                try await Task.sleep(for: .milliseconds(10))
              }
              // Four times nearly the whole lease.
              test.world.now += 299
              #expect(try await thief.runDue().total == 0)
            }
          } catch { Issue.record(error) }
          return { (_) throws(BillingError) in .done }
        }
      ], settings: WorkerSettings(lease: 300, poll: 20))
    #expect(try await worker.runDue().done == 1)
  }

  private static func nextDue(_ billing: BillingStore) throws -> Int64? {
    try billing.read { (transaction) throws(BillingError) in try transaction.nextDue([.mail])[.mail] }
  }

  @Test("A worker that is stopped lets go of what it holds", arguments: TestDatabase.Kind.allCases)
  func stopped(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try test.billing.write { (transaction) throws(BillingError) in
      for subject in ["quick", "slow", "deaf"] { try transaction.enqueue(.mail, subject: subject) }
    }
    let settings = WorkerSettings(poll: 20, grace: 5_000)
    let begun = JobProbe()
    let worker = test.worker(
      [
        .mail: .outside { (_, job) throws(JobFailure) in
          begun.add(job.subject)
          switch job.subject {
          case "quick": try? await Task.sleep(for: .milliseconds(200))
          case "slow":
            do { try await Task.sleep(for: .seconds(60)) } catch { throw JobFailure("cancelled") }
          default: await Task { try? await Task.sleep(for: .seconds(60)) }.value
          }
          return { (_) throws(BillingError) in .done }
        }
      ], settings: settings)
    let run = Task { await worker.run() }
    while begun.count("quick") + begun.count("slow") + begun.count("deaf") < 3 {
      try await Task.sleep(for: .milliseconds(5))
    }
    run.cancel()
    await run.value
    // The quick one came to its end; the others are due at once, and were no attempts.
    #expect(
      try JobProbe.jobs(test.billing) == ["mail slow waiting \(Self.now) 0 0", "mail deaf waiting \(Self.now) 0 0"])
  }

  @Test("A running worker sees what others leave, and sleeps else")
  func running() async throws {
    let test = try TestBilling(.sqlite)
    let worker = test.worker([.dunning: Self.counting])
    let run = Task { await worker.run() }
    for number in 1...3 {
      try test.billing.write { (transaction) throws(BillingError) in
        try transaction.enqueue(.dunning, subject: "\(number)", due: test.world.now + 1_000)
      }
      test.world.now += 1_000
      let end = ContinuousClock.now + .seconds(120)
      while try JobProbe.effects(test.billing).count < number, ContinuousClock.now < end {
        try await Task.sleep(for: .milliseconds(10))
      }
      #expect(try JobProbe.effects(test.billing).count == number)
    }
    run.cancel()
    await run.value
  }

  @Test("What reached the world is written down, though the database was away meanwhile")
  func awayMeanwhile() async throws {
    let test = try TestBilling(.postgres)
    let probe = JobProbe()
    try test.billing.write { (transaction) throws(BillingError) in try transaction.enqueue(.mail, subject: "1") }
    let tries = Atomic(0)
    let worker = test.worker([
      .mail: .outside { (_, job) throws(JobFailure) in
        probe.add(job.subject)
        return { (transaction) throws(BillingError) in
          try JobProbe.effect(transaction, job)
          if tries.add(1, ordering: .relaxed).newValue < 4 {
            do { try test.database.endConnections() } catch { Issue.record(error) }
            try transaction.execute("SELECT 1")
          }
          return .done
        }
      }
    ])
    #expect(try await worker.runDue().done == 1)
    #expect(tries.load(ordering: .relaxed) == 4)
    #expect(probe.count("1") == 1)
    #expect(try JobProbe.effects(test.billing) == ["1": 1])
  }

  @Test("A pass over a database that does not answer says so")
  func away() async throws {
    let test = try TestBilling(.sqlite)
    let worker = test.worker([.dunning: Self.counting])
    try test.database.tamper("DROP TABLE jobs")
    await #expect(throws: BillingError.self) { try await worker.runDue() }
  }

  @Test("Standing work is always there, and never given up", arguments: TestDatabase.Kind.allCases)
  func standing(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let worker = test.worker([
      .reconciliation: .outside { (_, _) throws(JobFailure) in throw JobFailure("gone", isTransient: false) }
    ])
    for _ in 0..<12 {
      #expect(try await worker.runDue().retried == 2)
      test.world.advance(hours: 6)
    }
    #expect(try JobProbe.jobs(test.billing).count == 2)
  }
}
