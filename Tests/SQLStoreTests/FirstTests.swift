import Foundation
import SQLStore
import Testing

@Suite("First")
struct FirstTests {
  @Test func first() throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try SQLStore(SQLLocation(folder + "/a.db"), mode: .create)
    let migrations = [
      SQLMigration(
        version: 1, name: "a",
        statements: ["CREATE TABLE a (id {key}, t {text} NOT NULL UNIQUE, n BIGINT, b {blob})"]
          + SQLDialect.refusal(table: "a", operation: .delete, when: "OLD.n > 5", message: "it's 'kept'"))
    ]
    #expect(try store.migrate(migrations, at: 5) == migrations)
    #expect(try store.migrate(migrations, at: 5) == [])
    try store.checkSchema(migrations)
    try store.write { (t) throws(SQLError) in
      try t.execute("INSERT INTO a (t, n, b) VALUES ($2, $1, $3)", rows: [[1, "x", .bytes([])], [7, "y", nil]])
    }
    let rows = try store.read { (t) throws(SQLError) in try t.rows("SELECT t, n, b FROM a ORDER BY id") }
    #expect(rows.map(\.values) == [["x", 1, .bytes([])], ["y", 7, nil]])
    #expect { try store.write { (t) throws(SQLError) in try t.execute("DELETE FROM a") } } throws: {
      ($0 as? SQLError)?.kind == .refused && ($0 as? SQLError)?.message == "it's 'kept'"
    }
    try store.backup(to: folder + "/b.db")
    #expect(try SQLStore(SQLLocation(folder + "/b.db"), mode: .open).structuralFindings() == [])
    #expect(throws: SQLError.self) { try SQLStore(SQLLocation(folder + "/b.db"), mode: .create) }
  }
}
