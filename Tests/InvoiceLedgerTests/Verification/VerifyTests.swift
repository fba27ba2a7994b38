import Foundation
import InvoiceLedger
import InvoiceModel
import SQLStore
import TestDatabases
import TestSupport
import Testing

@Suite("Verifying")
struct VerifyTests {
  private static let seed = [UInt8](repeating: 7, count: 32)

  @Test("A ledger that nobody has touched is sound", arguments: TestDatabase.Kind.allCases)
  func sound(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    #expect(try fixture.ledger.verify().isSound)
    _ = try fixture.issue((0..<5).map { LedgerFixture.draft("Customer \($0)") })
    _ = try fixture.ledger.sign(with: Self.seed)
    try fixture.clock.move(to: "2026-03-01T10:00:00Z")
    _ = try fixture.ledger.issue([
      fixture.check(LedgerFixture.draft(), key: "a"),
      fixture.check(LedgerFixture.draft("B", #""type": "deposit","#)),
    ])
    _ = try fixture.ledger.start(at: "CN-202603-0100", of: fixture.issuer)
    let report = try fixture.ledger.verify()
    #expect(report.findings == [])
    #expect(report.invoices == 7)
    #expect(report.checkpoints == 1)
    #expect(try fixture.opened(isReadOnly: true).verify().isSound)
  }

  /// Statements that somebody does past the ledger, with what protects the rows taken away first, and what is said.
  static let changes: [(String, String, String)] = [
    ("invoices", "UPDATE invoices SET total = total + 1 WHERE position = 2", "INV-202602-0002"),
    ("invoices", "UPDATE invoices SET issue_date = '2026-02-10' WHERE position = 2", "INV-202602-0002"),
    ("invoices", "UPDATE invoices SET number = 'INV-202602-9999' WHERE position = 3", "INV-202602-9999"),
    ("invoices", "UPDATE invoices SET idempotency_key = 'x' WHERE position = 1", "INV-202602-0001"),
    ("invoice_contents", "UPDATE invoice_contents SET customer = 'Somebody' WHERE customer = 'Customer 1'", "customer"),
    ("counters", "UPDATE counters SET next = 9", "INV-"),
    ("issuers", "UPDATE issuers SET name = 'Somebody'", "Somebody"),
    ("ledger", "UPDATE ledger SET value = 'Europe/Berlin' WHERE name = 'zone'", "ledger"),
    ("series", "UPDATE series SET pattern = 'XX-{year}{month}-{counter:base36:4}' WHERE id = 2", "series"),
    ("checkpoints", "UPDATE checkpoints SET signed_at = 5", "signature"),
  ]

  @Test("A changed row is found, and named", arguments: TestDatabase.Kind.allCases, changes.indices)
  func changed(kind: TestDatabase.Kind, index: Int) throws {
    let (table, statement, words) = Self.changes[index]
    let fixture = try LedgerFixture(kind)
    _ = try fixture.issue((0..<4).map { LedgerFixture.draft("Customer \($0)") })
    _ = try fixture.ledger.sign(with: Self.seed)
    // The database refuses as long as the triggers stand.
    #expect(throws: (any Error).self) { try fixture.database.tamper("UPDATE invoices SET total = 0") }
    #expect(throws: (any Error).self) { try fixture.database.tamper("DELETE FROM invoices") }
    #expect(throws: (any Error).self) { try fixture.database.tamper("DELETE FROM invoice_contents") }
    switch kind {
    case .sqlite: _ = try? fixture.database.tamper("DROP TRIGGER refuse_update_\(table)")
    case .postgres: _ = try? fixture.database.tamper("ALTER TABLE \(table) DISABLE TRIGGER USER")
    }
    try fixture.database.tamper(statement)
    let report = try fixture.opened().verify()
    #expect(!report.isSound, "\(statement)")
    #expect(report.findings.contains { "\($0)".contains(words) }, "\(report.findings)")
  }

  @Test("An invoice cut out, or the last one cut off, is found", arguments: TestDatabase.Kind.allCases, [2, 4])
  func removed(kind: TestDatabase.Kind, position: Int) throws {
    let fixture = try LedgerFixture(kind)
    _ = try fixture.issue((0..<4).map { LedgerFixture.draft("Customer \($0)") })
    for table in ["invoice_contents", "invoices"] {
      switch kind {
      case .sqlite: try fixture.database.tamper("DROP TRIGGER refuse_delete_\(table)")
      case .postgres: try fixture.database.tamper("ALTER TABLE \(table) DISABLE TRIGGER USER")
      }
    }
    try fixture.database.tamper(
      "DELETE FROM invoice_contents WHERE invoice = (SELECT id FROM invoices WHERE position = \(position))")
    try fixture.database.tamper("DELETE FROM invoices WHERE position = \(position)")
    let report = try fixture.opened().verify()
    #expect(report.invoices == 3)
    #expect(!report.isSound)
    let extents = try fixture.opened().extents(of: fixture.issuer)
    #expect(extents.flatMap(\.missing) == (position == 2 ? [2...2] : []))
  }

  @Test("A ledger rewritten as a whole does not fit the key that signed it")
  func keys() throws {
    let fixture = try LedgerFixture()
    _ = try fixture.issue([LedgerFixture.draft()])
    let checkpoint = try #require(try fixture.ledger.sign(with: Self.seed)[fixture.issuer.identifier])
    #expect(try fixture.ledger.sign(with: Self.seed)[fixture.issuer.identifier] == checkpoint)
    #expect(try fixture.ledger.verify(key: checkpoint.publicKey).isSound)
    let other = [UInt8](repeating: 9, count: 32)
    #expect(try !fixture.ledger.verify(key: other).isSound)
    #expect(throws: LedgerError.self) { try fixture.ledger.sign(with: [1, 2, 3]) }
  }

  @Test("After ten years the content goes, and the chain holds", arguments: TestDatabase.Kind.allCases)
  func erased(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    _ = try fixture.issue([LedgerFixture.draft("Pierre Dupont"), LedgerFixture.draft("Ana Costa")])
    try fixture.clock.move(to: "2036-02-11T09:00:00Z")
    let error = #expect(throws: LedgerError.self) { try fixture.ledger.erase("INV-202602-0001", reason: "age") }
    #expect(error?.code == .stillKept)
    try fixture.clock.move(to: "2036-02-12T09:00:00Z")
    #expect(try fixture.ledger.erase("INV-202602-0001", reason: "age")?.code == .stillKept)
    try fixture.clock.move(to: "2037-01-01T09:00:00Z")
    #expect(try fixture.ledger.erase("INV-202602-0002", reason: "age") == nil)
    let report = try fixture.ledger.verify()
    #expect(report.findings == [])
    #expect(report.erased == 2)
    let invoice = try fixture.ledger.invoice("INV-202602-0001")
    #expect(invoice.content == nil)
    #expect(invoice.customer.isEmpty)
    #expect(invoice.total == 1199)
    #expect(throws: LedgerError.self) { try invoice.computed() }
    #expect(throws: LedgerError.self) { try fixture.ledger.erase("INV-202602-0001", reason: "age") }
    if case .sqlite(let path) = fixture.database.location {
      let files = [path, path + "-wal"].compactMap { FileManager.default.contents(atPath: $0) }
      for file in files { #expect(!file.contains(Data("Pierre Dupont".utf8)), "the name is still in the file") }
    }
  }

  @Test("One flipped byte is found, or changes nothing that can be read")
  func flipped() throws {
    let fixture = try LedgerFixture()
    for month in 2...4 {
      try fixture.clock.move(to: "2026-0\(month)-11T09:00:00Z")
      _ = try fixture.ledger.issue(
        (0..<12).map { try fixture.check(LedgerFixture.draft("Customer \(month) \($0)"), key: "\(month) \($0)") })
    }
    _ = try fixture.ledger.sign(with: Self.seed)
    let copy = fixture.database.path("copy.db")
    try fixture.ledger.backup(to: copy)
    let bytes = try Data(contentsOf: URL(filePath: copy))
    let whole = try Self.dump(copy)
    var generator = SeededGenerator(seed: 11)
    var (found, harmless) = (0, 0)
    for _ in 0..<1000 {
      var flipped = bytes
      let place = Int.random(in: flipped.indices, using: &generator)
      flipped[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      let path = fixture.database.path("flipped.db")
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
      try flipped.write(to: URL(filePath: path))
      var isFound = true
      if let ledger = try? Ledger(opening: .sqlite(path: path), isReadOnly: true, surroundings: fixture.surroundings),
        let report = try? ledger.verify()
      {
        isFound = !report.isSound
      }
      if isFound {
        found += 1
      } else {
        harmless += 1
        let read = (try? Self.dump(path)) ?? []
        let changed = zip(read, whole).first { $0 != $1 }
        #expect(read == whole, "a flip at \(place) changes what is read, and is not found: \(changed ?? ("", ""))")
      }
    }
    #expect(found > 100, "\(found) found, \(harmless) harmless")
  }

  /// All rows of all tables, and the schema.
  private static func dump(_ path: String) throws -> [String] {
    let store = try SQLStore(.sqlite(path: path), mode: .readOnly)
    return try store.read { (transaction) throws(SQLError) in
      let schema = try transaction.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")
      var lines = schema.map { "\($0)" }
      for table in schema where table.values[0] == "table" {
        lines += try transaction.rows("SELECT * FROM \(table.text(1)) ORDER BY 1, 2").map { "\($0)" }
      }
      return lines
    }
  }
}
