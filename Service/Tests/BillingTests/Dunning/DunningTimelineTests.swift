import TestDatabases
import Testing

@testable import Billing

@Suite("Dunning, day by day")
struct DunningTimelineTests {
  private static let day: Int64 = 86_400_000

  @Test("A payment that never comes goes through the table", arguments: TestDatabase.Kind.allCases)
  func plain(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    let lines = try await bench.timeline(until: bench.now + 70 * Self.day)
    #expect(
      lines == [
        "2026-02-14 09:00 open limited | grace limited | limited",
        "2026-02-18 09:00 open final_warning | grace limited final_warning | limited",
        "2026-02-25 09:00 open suspended | grace limited final_warning suspended | suspended",
        "2026-03-13 09:00 open cancelled | grace limited final_warning suspended cancelled | ended",
        "2026-04-05 09:00 open purge_warning | grace limited final_warning suspended cancelled purge_warning | ended",
        "2026-04-12 09:00 purged purged | "
          + "grace limited final_warning suspended cancelled purge_warning purged | ended",
      ])
    #expect(bench.provider.cancelled == ["a"])
    // Before the days 14, 30 and 60, and once more by the job that ends it.
    #expect(bench.provider.asked == 4)
    #expect(try bench.due() == nil)
    #expect(try bench.due(.retention) != nil)
  }

  @Test(
    "Nine o'clock stays nine o'clock when the clocks are turned, and 29 February is a day",
    arguments: [
      // Spring: turned on 2026-03-29. Autumn: on 2026-10-25. The leap day of 2028.
      ("2026-03-26 08:00", ["2026-03-29 09:00", "2026-04-02 09:00", "2026-04-09 09:00", "2026-04-25 09:00"]),
      ("2026-03-28 08:00", ["2026-03-31 09:00", "2026-04-04 09:00", "2026-04-11 09:00", "2026-04-27 09:00"]),
      ("2026-10-22 08:00", ["2026-10-25 09:00", "2026-10-29 09:00", "2026-11-05 09:00", "2026-11-21 09:00"]),
      ("2028-02-26 08:00", ["2028-02-29 09:00", "2028-03-04 09:00", "2028-03-11 09:00", "2028-03-27 09:00"]),
      ("2027-12-30 08:00", ["2028-01-02 09:00", "2028-01-06 09:00", "2028-01-13 09:00", "2028-01-29 09:00"]),
    ])
  func turnedClocks(_ start: String, _ days: [String]) async throws {
    let bench = try DunningBench(.sqlite, at: start)
    try bench.fail()
    let lines = try await bench.timeline(until: bench.now + 40 * Self.day)
    #expect(lines.map { String($0.prefix(16)) } == days)
  }

  @Test("A notice stands 72 hours: what failed in the afternoon is limited in the afternoon")
  func rest() async throws {
    let bench = try DunningBench(.sqlite, at: "2026-02-11 14:05")
    try bench.fail()
    let lines = try await bench.timeline(until: bench.now + 10 * Self.day)
    #expect(
      lines == [
        "2026-02-14 14:05 open limited | grace limited | limited",
        "2026-02-18 09:00 open final_warning | grace limited final_warning | limited",
      ])
  }

  @Test(
    "After a standstill the stage that is due begins with its own notice alone", arguments: TestDatabase.Kind.allCases)
  func standstill(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    // Nobody works from day 2 to day 20.
    bench.now += 20 * Self.day
    let lines = try await bench.timeline(until: bench.now + 50 * Self.day)
    #expect(
      lines == [
        "2026-03-03 08:30 open suspended | grace (limited) (final_warning) suspended | suspended",
        "2026-03-13 09:00 open cancelled | grace (limited) (final_warning) suspended cancelled | ended",
        "2026-04-05 09:00 open purge_warning | "
          + "grace (limited) (final_warning) suspended cancelled purge_warning | ended",
        "2026-04-12 09:00 purged purged | "
          + "grace (limited) (final_warning) suspended cancelled purge_warning purged | ended",
      ])
  }

  @Test("After half a year nothing ends and nothing is erased that was not announced")
  func halfYear() async throws {
    let bench = try DunningBench(.sqlite, at: "2026-02-11 08:30")
    try bench.fail()
    bench.now += 180 * Self.day
    let lines = try await bench.timeline(until: bench.now + 60 * Self.day)
    #expect(
      lines.map { String($0.prefix(16 + 25)).split(separator: "|")[0] } == [
        "2026-08-10 09:30 open suspended ", "2026-08-13 09:30 open cancelled ",
        // Thirty days after the end, with a week's notice, as the table has it.
        "2026-09-05 09:00 open purge_warning ", "2026-09-12 09:00 purged purged ",
      ])
  }

  @Test("A failure that becomes known late begins with its first notice")
  func knownLate() async throws {
    let bench = try DunningBench(.sqlite, at: "2026-02-11 08:30")
    try bench.fail(payment: "p1", at: bench.now - 8 * Self.day)
    #expect(try bench.details().notifications.map { "\($0.stage) \($0.channel)" } == ["grace portal", "grace mail"])
    #expect(try bench.access() == .full)
    let lines = try await bench.timeline(until: bench.now + 4 * Self.day)
    #expect(lines == ["2026-02-14 08:30 open final_warning | grace (limited) final_warning | limited"])
  }

  @Test(
    "A payment at any stage before the end gives everything back at once",
    arguments: [0, 1, 3, 6, 7, 13, 14, 29], TestDatabase.Kind.allCases)
  func recovery(_ day: Int64, _ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    try await bench.run(until: bench.now + day * Self.day + 3_600_000)
    let before = try bench.details()
    #expect(before.summary.stage == DunningStage.allCases.last { Int64($0.day) <= day })
    try bench.pay()
    let after = try bench.details()
    #expect(after.summary.state == .recovered)
    #expect(after.summary.stage == before.summary.stage)
    #expect(after.notifications.last?.stage == "recovered")
    #expect(try bench.access() == .full)
    #expect(try bench.due() == nil)
    // Told again it changes nothing, and nothing comes of the old case.
    try bench.pay()
    try await bench.run(until: bench.now + 90 * Self.day)
    #expect(try bench.details() == after)
    #expect(bench.provider.cancelled.isEmpty)
  }

  @Test("A clock that is turned back tells nothing twice and takes nothing back", arguments: TestDatabase.Kind.allCases)
  func turnedBack(_ kind: TestDatabase.Kind) async throws {
    let bench = try DunningBench(kind, at: "2026-02-11 08:30")
    try bench.fail()
    try await bench.run(until: bench.now + 7 * Self.day + 3_600_000)
    let before = try bench.details()
    let late = bench.now
    bench.now -= 6 * Self.day
    let id = try bench.subscription()
    try bench.write { (tx) throws(BillingError) in
      try tx.enqueue(.dunning, subject: "1")
      try tx.replaceDunning(user: bench.user)
    }
    try await bench.work()
    var same = try bench.details()
    same.facts.status = before.facts.status
    #expect(same == before)
    #expect(try bench.access() == .limited)
    #expect(id == before.summary.subscription)
    let lines = try await bench.timeline(until: late + 8 * Self.day)
    #expect(lines.last == "2026-02-25 09:00 open suspended | grace limited final_warning suspended | suspended")
  }
}
