import Foundation
import InvoiceLedger
import InvoiceModel
import SQLStore
import TestDatabases
import Testing

@Suite("Keeping a ledger")
struct CareTests {
  @Test("A backup made while others write is a sound ledger, and comes back as one")
  func backup() async throws {
    let fixture = try LedgerFixture()
    _ = try fixture.issue((0..<50).map { LedgerFixture.draft("Customer \($0)") })
    let other = try fixture.opened()
    let writer = Task.detached {
      for index in 0..<40 { _ = try other.issue([other.check(Array(LedgerFixture.draft("Later \(index)").utf8))]) }
    }
    let path = fixture.database.path("backup.db")
    try fixture.ledger.backup(to: path)
    try await writer.value
    let copy = try Ledger(opening: .sqlite(path: path), isReadOnly: true, surroundings: fixture.surroundings)
    let report = try copy.verify()
    #expect(report.findings == [])
    #expect((50...90).contains(report.invoices))
    #expect(throws: LedgerError.self) { try fixture.ledger.backup(to: path) }
    let restored = fixture.database.path("restored.db")
    let found = try Ledger.restore(path, to: restored, surroundings: fixture.surroundings)
    #expect(found.isSound)
    let ledger = try Ledger(opening: .sqlite(path: restored), surroundings: fixture.surroundings)
    #expect(try ledger.list(limit: 1000).count == report.invoices)
    #expect(try ledger.issue([ledger.check(Array(LedgerFixture.draft().utf8))])[0].invoice != nil)
  }

  @Test("What is no ledger is told from one, each in its own words")
  func others() throws {
    let fixture = try LedgerFixture()
    func code(_ path: String) -> String? {
      do {
        _ = try Ledger(opening: .sqlite(path: path), surroundings: fixture.surroundings)
        return nil
      } catch { return error.code.rawValue }
    }
    let path = fixture.database.path("other")
    #expect(code(path) == "ledger-missing")
    #expect(!FileManager.default.fileExists(atPath: path))
    try Data(
      "not a database, but a text that is longer than a header of one hundred bytes, so that it is read as one".utf8
    )
    .write(to: URL(filePath: path))
    #expect(code(path) == "not-a-ledger")
    try FileManager.default.removeItem(atPath: path)
    try TestServer.program(
      "python3", ["-c", "import sqlite3,sys; sqlite3.connect(sys.argv[1]).execute('CREATE TABLE t (x)')", path])
    #expect(code(path) == "not-a-ledger")
    #expect(code(fixture.database.folder) != nil)
    try fixture.ledger.backup(to: fixture.database.path("copy.db"))
    let whole = try Data(contentsOf: URL(filePath: fixture.database.path("copy.db")))
    try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
    #expect(code(path) == "ledger-damaged")
    let error = #expect(throws: LedgerError.self) {
      try Ledger.create(at: fixture.database.location, surroundings: fixture.surroundings)
    }
    #expect(error?.code == .ledgerExists)
    #expect(throws: LedgerError.self) {
      try Ledger.create(at: .sqlite(path: path + "2"), zone: "Europe/Atlantis", surroundings: fixture.surroundings)
    }
  }

  @Test("Eight threads issue at once: no gap, no duplicate, dates in order", arguments: TestDatabase.Kind.allCases)
  func threads(kind: TestDatabase.Kind) async throws {
    let fixture = try LedgerFixture(kind)
    let ledgers = try (0..<8).map { _ in try fixture.opened() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, ledger) in ledgers.enumerated() {
        group.addTask {
          for round in 0..<20 {
            let draft = try ledger.check(Array(LedgerFixture.draft("Customer \(index) \(round)").utf8))
            _ = try ledger.issue(round % 4 == 0 ? [draft, draft] : [draft])
          }
        }
      }
      try await group.waitForAll()
    }
    let report = try fixture.ledger.verify()
    #expect(report.findings == [])
    #expect(report.invoices == 8 * 25)
    #expect(try fixture.ledger.extents(of: fixture.issuer).map(\.count) == [200])
  }
}
