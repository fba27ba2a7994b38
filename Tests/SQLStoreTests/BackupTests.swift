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
    #expect(throws: SQLError.self) { try Fixture(.postgres).store.backup(to: path + "2") }
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
    #expect(try Fixture(.postgres).store.structuralFindings() == [])
  }
}
