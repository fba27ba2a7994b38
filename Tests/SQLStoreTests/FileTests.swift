import Foundation
import Glibc
import SQLStore
import TestDatabases
import Testing

@Suite("Files that are no database, or none of a store")
struct FileTests {
  let database: TestDatabase

  init() throws { database = try TestDatabase(.sqlite) }

  private func failure(_ name: String, _ mode: SQLStore.Mode) -> SQLError? {
    do throws(SQLError) {
      _ = try SQLStore(.sqlite(path: database.path(name)), mode: mode)
      return nil
    } catch {
      return error
    }
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: database.folder)) ?? []).sorted()
  }

  @Test("Each is refused with its kind, and stays as it is")
  func strangers() throws {
    let files: [(String, Data, SQLError.Kind)] = [
      ("text", Data("Invoices\n".utf8), .notADatabase), ("empty", Data(), .empty),
      ("zeros", Data(repeating: 0, count: 8192), .notADatabase),
      ("header", Data("SQLite format 3\0".utf8) + Data(repeating: 0xFF, count: 5000), .notADatabase),
    ]
    for (name, data, kind) in files {
      try data.write(to: URL(fileURLWithPath: database.path(name)))
      for mode in [SQLStore.Mode.open, .readOnly] {
        let error = failure(name, mode)
        #expect(
          error?.kind == kind && error?.message.hasPrefix(database.path(name)) == true,
          "\(name) \(mode) \(String(describing: error))")
      }
      if name != "empty" { #expect(failure(name, .create)?.kind == kind, "\(name)") }
      if name != "empty" { #expect(try Data(contentsOf: URL(fileURLWithPath: database.path(name))) == data) }
    }
    mkfifo(database.path("pipe"), 0o600)
    symlink("nowhere", database.path("link"))
    for mode in [SQLStore.Mode.create, .open, .readOnly] {
      #expect(failure("", mode)?.kind == .cannotOpen)
      #expect(failure("pipe", mode)?.kind == .cannotOpen)
      #expect(failure("none/a.db", mode)?.kind == .notFound)
      #expect(failure("text/a.db", mode)?.kind == .notFound)
      #expect(failure("a\u{0}b", mode)?.kind == .cannotOpen)
      if mode != .create { #expect(failure("missing.db", mode)?.kind == .notFound) }
    }
    #expect(names == ["empty", "header", "link", "pipe", "text", "zeros"])
    #expect(failure("empty", .create) == nil)
  }

  @Test("A database of another program is refused, and not touched")
  func foreign() throws {
    let path = database.path("other.db")
    try TestServer.program(
      "python3", ["-c", "import sqlite3,sys; sqlite3.connect(sys.argv[1]).execute('CREATE TABLE a (b)')", path])
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    for (mode, kind) in [
      (SQLStore.Mode.open, SQLError.Kind.notADatabase), (.readOnly, .notADatabase), (.create, .alreadyExists),
    ] {
      #expect(failure("other.db", mode)?.kind == kind)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(names == ["other.db"])
  }

  @Test("Names that SQLite takes for something else are names")
  func strangeNames() throws {
    for name in [":memory:", "file:a.db?mode=memory", "a b'\"%41é.db"] {
      let process = FileManager.default.currentDirectoryPath
      let store = try SQLStore(.sqlite(path: database.path(name)), mode: .create)
      try store.migrate(Schema.migrations, at: 1)
      #expect(FileManager.default.fileExists(atPath: database.path(name)))
      // A name without a folder is one in the working folder.
      #expect(throws: SQLError.self) { try SQLStore(.sqlite(path: name), mode: .open) }
      #expect(!FileManager.default.fileExists(atPath: process + "/" + name))
    }
  }

  @Test("Two stores on one file, of one process: closing one leaves the other its locks")
  func twice() throws {
    let fixture = try Fixture(.sqlite)
    try fixture.store.change { (t) throws(SQLError) in
      try t.execute("UPDATE counters SET next = 1")
      do { _ = try fixture.open(.readOnly).count("numbers") } catch { throw SQLError(.other, "\(error)") }
      let other = store(fixture)
      #expect(other?.failureOfChange { (t) throws(SQLError) in try t.execute("UPDATE counters SET next = 2") } == .busy)
    }
    let worker = try Worker(fixture.database, "issue", "1", "w")
    #expect(worker.lines() == ["2"])
  }

  private func store(_ fixture: Fixture) -> SQLStore? { try? fixture.open(patience: .milliseconds(50)) }

  @Test("Another user may read what is readable, and not write")
  func otherUser() throws {
    guard geteuid() == 0 else { return }
    let fixture = try Fixture(.sqlite)
    try fixture.store.change { (t) throws(SQLError) in
      try t.execute("INSERT INTO numbers (number, worker) VALUES (1, 'w')")
    }
    let path = fixture.database.folder + "/store.db"
    func look(_ mode: String) throws -> String {
      try Worker(fixture.database, "look", mode, asUser: 65_534).lines().joined()
    }
    // While somebody else has it open, and after that.
    #expect(try look("readOnly") == "1")
    let line = try look("open")
    #expect(line.hasPrefix("readOnly: \(path) "), "\(line)")
    chmod(path, 0o600)
    #expect(try look("readOnly").hasPrefix("permission: \(path) "))
    #expect(try look("open").hasPrefix("permission: \(path) "))
    chmod(path, 0o644)
    chmod(fixture.database.folder, 0o700)
    #expect(try look("readOnly").hasPrefix("cannotOpen: \(path)"))
    chmod(fixture.database.folder, 0o755)
  }

  @Test("Beside a file that nobody has open a log must be possible, but on a disk that nobody can write to")
  func closedFile() throws {
    guard geteuid() == 0 else { return }
    let database = try TestDatabase(.sqlite)
    let disk = database.path("a disk?")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    do {
      let store = try SQLStore(database.location, mode: .create)
      try store.migrate(Schema.migrations, at: 1)
    }
    #expect(names(in: database) == ["a disk?", "store.db"])
    let line = try Worker(database, "look", "readOnly", asUser: 65_534).lines().joined()
    #expect(line.hasPrefix("cannotOpen: \(database.path("store.db")) "), "\(line)")
    guard (try? TestServer.program("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk])) != nil else { return }
    defer { _ = try? TestServer.program("umount", ["-l", disk]) }
    try FileManager.default.copyItem(atPath: database.path("store.db"), toPath: disk + "/store.db")
    try TestServer.program("mount", ["-o", "remount,ro", disk])
    let store = try SQLStore(.sqlite(path: disk + "/store.db"), mode: .readOnly)
    #expect(try store.look { (t) throws(SQLError) in try t.row("SELECT next FROM counters")?.integer(0) } == 0)
    #expect(throws: SQLError.self) { try SQLStore(.sqlite(path: disk + "/store.db"), mode: .open) }
  }

  private func names(in database: TestDatabase) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: database.folder)) ?? []).sorted()
  }
}
