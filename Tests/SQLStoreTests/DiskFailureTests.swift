import Foundation
import SQLStore
import SystemFaults
import TestDatabases
import TestSupport
import Testing

@Suite("Disks that fail, and files that are damaged")
struct DiskFailureTests {
  private typealias Fault = FailingCalls.Fault

  /// What a write ends with in a thread in which calls of the system fail, once the store is in use there.
  private func write(_ fixture: Fixture, failing faults: [Fault], large: Bool = false) throws -> SQLError? {
    let path = fixture.database.path("store.db")
    return try FailingCalls.run {
      let store = try SQLStore(.sqlite(path: path), mode: .open)
      try store.change { (t) throws(SQLError) in try t.execute("UPDATE counters SET next = next + 1") }
      try FailingCalls.failFromNowOn(faults)
      do throws(SQLError) {
        try store.change { (t) throws(SQLError) in
          let content: SQLValue = large ? .bytes(Array(repeating: 1, count: 20_000_000)) : nil
          try t.execute("UPDATE counters SET next = next + 1")
          try t.execute("INSERT INTO things (name, content) VALUES ('a', $1)", [content])
        }
        return nil
      } catch {
        return error
      }
    }
  }

  /// What is in the file after the power has failed: what shares memory is gone, and its log is read anew.
  private func afterPowerFailure(_ fixture: Fixture) throws -> (next: Int64, things: Int64) {
    let other = try TestDatabase(.sqlite)
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: fixture.database.path("store.db\(suffix)"), toPath: other.path("store.db\(suffix)"))
    }
    let store = try SQLStore(other.location, mode: .open)
    #expect(try store.structuralFindings() == [])
    return (
      try store.look { (t) throws(SQLError) in try t.row("SELECT next FROM counters")?.integer(0) ?? -1 },
      try store.count("things")
    )
  }

  @Test("A full disk: an error, nothing of the transaction, and everything before it", arguments: [true, false])
  func full(large: Bool) throws {
    let fixture = try Fixture(.sqlite)
    let error = try write(fixture, failing: [.write], large: large)
    #expect(error?.kind == .full && error?.message.contains("free some space") == true, "\(String(describing: error))")
    let after = try afterPowerFailure(fixture)
    #expect(after.next == 1 && after.things == 0)
    #expect(try fixture.store.count("things") == 0)
    try fixture.store.change { (t) throws(SQLError) in try t.execute("INSERT INTO things (name) VALUES ('a')") }
    #expect(try afterPowerFailure(fixture).things == 1)
  }

  @Test("A disk that fails while it is written")
  func writing() throws {
    let fixture = try Fixture(.sqlite)
    let error = try write(fixture, failing: [.brokenWrite])
    #expect(error?.kind == .io)
    let after = try afterPowerFailure(fixture)
    #expect(after.next == 1 && after.things == 0)
  }

  @Test("A disk that fails at the end of the commit: the outcome is not known, and is one of the two")
  func synchronizing() throws {
    let fixture = try Fixture(.sqlite)
    let error = try write(fixture, failing: [.synchronize])
    #expect(error?.kind == .outcomeUnknown, "\(String(describing: error))")
    let after = try afterPowerFailure(fixture)
    #expect(after.next == 1 && after.things == 0 || after.next == 2 && after.things == 1)
    // The store goes on with what it knows, and what it says then holds.
    try fixture.store.change { (t) throws(SQLError) in try t.execute("INSERT INTO things (name) VALUES ('b')") }
    let names = try fixture.store.look { (t) throws(SQLError) in try t.rows("SELECT name FROM things").map(\.values) }
    #expect(names == [["b"]])
    #expect(try afterPowerFailure(fixture).things == 1)
  }

  @Test("A disk that cannot be read")
  func reading() throws {
    let fixture = try Fixture(.sqlite)
    let path = fixture.database.path("store.db")
    try fixture.store.change { (t) throws(SQLError) in
      try t.execute(
        "INSERT INTO things (name, content) VALUES ('a', $1)", [.bytes(Array(repeating: 1, count: 30_000_000))])
    }
    let kind = try FailingCalls.run { () throws -> SQLError.Kind? in
      let store = try SQLStore(.sqlite(path: path), mode: .open)
      _ = try store.count("counters")
      try FailingCalls.failFromNowOn([.read])
      return store.failureOfLook { (t) throws(SQLError) in _ = try t.rows("SELECT content FROM things") }
    }
    // Debian's SQLite takes a block that cannot be read for one that is damaged.
    #expect(kind == .io || kind == .corrupt)
  }

  @Test("No right to open it, and no room for one more file")
  func opening() throws {
    let fixture = try Fixture(.sqlite)
    let path = fixture.database.path("store.db")
    for (fault, expected) in [(Fault.open, SQLError.Kind.permission), (.full, .noRoom)] {
      let kind = try FailingCalls.run([fault]) { () -> SQLError.Kind? in
        do throws(SQLError) {
          _ = try SQLStore(.sqlite(path: path), mode: .open)
          return nil
        } catch {
          return error.kind
        }
      }
      #expect(kind == expected)
    }
  }

  @Test("A real disk that is full")
  func smallDisk() throws {
    let database = try TestDatabase(.sqlite)
    let disk = database.path("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    // Only root may make one, and not everywhere.
    guard (try? TestServer.program("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk])) != nil else { return }
    defer { _ = try? TestServer.program("umount", ["-l", disk]) }
    let store = try SQLStore(.sqlite(path: disk + "/store.db"), mode: .create)
    try store.migrate(Schema.migrations, at: 1)
    var count: Int64 = 0
    let content = SQLValue.bytes(Array(repeating: 1, count: 50_000))
    var kind: SQLError.Kind?
    while kind == nil {
      kind = store.failureOfChange { (t) throws(SQLError) in
        try t.execute("INSERT INTO things (name, content) VALUES ($1, $2)", [.text("\(count)"), content])
      }
      if kind == nil { count += 1 }
    }
    #expect(kind == .full)
    #expect(try store.count("things") == count && count > 5)
    #expect(try store.structuralFindings() == [])
  }

  @Test("A file that was cut off or changed is said to be damaged, and nothing traps")
  func damage() throws {
    let fixture = try Fixture(.sqlite)
    try fixture.store.change { (t) throws(SQLError) in
      try t.execute(
        "INSERT INTO numbers (number, worker) VALUES ($1, $2)",
        rows: (1...3_000).map { [SQLValue($0), .text("worker \($0)")] })
    }
    try fixture.store.backup(to: fixture.database.path("whole.db"))
    let whole = try Data(contentsOf: URL(fileURLWithPath: fixture.database.path("whole.db")))
    let other = try TestDatabase(.sqlite)
    /// What is found when everything is read.
    func look(_ data: Data) throws -> [SQLError.Kind] {
      for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: other.path("store.db" + suffix)) }
      try data.write(to: URL(fileURLWithPath: other.path("store.db")))
      do throws(SQLError) {
        let store = try SQLStore(other.location, mode: .open)
        var kinds: [SQLError.Kind] = []
        for query in ["SELECT number, worker FROM numbers ORDER BY id", "SELECT number FROM numbers ORDER BY number"] {
          if let kind = store.failureOfLook({ (t) throws(SQLError) in
            try t.forEach(query) { (row) throws(SQLError) in _ = try row.integer(0) }
          }) {
            kinds.append(kind)
          }
        }
        if try !store.structuralFindings().isEmpty { kinds.append(.corrupt) }
        return kinds
      } catch {
        return [error.kind]
      }
    }
    #expect(try look(whole) == [])
    for size in [100, 512, 4096, 5000, whole.count / 2, whole.count - 4096] {
      #expect(try look(Data(whole.prefix(size))).contains { $0 == .corrupt || $0 == .notADatabase }, "\(size)")
    }
    var generator = SeededGenerator(seed: 7)
    var found = 0
    for _ in 0..<300 {
      var data = whole
      for _ in 0..<8 {
        data[Int.random(in: 0..<data.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      if try !look(data).isEmpty { found += 1 }
    }
    // What stands in a text is for checksums of its own.
    #expect(found > 100)
  }
}
