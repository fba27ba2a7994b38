import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("invoice-service init and upgrade")
struct InitTests {
  @Test(
    "Makes both databases, goes on after an interruption, and makes nothing twice",
    arguments: TestDatabase.Kind.allCases)
  func made(kind: TestDatabase.Kind) throws {
    let service = try ServiceFixture(kind)
    let first = try service.run("init")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.text.contains("database    ") && first.text.contains("ledger      "))
    #expect(try service.database.tamper("SELECT COUNT(*) FROM users") == "0")
    #expect(try service.ledger.tamper("SELECT COUNT(*) FROM issuers") == "1")
    let again = try service.run("init")
    #expect(again.status == 73 && again.errors.contains("[database-exists]"))
    #expect(try service.run("config", "check").status == 0)
    let upgrade = try service.run("upgrade")
    #expect(upgrade.status == 0 && upgrade.errors.contains("the database is up to date"))
    #expect(upgrade.errors.contains("the ledger is up to date"))
  }

  @Test("A call that was interrupted after the first database is made again")
  func interrupted() throws {
    let service = try ServiceFixture(isMade: true)
    let path = service.ledger.path("store.db")
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    let again = try service.run("init")
    #expect(again.status == 0 && again.text.contains("(was there)"), "\(again.errors)")
    #expect(try service.ledger.tamper("SELECT COUNT(*) FROM issuers") == "1")
  }

  @Test("What is no database of the service is left alone")
  func foreign() throws {
    let service = try ServiceFixture()
    try Data("no database at all, but long enough to look at".utf8).write(
      to: URL(fileURLWithPath: service.database.path("store.db")))
    let result = try service.run("init")
    #expect(result.status == 65 || result.status == 73, "\(result.errors)")
    #expect(try service.run("upgrade").status == 65)
    let check = try service.run("config", "check")
    #expect(check.status == 65 && check.errors.contains("/database"), "\(check.errors)")
  }

  @Test("Databases that are not there, or of a newer release, are told", arguments: TestDatabase.Kind.allCases)
  func others(kind: TestDatabase.Kind) throws {
    let service = try ServiceFixture(kind)
    let missing = try service.run("upgrade")
    #expect([65, 66].contains(missing.status), "\(missing.errors)")
    #expect(try service.run("init").status == 0)
    try service.database.tamper(
      "UPDATE sqlstore_migrations SET version = version + 1000")
    let newer = try service.run("config", "check")
    #expect(newer.status == 65, "\(newer.errors)")
  }
}
