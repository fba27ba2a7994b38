import Foundation
import InvoiceLedger
import TestDatabases
import TestSupport
import Testing

@Suite("Killed processes", .serialized)
struct KilledProcessesTests {
  /// Of two processes each.
  private static let rounds = 100

  @Test("After 200 kills nothing that was acknowledged is missing", arguments: TestDatabase.Kind.allCases)
  func killed(kind: TestDatabase.Kind) throws {
    let fixture = try DurableLedger(kind)
    var generator = SeededGenerator(seed: 23)
    var acknowledged: [String: String] = [:]
    for round in 0..<Self.rounds {
      let workers = try [1, 7].map { try fixture.worker("r\(round)g\($0)", count: 100_000, group: $0) }
      Thread.sleep(forTimeInterval: Double.random(in: 0.05...0.35, using: &generator))
      for worker in workers { worker.kill() }
      for worker in workers {
        for (key, number) in worker.acknowledged() { acknowledged[key] = number }
      }
      if round % 25 == 24 {
        let ledger = try Ledger(opening: fixture.database.location, surroundings: DurableLedger.surroundings)
        #expect(try ledger.verify().findings == [])
      }
    }
    let stored = try fixture.stored()
    #expect(!acknowledged.isEmpty)
    #expect(acknowledged.allSatisfy { stored[$0.key] == $0.value })
    #expect(Set(stored.values).count == stored.count)
    // The same keys once more: what is there is found, whoever had been told.
    let key = try #require(stored.keys.sorted().first)
    var draft = try fixture.ledger.check(Array(DurableLedger.draft.utf8))
    draft.idempotencyKey = key
    guard case .repeated(let invoice) = try fixture.ledger.issue([draft])[0] else {
      Issue.record("issued twice")
      return
    }
    #expect(invoice.number == stored[key])
    print("\(kind): \(acknowledged.count) acknowledged, \(stored.count) stored")
  }
}
