import Foundation
import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("The erasure log, and its replay after a restore")
struct ReplayTests {
  private func askAndErase(_ test: TestBilling, _ user: Int64) async throws {
    test.world.now = try test.billing.write { (tx) throws(BillingError) in
      try tx.askForDeletion(of: user, by: .user(user))
    }
    try await test.workRetention()
  }

  @Test("A backup that still knows an erased person forgets it again")
  func restored() async throws {
    let test = try TestBilling(.sqlite)
    let person = try MarkedPerson(test)
    let backup = test.database.path("backup.db")
    try test.billing.store.backup(to: backup)
    try await askAndErase(test, person.id)
    // The backup becomes the database; the log is where it was.
    let restored = try BillingStore(
      open: .sqlite(path: backup), settings: test.billing.settings, surroundings: test.world.surroundings)
    func names() throws -> [String?] {
      try restored.read { (tx) throws(BillingError) in
        try tx.rows("SELECT name FROM users") { (row) throws(SQLError) in try row.textOrNil(0) }
      }
    }
    #expect(try names() == ["mark-users.name"])
    let first = try restored.replayErasures()
    #expect(first == (1, 0))
    #expect(try names() == [nil])
    let left = try restored.read { (tx) throws(BillingError) in
      try tx.rows("SELECT body FROM messages UNION ALL SELECT address FROM email_outbox WHERE address IS NOT NULL") {
        (row) throws(SQLError) in try row.text(0)
      }
    }
    // Nobody is told a second time.
    #expect(left == [])
    let second = try restored.replayErasures()
    #expect(second == (0, 0))
    #expect(try test.erasureLines().count == 1)
  }

  @Test("What came after a purge of content stays", arguments: TestDatabase.Kind.allCases)
  func contentAfterwards(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    let at = test.world.now
    for (key, time) in [("before", at), ("after", at + 1)] {
      try test.execute(
        (
          "INSERT INTO messages (user_id, idempotency_key, role, body, sent_at) VALUES ($1, $2, 'user', 'x', $3)",
          [.integer(user), .text(key), .integer(time)]
        ))
    }
    let log = ErasureLog(path: test.billing.settings.files.erasureLog)
    try log.append(ErasureRecord(user: user, created: at, kind: .dunningPurge, at: at))
    #expect(try test.billing.replayErasures() == (1, 0))
    #expect(try test.texts("SELECT idempotency_key FROM messages") == ["after"])
    #expect(try test.billing.replayErasures() == (0, 0))
  }

  @Test("Whoever has the number by now is left alone, as is who is held", arguments: TestDatabase.Kind.allCases)
  func others(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let (someone, held) = (try test.user(1, name: "Anna"), try test.user(2, name: "Bruno"))
    let at = test.world.now
    try test.billing.write { (tx) throws(BillingError) in
      try tx.holdAccount(held, reason: "case 2026/17", by: .admin("anna"))
    }
    let log = ErasureLog(path: test.billing.settings.files.erasureLog)
    try log.append(ErasureRecord(user: someone, created: at - 1, kind: .accountDeletion, at: at))
    try log.append(ErasureRecord(user: held, created: at, kind: .accountDeletion, at: at))
    try log.append(ErasureRecord(user: 4_711, created: at, kind: .accountDeletion, at: at))
    #expect(try test.billing.replayErasures() == (0, 0))
    #expect(try test.texts("SELECT name FROM users ORDER BY id") == ["Anna", "Bruno"])
    #expect(try test.texts("SELECT kind FROM review_cases") == ["legal-hold"])
  }

  @Test("A line that a crash has torn says nothing, and the next one is whole")
  func torn() throws {
    let test = try TestBilling(.sqlite)
    let user = try test.user(name: "Anna")
    let log = ErasureLog(path: test.billing.settings.files.erasureLog)
    #expect(try test.billing.replayErasures() == (0, 0))
    try TestFile.write(Array("{\"user\":\(user),\"created\":177".utf8), to: log.path)
    try log.append(ErasureRecord(user: user, created: test.world.now, kind: .accountDeletion, at: test.world.now))
    #expect(try test.billing.replayErasures() == (1, 1))
    #expect(try test.texts("SELECT name FROM users") == [nil])
  }

  @Test("The log is its owner's alone")
  func mode() throws {
    let test = try TestBilling(.sqlite)
    let log = ErasureLog(path: test.billing.settings.files.erasureLog)
    try log.append(ErasureRecord(user: 1, created: 1, kind: .accountDeletion, at: 1))
    let attributes = try FileManager.default.attributesOfItem(atPath: log.path)
    #expect((attributes[.posixPermissions] as? Int).map { $0 & 0o077 } == 0)
  }

  @Test("A crash after the line and before the erasure loses nothing", arguments: TestDatabase.Kind.allCases)
  func crashBetween(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user(name: "Anna")
    test.world.now = try test.billing.write { (tx) throws(BillingError) in
      try tx.askForDeletion(of: user, by: .user(user))
    }
    guard case .outside(let work) = RetentionJob.handler() else {
      Issue.record("the handler is not one of the world outside")
      return
    }
    let id = try #require(try test.numbers("SELECT id FROM retention_jobs").first ?? nil)
    // The process ends here: what would have been written is not.
    _ = try await work(test.billing, Job(id: 1, kind: .retention, subject: "\(id)", fence: 1, attempt: 1))
    #expect(try test.texts("SELECT name FROM users") == ["Anna"])
    test.world.advance(hours: 1)
    try await test.workRetention()
    #expect(try test.texts("SELECT name FROM users") == [nil])
    // The line of the first attempt stays: a replay has nothing to do for it.
    #expect(try test.erasureLines().count == 2)
    #expect(try test.billing.replayErasures() == (0, 0))
    #expect(try test.count("erasure_log") == 1)
  }

  @Test("Without the log nothing is erased, and it is tried again", arguments: TestDatabase.Kind.allCases)
  func unwritable(_ kind: TestDatabase.Kind) async throws {
    let database = try TestDatabase(kind)
    let world = TestWorld()
    let folder = database.path("later")
    let test = try TestBilling(database, world: world) { $0.files.erasureLog = folder + "/erasure.log" }
    let user = try test.user(name: "Anna")
    try await askAndErase(test, user)
    #expect(try test.texts("SELECT name FROM users") == ["Anna"])
    let reason = try test.texts("SELECT error FROM jobs WHERE kind = 'retention'").first.flatMap { $0 }
    #expect(reason?.contains("the erasure log cannot be created") == true)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    world.advance(days: 1)
    try await test.workRetention()
    #expect(try test.texts("SELECT name FROM users") == [nil])
  }
}
