import Foundation
import SQLStore
import Synchronization
import SystemFaults
import TestDatabases
import Testing

@Suite("Backups and findings")
struct BackupTests {
  @Test("A copy while others write is whole, and of one moment")
  func whileWriting() throws {
    let fixture = try Fixture(.sqlite)
    try fixture.store.change { (t) throws(SQLError) in
      try t.execute(
        "INSERT INTO things (name, content) VALUES ('a', $1)", [.bytes(Array(repeating: 1, count: 20_000_000))])
    }
    let worker = try Worker(fixture.database, "issue", "1000000", "w")
    #expect(worker.line() == "1")
    for round in 0..<5 {
      var reports: [(Int, Int)] = []
      let path = fixture.database.path("copy\(round).db")
      let before = try fixture.store.count("numbers")
      try fixture.store.backup(to: path) { reports.append(($0, $1)) }
      let after = try fixture.store.count("numbers")
      #expect(reports.count > 10 && reports.last.map { $0 == $1 } == true)
      #expect(reports.map(\.0) == reports.map(\.0).sorted())
      let copy = try SQLStore(.sqlite(path: path), mode: .open)
      try copy.checkSchema(Schema.migrations)
      #expect(try copy.structuralFindings() == [])
      let count = try copy.count("numbers")
      #expect(count >= before && count <= after)
      #expect(try copy.look { (t) throws(SQLError) in try t.row("SELECT next FROM counters")?.integer(0) } == count)
    }
    worker.kill()
  }

  @Test("What is there is not written over, and what fails leaves nothing")
  func failures() throws {
    let fixture = try Fixture(.sqlite)
    func kind(_ path: String) -> SQLError.Kind? {
      do throws(SQLError) {
        try fixture.store.backup(to: path)
        return nil
      } catch {
        return error.kind
      }
    }
    let names = { try FileManager.default.contentsOfDirectory(atPath: fixture.database.folder).sorted() }
    let before = try names()
    #expect(kind(fixture.database.path("store.db")) == .alreadyExists)
    #expect(kind(fixture.database.folder) == .alreadyExists)
    #expect(kind(fixture.database.path("none/a.db")) == .notFound)
    #expect(kind("") == .cannotOpen)
    let path = fixture.database.path("a.db")
    let store = fixture.store
    for (fault, expected) in [(FailingCalls.Fault.write, SQLError.Kind.full), (.synchronize, .io), (.link, .io)] {
      let kind = try FailingCalls.run { () throws -> SQLError.Kind? in
        _ = try store.count("numbers")
        try FailingCalls.failFromNowOn([fault])
        do throws(SQLError) {
          try store.backup(to: path)
          return nil
        } catch {
          return error.kind
        }
      }
      #expect(kind == expected, "\(fault)")
      #expect(try names() == before)
    }
    #expect(kind(path) == nil)
    #expect(try Set(names()) == Set(before + ["a.db"]))
    let server = try Fixture(.postgres)
    #expect(throws: SQLError.self) { try server.store.backup(to: path + "2") }
  }

  @Test("What is wrong in the file is found, and said in words")
  func findings() throws {
    let fixture = try Fixture(.sqlite)
    try fixture.store.change { (t) throws(SQLError) in try t.execute("INSERT INTO things (id, name) VALUES (1, 'a')") }
    #expect(try fixture.store.structuralFindings() == [])
    try fixture.database.tamper("INSERT INTO things (id, name, parent) VALUES (2, 'b', 77)")
    try fixture.database.tamper("INSERT INTO things (id, name, parent) VALUES (3, 'c', 78)")
    #expect(
      try fixture.store.structuralFindings() == [
        "row 2 of things refers to a row of things that is not there",
        "row 3 of things refers to a row of things that is not there",
      ])
    #expect(try fixture.store.structuralFindings(limit: 1).count == 1)
    #expect(try fixture.store.structuralFindings(limit: 0) == [])
  }

  @Test("What was removed is in neither the file nor its log when it is to be forgotten, unless somebody reads")
  func removal() throws {
    let fixture = try Fixture(.sqlite, patience: .milliseconds(100))
    let store = fixture.store
    let secret = "a secret that nobody may read"
    try store.change { (t) throws(SQLError) in try t.execute("INSERT INTO things (name) VALUES ($1)", [.text(secret)]) }
    try store.change { (t) throws(SQLError) in try t.execute("DELETE FROM things") }
    let isThere = {
      try ["", "-wal"].contains { suffix in
        try Data(contentsOf: URL(fileURLWithPath: fixture.database.path("store.db" + suffix))).range(
          of: Data(secret.utf8))
          != nil
      }
    }
    #expect(try isThere())
    try store.look { (t) throws(SQLError) in
      _ = try t.row("SELECT COUNT(*) FROM things")
      try store.forgetRemoved()
    }
    #expect(try isThere())
    try store.forgetRemoved()
    #expect(try !isThere())
    #expect(try store.count("things") == 0)
    let server = try Fixture(.postgres)
    try server.store.forgetRemoved()
    for number in 0..<2 {
      try server.store.change { (t) throws(SQLError) in
        try t.execute("INSERT INTO things (name) VALUES ($1)", [.text("\(number)")])
      }
    }
    try server.store.change { (t) throws(SQLError) in try t.execute("DELETE FROM things") }
    try server.store.forgetRemoved(from: ["things"])
    #expect(throws: SQLError.self) { try server.store.forgetRemoved(from: ["nothing"]) }
  }

  @Test("A schema that somebody has changed is found", arguments: TestDatabase.Kind.allCases)
  func changedSchema(kind: TestDatabase.Kind) throws {
    let isServer = kind == .postgres
    var changes = [
      isServer ? "DROP TRIGGER refuse_update_things ON things" : "DROP TRIGGER refuse_update_things",
      "ALTER TABLE things ADD COLUMN more BIGINT", "CREATE TABLE another (id BIGINT)",
      "UPDATE sqlstore_migrations SET name = 'x' WHERE version = 1",
    ]
    if isServer {
      changes += [
        "ALTER TABLE things DISABLE TRIGGER refuse_delete_things",
        "CREATE OR REPLACE FUNCTION refuse_update_things() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
      ]
    } else {
      changes.append("CREATE INDEX another ON things (amount)")
    }
    for change in changes {
      let fixture = try Fixture(kind)
      #expect(try fixture.store.structuralFindings() == [])
      try fixture.database.tamper(change)
      #expect(try fixture.store.structuralFindings().count == 1, "\(change)")
    }
  }
}
