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
    var fruitful = 0
    // A machine with much else to do gives them more time to begin.
    var pace = 1.0
    for round in 0..<Self.rounds {
      // Ten rounds in a row repeat the same keys, whatever became of them in the round before.
      let workers = try [1, 7].map { try fixture.worker("r\(round / 10)g\($0)", count: 1_000_000, group: $0) }
      Thread.sleep(forTimeInterval: Double.random(in: 0.1...0.4, using: &generator) * pace)
      for worker in workers { worker.kill() }
      let before = fruitful
      for worker in workers {
        let said = worker.acknowledged()
        #expect(worker.wasKilled, "it had ended by itself: \(worker.status)")
        if !said.isEmpty { fruitful += 1 }
        for (key, number) in said {
          #expect(acknowledged.updateValue(number, forKey: key) ?? number == number, "\(key) was issued twice")
        }
      }
      if fruitful == before { pace = min(pace * 1.3, 5) }
      if round % 10 == 9 {
        let ledger = try Ledger(opening: fixture.database.location, surroundings: DurableLedger.surroundings)
        #expect(try ledger.verify().findings == [])
      }
    }
    #expect(fruitful > Self.rounds / 2, "most were killed before they had begun")
    let stored = try fixture.stored()
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
