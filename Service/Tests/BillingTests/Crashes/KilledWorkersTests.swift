import Foundation
import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Killed workers", .serialized)
struct KilledWorkersTests {
  private static let jobs = 1_500
  private static let kills = 60
  private static let lease: Int64 = 1_500

  /// Milliseconds since 1970: processes have no clock that a test could move.
  private static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

  @Test("Three processes on one PostgreSQL that breaks down twice, and 60 kills: nothing twice, nothing lost")
  func postgres() async throws {
    let server = try TestServer(isDurable: true)
    let test = try TestBilling(TestDatabase(.postgres, on: server), world: TestWorld(now: Self.now))
    try await Self.run(test, processes: 3) { round in
      guard round == Self.kills / 3 || round == Self.kills * 2 / 3 else { return }
      try server.stop()
      try await Task.sleep(for: .milliseconds(700))
      try server.start()
    }
  }

  @Test("Two processes on one file, and 60 kills: nothing twice, nothing lost")
  func sqlite() async throws {
    try await Self.run(TestBilling(.sqlite, world: TestWorld(now: Self.now)), processes: 2) { _ in }
  }

  private static func run(
    _ test: TestBilling, processes count: Int, accident: (_ round: Int) async throws -> Void
  ) async throws {
    // Work comes all the time: there is some in every hand that is cut off.
    let begin = now
    try test.billing.write { (transaction) throws(BillingError) in
      for number in 0..<jobs {
        try transaction.enqueue(.dunning, subject: "s\(number)", due: begin + Int64(number) * 8)
      }
    }
    let world = test.database.path("world")
    func start() throws -> WorkingProcess { try WorkingProcess(test.database.location, world: world, lease: lease) }
    var workers = try (0..<count).map { _ in try start() }
    for round in 0..<kills {
      try await Task.sleep(for: .milliseconds(150 + (round * 37) % 100))
      let victim = round % count
      #expect(workers[victim].kill(), "it had ended by itself")
      try await accident(round)
      workers[victim] = try start()
    }
    let end = ContinuousClock.now + .seconds(60)
    while try left(test.billing) > 0, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(100)) }
    for worker in workers { #expect(worker.kill()) }

    #expect(try JobProbe.jobs(test.billing) == [])
    let all = Set((0..<jobs).map { "s\($0)" })
    let rows = try test.billing.read { (transaction) throws(BillingError) in
      try transaction.rows("SELECT action, subject, reason FROM audit_log") { (row) throws(SQLError) in
        (action: try row.text(0), subject: try row.text(1), reason: try row.text(2))
      }
    }
    for action in ["inside", "outside"] {
      let subjects = rows.filter { $0.action == action }.map(\.subject)
      #expect(subjects.count == jobs, "\(action): something was done twice, or never")
      #expect(Set(subjects) == all)
    }
    let lines = try String(contentsOfFile: world, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(Set(lines) == all)
    // Each second time in the world outside is the price of a kill in between, and no more than that.
    #expect(lines.count - jobs <= kills * WorkerSettings().parallel)
    let takenOver = rows.filter { $0.reason != "attempt 1" }.count
    #expect(takenOver > 0, "no kill has hit any work: the test has shown nothing")
    print("\(test.database.kind): \(takenOver) jobs taken over, \(lines.count - jobs) effects outside again")
  }

  private static func left(_ billing: BillingStore) throws -> Int64 {
    try billing.read { (transaction) throws(BillingError) in
      try transaction.row("SELECT COUNT(*) FROM jobs WHERE state <> 'dead'") { (row) throws(SQLError) in
        try row.integer(0)
      } ?? 0
    }
  }
}
