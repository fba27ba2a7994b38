import InvoiceLedger
import InvoiceModel
import SQLStore
import TestDatabases
import Testing

@Suite("Ledgers of earlier versions")
struct EarlierVersionsTests {
  /// What takes a ledger back to a version: each step leaves the schema as it was recorded then.
  private static let steps: [(version: Int, statements: [String])] = [
    (2, ["DROP TABLE rendering_jobs", "DELETE FROM sqlstore_migrations WHERE version = 3"]),
    (1, ["DROP TABLE movements", "DROP TABLE movement_chains", "DELETE FROM sqlstore_migrations WHERE version = 2"]),
  ]

  @Test("They are refused until they are brought up to date, and sound then", arguments: [2, 1])
  func upgraded(version: Int) throws {
    let fixture = try DurableLedger(.sqlite)
    let draft = try fixture.ledger.check(Array(DurableLedger.draft.utf8))
    _ = try fixture.ledger.issue([draft, draft])
    for step in Self.steps where step.version >= version {
      for statement in step.statements { try fixture.database.tamper(statement) }
    }
    let error = #expect(throws: LedgerError.self) {
      try Ledger(opening: fixture.database.location, surroundings: DurableLedger.surroundings)
    }
    #expect(error?.code == .ledgerOlder)
    let done = try Ledger.upgrade(fixture.database.location, surroundings: DurableLedger.surroundings)
    #expect(done.count == 3 - version)
    let ledger = try Ledger(opening: fixture.database.location, surroundings: DurableLedger.surroundings)
    #expect(try ledger.verify().findings == [])
    #expect(try ledger.issue([ledger.check(Array(DurableLedger.draft.utf8))])[0].invoice?.position == 3)
    #expect(try Ledger.upgrade(fixture.database.location, surroundings: DurableLedger.surroundings) == [])
  }

  @Test("A newer one is refused")
  func newer() throws {
    let fixture = try DurableLedger(.sqlite)
    try fixture.database.tamper(
      "INSERT INTO sqlstore_migrations (version, name, checksum, applied_at) VALUES (99, 'x', 'y', 0)")
    let error = #expect(throws: LedgerError.self) {
      try Ledger(opening: fixture.database.location, surroundings: DurableLedger.surroundings)
    }
    #expect(error?.code == .ledgerNewer)
  }
}
