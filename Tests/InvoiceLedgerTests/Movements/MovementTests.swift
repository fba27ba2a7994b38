import Foundation
import InvoiceBooks
import InvoiceLedger
import InvoiceModel
import SQLStore
import Synchronization
import TestDatabases
import TestSupport
import Testing

@Suite("Movements in both databases")
struct MovementTests {
  /// A ledger with two invoices and three payments.
  private static func ledger(in database: TestDatabase) throws -> (ledger: Ledger, numbers: [String]) {
    let clock = try MovableClock(at: "2026-02-11T09:00:00Z")
    let generator = Mutex(SeededGenerator(seed: 11))
    let surroundings = LedgerSurroundings(
      now: { clock.now },
      random: { count in
        generator.withLock { generator in (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) } }
      })
    let ledger = try Ledger.create(at: database.location, surroundings: surroundings)
    _ = try ledger.add(try LedgerFixture.seller())
    let drafts = try ["100", "50"].map { try ledger.check(Array(LedgerFixture.draft(price: $0).utf8)) }
    let numbers = try ledger.issue(drafts).compactMap(\.invoice?.number)
    var payment = PaymentRequest(of: numbers[0], amount: 20)
    payment.reference = "B-7"
    payment.means = .transfer
    _ = try ledger.record([payment, PaymentRequest(of: numbers[1], amount: 30)])
    _ = try ledger.issue([ledger.creditNote(of: numbers[0], .net(10), reason: "Retour").draft])
    return (ledger, numbers)
  }

  @Test("Everything is the same in both", arguments: TestDatabase.Kind.allCases)
  func same(kind: TestDatabase.Kind) throws {
    let database = try TestDatabase(kind)
    let (ledger, numbers) = try Self.ledger(in: database)
    #expect(try ledger.standing(of: numbers[0]).balance.open == 88)
    #expect(try ledger.standing(of: numbers[1]).balance.open == 30)
    #expect(try ledger.agedReceivables().map(\.amounts.total) == [118])
    #expect(try ledger.statements(of: "Pierre Dupont").map(\.closing) == [118])
    let issuer = try #require(try ledger.issuers().first)
    let day = try #require(CalendarDate(iso8601: "2026-02-11"))
    var count = 0
    _ = try ledger.forEachJournalEntry(of: issuer, from: day, through: day) { _ throws(LedgerError) in count += 1 }
    #expect(count == 5)
    let path = TestFiles.root + "/Samples/bank/camt.053.001.02.xml"
    let statement = try BankStatement(camt: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    #expect(try ledger.record(statement, issuer: issuer).transactions.count == 6)
    #expect(try ledger.movementFindings() == [])
  }

  @Test(
    "Many payments and credit notes at once are all there, one after the other", arguments: TestDatabase.Kind.allCases)
  func atOnce(kind: TestDatabase.Kind) async throws {
    let database = try TestDatabase(kind)
    let (ledger, numbers) = try Self.ledger(in: database)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for thread in 0..<6 {
        group.addTask {
          for round in 0..<10 {
            var payment = PaymentRequest(of: numbers[round % 2], amount: .hundredths(10))
            // Half of them are the same for two threads.
            payment.idempotencyKey = "\(thread / 2) \(round) \(round < 5 ? 0 : thread)"
            _ = try ledger.record([payment])
          }
        }
      }
      try await group.waitForAll()
    }
    var count = 0
    for number in numbers { count += try ledger.standing(of: number).movements.count { $0.amount == .hundredths(10) } }
    #expect(count == 3 * 5 + 6 * 5)
    #expect(try ledger.movementFindings() == [])
  }

  @Test("Rows are neither changed nor removed", arguments: TestDatabase.Kind.allCases)
  func refused(kind: TestDatabase.Kind) throws {
    let database = try TestDatabase(kind)
    let (ledger, _) = try Self.ledger(in: database)
    for statement in [
      "UPDATE movements SET amount = 1", "DELETE FROM movements", "DELETE FROM movement_chains",
      "UPDATE movement_chains SET next_position = 1",
    ] {
      #expect(throws: (any Error).self, "\(statement)") { try database.tamper(statement) }
    }
    #expect(try ledger.movementFindings() == [])
  }

  @Test(
    "What was changed past the ledger is found",
    arguments: [
      ("UPDATE movements SET amount = amount + 1 WHERE position = 1", "Movement 1"),
      ("UPDATE movements SET effect = effect - 1 WHERE position = 2", "Movement 2"),
      ("UPDATE movements SET reference = 'B-8' WHERE position = 1", "Movement 1"),
      ("UPDATE movements SET date = '2026-02-10' WHERE position = 2", "Movement 2"),
      ("UPDATE movements SET means = NULL WHERE position = 1", "Movement 1"),
      ("UPDATE movements SET kind = 'refund' WHERE position = 1", "Movement 1"),
      ("DELETE FROM movements WHERE position = 2", "Movement 2"),
      ("DELETE FROM movements WHERE position = 4", "The last movements"),
      ("UPDATE movement_chains SET chain_hash = x'00'", "The last movements"),
    ])
  func found(statement: String, finding: String) throws {
    let database = try TestDatabase(.sqlite)
    let (ledger, _) = try Self.ledger(in: database)
    for trigger in ["update_movements", "delete_movements", "update_movement_chains"] {
      try database.tamper("DROP TRIGGER refuse_\(trigger)")
    }
    try database.tamper(statement)
    let findings = try ledger.movementFindings()
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix(finding) == true, "\(findings)")
  }
}
