import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Dunning: what an admin does")
struct DunningDeskTests {
  private static let day: Int64 = 86_400_000

  private static func audit(_ bench: DunningBench) throws -> [String] {
    try bench.read { (tx) throws(BillingError) in
      try tx.rows("SELECT actor, action, subject, reason FROM audit_log WHERE action LIKE 'dunning.%' ORDER BY id") {
        (row) throws(SQLError) in
        "\(try row.text(0)): \(try row.text(1)) \(try row.text(2)) \(try row.textOrNil(3) ?? "-")"
      }
    }
  }

  @Test("A pause stops the clock, and what is left moves by its days", arguments: TestDatabase.Kind.allCases)
  func pause(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    try await bench.run(until: bench.now + 4 * Self.day)
    try bench.write { (tx) throws(BillingError) in
      try tx.pauseDunning(1, by: .admin("anna"), reason: "the bank has a strike")
    }
    let paused = try bench.details()
    #expect(paused.summary.pausedBy == "admin anna")
    #expect(paused.summary.pauseReason == "the bank has a strike")
    #expect(paused.summary.nextStage == nil)
    // Ten days and an hour: eleven days, as the last one has begun.
    try await bench.run(until: bench.now + 10 * Self.day + 3_600_000)
    #expect(try bench.details().summary.stage == .limited)
    #expect(try bench.due() != nil)
    try bench.write { (tx) throws(BillingError) in try tx.resumeDunning(1, by: .admin("ben"), reason: "it is over") }
    #expect(try bench.details().summary.nextStage == .finalWarning)
    let lines = try await bench.timeline(until: bench.now + 40 * Self.day)
    #expect(lines.dropFirst().map { String($0.prefix(16)) } == ["2026-03-08 09:00", "2026-03-24 09:00"])
    #expect(lines.first?.hasPrefix("2026-03-01 09:00 open final_warning") == true)
    #expect(
      try Self.audit(bench).prefix(4) == [
        "service dunning: dunning.open case 1 -", "service dunning: dunning.stage case 1 limited",
        "admin anna: dunning.pause case 1 the bank has a strike", "admin ben: dunning.resume case 1 it is over",
      ])
  }

  @Test("A pause after the end moves the erasure, however late the end was", arguments: TestDatabase.Kind.allCases)
  func pauseAfterTheEnd(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    bench.now += 40 * Self.day
    try await bench.run(until: bench.now + 4 * Self.day)
    let before = try bench.details()
    #expect(before.summary.stage == .cancelled)
    let due = try #require(before.facts.purgeDueAt)
    #expect(bench.clock(due) == "2026-04-25 09:00")
    try bench.write { (tx) throws(BillingError) in try tx.pauseDunning(1, by: .admin("anna"), reason: "wait") }
    try await bench.run(until: bench.now + 20 * Self.day)
    #expect(try bench.read { (tx) throws(BillingError) in try tx.dunningPurgeWaits(bench.user) } != nil)
    try bench.write { (tx) throws(BillingError) in try tx.resumeDunning(1, by: .admin("anna")) }
    let later = try #require(try bench.details().facts.purgeDueAt)
    #expect(bench.clock(later) == "2026-05-15 09:00")
    let scheduled = try bench.read { (tx) throws(BillingError) in
      try tx.row("SELECT due_at FROM retention_jobs WHERE state = 'pending'") { (row) throws(SQLError) in
        try row.integer(0)
      }
    }
    #expect(scheduled == later)
  }

  @Test("A payment ends a case that is paused", arguments: TestDatabase.Kind.allCases)
  func paidWhilePaused(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind)
    try bench.fail()
    try await bench.run(until: bench.now + 4 * Self.day)
    try bench.write { (tx) throws(BillingError) in try tx.pauseDunning(1, by: .admin("anna"), reason: "wait") }
    try bench.pay()
    #expect(try bench.details().summary.state == .recovered)
    #expect(try bench.access() == .full)
  }

  @Test("What can't be done says why", arguments: TestDatabase.Kind.allCases)
  func refused(_ kind: TestDatabase.Kind) throws {
    let bench = try DunningBench(kind)
    try bench.fail()
    func code(_ body: (BillingTransaction) throws(BillingError) -> Void) throws -> BillingCode? {
      do {
        try bench.write(body)
        return nil
      } catch let error as BillingError {
        #expect(error.hint != nil)
        return error.code
      }
    }
    let anna = Actor.admin("anna")
    #expect(try code { (tx) throws(BillingError) in try tx.pauseDunning(9, by: anna, reason: "x") } == .unknownCase)
    #expect(try code { (tx) throws(BillingError) in try tx.annotateDunning(9, by: anna, note: "x") } == .unknownCase)
    #expect(try code { (tx) throws(BillingError) in _ = try tx.dunningCase(9) } == .unknownCase)
    #expect(try code { (tx) throws(BillingError) in try tx.resumeDunning(1, by: anna) } == .caseNotPaused)
    for text in ["", " \n", String(repeating: "x", count: 2_001), "a\u{0}b", "a\u{1B}[1m"] {
      #expect(
        try code { (tx) throws(BillingError) in try tx.pauseDunning(1, by: anna, reason: text) } == .invalidValue)
      #expect(
        try code { (tx) throws(BillingError) in try tx.annotateDunning(1, by: anna, note: text) } == .invalidValue)
    }
    #expect(try code { (tx) throws(BillingError) in try tx.pauseDunning(1, by: anna, reason: "x") } == nil)
    #expect(try code { (tx) throws(BillingError) in try tx.pauseDunning(1, by: anna, reason: "x") } == .casePaused)
    #expect(try code { (tx) throws(BillingError) in try tx.closeDunning(1, by: anna, reason: "goodwill") } == nil)
    #expect(try code { (tx) throws(BillingError) in try tx.closeDunning(1, by: anna, reason: "again") } == .caseEnded)
    #expect(try code { (tx) throws(BillingError) in try tx.pauseDunning(1, by: anna, reason: "x") } == .caseEnded)
    // Something can be written down about an ended one, too.
    #expect(
      try code { (tx) throws(BillingError) in try tx.annotateDunning(1, by: anna, note: "  called\nback ") } == nil)
    #expect(try bench.details().notes.map(\.body) == ["called\nback"])
    // What was noted may name people: the log, which stays, does not have it.
    #expect(try !Self.audit(bench).contains { $0.contains("called") })
  }

  @Test("Goodwill gives everything back", arguments: TestDatabase.Kind.allCases)
  func closed(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    try await bench.run(until: bench.now + 35 * Self.day)
    try bench.write { (tx) throws(BillingError) in
      try tx.closeDunning(1, by: .admin("anna"), reason: "our mistake")
    }
    #expect(try bench.details().summary.state == .closed)
    #expect(try bench.access() == .full)
    #expect(try bench.due() == nil)
    #expect(try bench.due(.retention) == nil)
  }

  @Test(
    "The database itself refuses to move the first failure or to open what has ended",
    arguments: TestDatabase.Kind.allCases)
  func triggers(_ kind: TestDatabase.Kind) throws {
    let bench = try DunningBench(kind)
    try bench.fail()
    try bench.pay()
    for statement in [
      "UPDATE dunning_cases SET first_failure_at = first_failure_at + 1",
      "UPDATE dunning_cases SET state = 'open', closed_at = NULL", "UPDATE dunning_cases SET state = 'closed'",
    ] {
      #expect {
        _ = try bench.write { (tx) throws(BillingError) in try tx.execute(statement) }
      } throws: {
        ($0 as? BillingError)?.code == .refusedByDatabase
      }
    }
  }

  @Test("Cases are listed by stage and user, a page at a time", arguments: TestDatabase.Kind.allCases)
  func list(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    try await bench.run(until: bench.now + 4 * Self.day)
    for name in ["b", "c", "d"] {
      try bench.state(name, .active, createdAt: 1)
      try bench.fail(name, event: name)
    }
    func list(_ stage: DunningStage? = nil, after: Int64? = nil, limit: Int = 50) throws -> [Int64] {
      try bench.read { (tx) throws(BillingError) in
        try tx.dunningCases(stage: stage, after: after, limit: limit).map(\.id)
      }
    }
    #expect(try list() == [1, 2, 3, 4])
    #expect(try list(.limited) == [1])
    #expect(try list(.grace) == [2, 3, 4])
    #expect(try list(.purged).isEmpty)
    #expect(try list(limit: 2) == [1, 2])
    #expect(try list(after: 2, limit: 2) == [3, 4])
    #expect(try list(limit: -5) == [1])
    try bench.pay("b")
    #expect(try list() == [1, 3, 4])
    let ended = try bench.read { (tx) throws(BillingError) in
      try tx.dunningCases(state: .recovered, of: bench.user).map(\.id)
    }
    #expect(ended == [2])
  }

  @Test("Where a user stands says what comes next, and when", arguments: TestDatabase.Kind.allCases)
  func standing(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    func standing() throws -> DunningStanding? {
      try bench.read { (tx) throws(BillingError) in try tx.dunningState(of: bench.user) }
    }
    #expect(try standing() == nil)
    try bench.fail()
    #expect(try standing()?.consequence == .limited)
    try await bench.run(until: bench.now + 4 * Self.day)
    let limited = try #require(try standing())
    #expect(limited.summary.stage == .limited)
    #expect(limited.summary.nextStage == .finalWarning)
    #expect(limited.summary.nextStageAt.map(bench.clock) == "2026-02-18 09:00")
    #expect(limited.consequence == .suspended)
    #expect(limited.consequenceAt.map(bench.clock) == "2026-02-25 09:00")
    try bench.write { (tx) throws(BillingError) in try tx.pauseDunning(1, by: .admin("anna"), reason: "wait") }
    #expect(try standing()?.consequence == nil)
    try bench.pay()
    #expect(try standing() == nil)
  }

  @Test("An account that is erased is not chased")
  func erased() async throws {
    let bench = try DunningBench(.sqlite, at: "2026-02-11 08:30")
    try bench.fail()
    try bench.write { (tx) throws(BillingError) in
      _ = try tx.execute(
        "UPDATE users SET telegram_id = NULL, name = NULL, email = NULL, pseudonymised_at = $2 WHERE id = $1",
        [.integer(bench.user), .integer(bench.now)])
    }
    try await bench.run(until: bench.now + 4 * Self.day)
    #expect(try bench.details().summary.state == .closed)
    #expect(try bench.details().notifications.map { "\($0.stage) \($0.channel)" } == ["grace portal", "grace mail"])
    #expect(try bench.fail(event: "e2") == .ended)
  }

  @Test("What is told has the day, the plan and what is to be paid", arguments: TestDatabase.Kind.allCases)
  func values(_ kind: TestDatabase.Kind) throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    let (first, recovery, all) = try bench.read { (tx) throws(BillingError) in
      guard var record = try tx.dunningRecord(1) else { throw tx.unknownCase(1) }
      let first = try tx.dunningNotice(.grace, record)
      record.facts.cancelledAt = bench.now
      var all: [Notice] = []
      for stage in DunningStage.allCases { all.append(try tx.dunningNotice(stage, record)) }
      return (first, try tx.recoveryNotice(record), all)
    }
    #expect(
      first.values == ["amount": "1199 EUR", "plan": "pro", "date": "2026-02-11", "next_date": "2026-02-14"])
    #expect(recovery.values == ["amount": "1199 EUR", "plan": "pro"])
    for notice in all { #expect(Set(notice.values.keys) == Set(notice.kind.values.map(\.rawValue))) }
  }
}
