import Foundation
import SQLStore
import Synchronization
import TestDatabases
import Testing

@Suite("Many at once, in both databases")
struct ManyAtOnceTests {
  /// Whether numbers are there without gap, from 1 to their count, and those that were acknowledged among them.
  private func expectSeries(_ store: SQLStore, acknowledged: [Int64], isExact: Bool = true) throws {
    let numbers = try store.look { (t) throws(SQLError) in
      try t.rows("SELECT number FROM numbers ORDER BY number").map { (row) throws(SQLError) in try row.integer(0) }
    }
    #expect(numbers == Array(1...max(1, Int64(numbers.count))))
    #expect(Set(acknowledged).count == acknowledged.count)
    #expect(Set(acknowledged).isSubset(of: numbers))
    if isExact { #expect(acknowledged.count == numbers.count) }
    #expect(
      try store.look { (t) throws(SQLError) in try t.row("SELECT next FROM counters")?.integer(0) }
        == Int64(numbers.count))
  }

  private func issue(_ store: SQLStore, _ name: String) throws -> Int64 {
    try store.change { (t) throws(SQLError) in
      let number = try t.row("UPDATE counters SET next = next + 1 WHERE id = 1 RETURNING next")?.integer(0) ?? -1
      try t.execute("INSERT INTO numbers (number, worker) VALUES ($1, $2)", [.integer(number), .text(name)])
      return number
    }
  }

  @Test("Eight threads give numbers without gap", arguments: TestDatabase.Kind.allCases)
  func threads(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let numbers = try inThreads(8) { index in try (0..<100).map { _ in try self.issue(fixture.store, "\(index)") } }
    try expectSeries(fixture.store, acknowledged: numbers.flatMap { $0 })
    // Each thread's own are in the order in which it asked.
    for own in numbers { #expect(own == own.sorted()) }
  }

  @Test("Eight processes give numbers without gap", arguments: TestDatabase.Kind.allCases)
  func processes(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let workers = try (0..<8).map { try Worker(fixture.database, "issue", "100", "w\($0)") }
    let lines = workers.flatMap { $0.lines() }
    try expectSeries(fixture.store, acknowledged: lines.compactMap(Int64.init))
    #expect(lines.count == 800, "\(lines.filter { Int64($0) == nil })")
  }

  @Test(
    "What a process has acknowledged is there when it is killed, and nothing half done",
    arguments: TestDatabase.Kind.allCases)
  func kills(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind, isDurable: true)
    var acknowledged: [Int64] = []
    var generator = SystemRandomNumberGenerator()
    for round in 0..<25 {
      let workers = try (0..<2).map { try Worker(fixture.database, "issue", "100000", "w\(round)-\($0)") }
      for worker in workers {
        for _ in 0..<Int.random(in: 0...20, using: &generator) {
          acknowledged += worker.line().flatMap(Int64.init).map { [$0] } ?? []
        }
      }
      for worker in workers {
        worker.kill()
        acknowledged += worker.lines().compactMap(Int64.init)
      }
      if round % 8 == 0 { try expectSeries(fixture.open(), acknowledged: acknowledged, isExact: false) }
    }
    try expectSeries(fixture.open(), acknowledged: acknowledged, isExact: false)
    #expect(acknowledged.count > 25)
    #expect(try fixture.store.structuralFindings() == [])
  }

  @Test("Readers see whole transactions while others write, and hold up none", arguments: TestDatabase.Kind.allCases)
  func readers(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let isDone = Atomic(false)
    let looks = try inThreads(4) { index in
      if index == 0 {
        defer { isDone.store(true, ordering: .relaxed) }
        for _ in 0..<200 { _ = try self.issue(fixture.store, "w") }
        return 0
      }
      var looks = 0
      while !isDone.load(ordering: .relaxed) || looks == 0 {
        let (next, count) = try fixture.store.look { (t) throws(SQLError) in
          let next = try t.row("SELECT next FROM counters")?.integer(0)
          return (next, try t.row("SELECT COUNT(*) FROM numbers")?.integer(0))
        }
        #expect(next == count && next != nil)
        looks += 1
      }
      return looks
    }
    #expect(looks.dropFirst().allSatisfy { $0 > 0 })
  }

  @Test("A lock of another process is waited for, and then said to be there", arguments: TestDatabase.Kind.allCases)
  func locks(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let worker = try Worker(fixture.database, "hold")
    #expect(worker.line() == "holding")
    let store = try fixture.open(patience: .milliseconds(300))
    let start = ContinuousClock.now
    #expect(store.failureOfChange { (t) throws(SQLError) in try t.execute("UPDATE counters SET next = 1") } == .busy)
    let duration = start.duration(to: .now)
    #expect(duration > .milliseconds(250) && duration < .seconds(10))
    // Who reads is not held up.
    #expect(try store.count("numbers") == 0)
    worker.kill()
    try fixture.store.change { (t) throws(SQLError) in try t.execute("UPDATE counters SET next = next + 1") }
    #expect(try store.look { (t) throws(SQLError) in try t.row("SELECT next FROM counters")?.integer(0) } == 1)
  }
}
