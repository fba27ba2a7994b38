import SQLStore
import Testing

@Suite("Locations and dialects")
struct LocationTests {
  @Test("What begins like an address of a server is one, and is shown without its password")
  func locations() {
    #expect(SQLLocation("ledger.db") == .sqlite(path: "ledger.db"))
    #expect(SQLLocation("postgres.db") == .sqlite(path: "postgres.db"))
    #expect(SQLLocation("postgres://h/d") == .postgres("postgres://h/d"))
    for (text, shown) in [
      ("postgresql://u:secret@h:5432/d?password=secret", "postgresql://u@h:5432/d"),
      ("postgresql://u:se@cret@h/d", "postgresql://u@h/d"), ("postgresql:///d?host=/tmp", "postgresql:///d"),
      ("postgres://h", "postgres://h"), ("a/b.db", "a/b.db"),
    ] { #expect(SQLLocation(text).description == shown) }
  }

  @Test("Words in braces are each database's own, but for those in quotes")
  func words() throws {
    let sql = "SELECT '{text}', \"{a}\" FROM t WHERE a = 'it''s {b' {lock}"
    #expect(try SQLDialect.sqlite.expand(sql) == "SELECT '{text}', \"{a}\" FROM t WHERE a = 'it''s {b' ")
    #expect(try SQLDialect.postgres.expand(sql).hasSuffix("{b' FOR UPDATE"))
    #expect(try SQLDialect.postgres.expand("{skip}{strict}") == "FOR UPDATE SKIP LOCKED")
    for word in ["{", "{x}", "{text", "{}"] { #expect(throws: SQLError.self) { try SQLDialect.sqlite.expand(word) } }
  }
}
