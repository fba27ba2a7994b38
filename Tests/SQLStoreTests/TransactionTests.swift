import SQLStore
import TestDatabases
import Testing

@Suite("Transactions and rows, in both databases")
struct TransactionTests {
  private enum Failure: SQLErrorConvertible, Equatable {
    case own, database(SQLError)
    init(_ error: SQLError) { self = .database(error) }
  }

  @Test("What is written is read, of every kind, and as it was", arguments: TestDatabase.Kind.allCases)
  func values(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let store = fixture.store
    let texts = ["", "é\u{301}😀 '\"; --", String(repeating: "x", count: 100_000)]
    let contents: [[UInt8]?] = [nil, [], [0, 1, 255], Array(repeating: 7, count: 3_000_000)]
    let amounts: [Int64?] = [nil, 0, -1, .min, 999]
    var rows: [[SQLValue]] = []
    for (index, text) in texts.enumerated() { rows.append([.text(text), SQLValue(amounts[index]), nil]) }
    for (index, content) in contents.enumerated() { rows.append([.text("c\(index)"), -5, SQLValue(content)]) }
    rows.append(["min", SQLValue(Int64.min), nil])
    try store.change { (t) throws(SQLError) in
      for row in rows.dropLast(2) {
        #expect(try t.execute("INSERT INTO things (name, amount, content) VALUES ($1, $2, $3)", row) == 1)
      }
      try t.execute("INSERT INTO things (name, amount, content) VALUES ($1, $2, $3)", rows: Array(rows.suffix(2)))
    }
    let again = try fixture.open(.readOnly)
    for store in [store, again] {
      let found = try store.look { (t) throws(SQLError) in
        try t.rows("SELECT name, amount, content FROM things ORDER BY id").map(\.values)
      }
      #expect(found == rows)
    }
    let row = try store.look { (t) throws(SQLError) in
      try t.row(
        "SELECT EXISTS (SELECT 1 FROM things), CAST(SUM(amount) AS BIGINT), COUNT(*) FROM things WHERE name = $1",
        ["c1"])
    }
    #expect(row?.values == [1, -5, 1])
    #expect(try row?.integer(1) == -5 && row?.integerOrNil(0) == 1)
    #expect(throws: SQLError.self) { try row?.text(1) }
    #expect(throws: SQLError.self) { try row?.bytesOrNil(0) }
    #expect(throws: SQLError.self) { try row?.integer(3) }
    #expect(throws: SQLError.self) { try row?.integer(-1) }
  }

  @Test(
    "Parameters are counted by their names, and each as often as it is needed", arguments: TestDatabase.Kind.allCases)
  func parameters(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let store = fixture.store
    try store.change { (t) throws(SQLError) in
      try t.execute("INSERT INTO things (amount, name) VALUES ($2, $1)", ["a", 3])
      try t.execute("UPDATE counters SET next = next + $1 WHERE next < $2 OR next = $1", [5, 7])
      #expect(try t.row("SELECT next FROM counters WHERE id IN ($1, $1)", [1])?.integer(0) == 5)
      #expect(try t.row("SELECT amount FROM things WHERE name = $1", ["a"])?.integer(0) == 3)
      #expect(try t.execute("UPDATE counters SET next = 1 WHERE id = 99") == 0)
      #expect(try t.execute("SELECT * FROM counters") == 0)
      #expect(try t.row("SELECT next FROM counters WHERE id = 99") == nil)
    }
    for (sql, values) in [
      ("SELECT next FROM counters WHERE id = $1", []), ("SELECT next FROM counters WHERE id = $1", [1, 2]),
      ("SELECT next FROM counters", [1]), ("SELECT next FROM counters; SELECT 1", []),
      ("SELECT nothing FROM counters", []),
      ("SELECT next FROM counters WHERE id = {what}", []), ("SELECT 1\u{0}", []),
      ("SELECT name FROM things WHERE name = $1", ["a\u{0}"]),
    ] as [(String, [SQLValue])] {
      #expect(
        store.failureOfLook { (t) throws(SQLError) in _ = try t.rows(sql, values) } == .misuse, "\(sql)")
      let streamed = store.failureOfLook { (t) throws(SQLError) in
        try t.forEach(sql, values) { (_) throws(SQLError) in }
      }
      #expect(streamed == .misuse, "\(sql)")
    }
  }

  @Test("Every error has its kind", arguments: TestDatabase.Kind.allCases)
  func kinds(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let store = fixture.store
    try store.change { (t) throws(SQLError) in
      try t.execute(
        "INSERT INTO things (id, name, amount) VALUES ($1, $2, $3)", rows: [[1, "a", 5], [2, "{kept}", nil]])
    }
    let cases: [(String, SQLError.Kind)] = [
      ("INSERT INTO things (name) VALUES ('a')", .unique), ("INSERT INTO things (id, name) VALUES (1, 'c')", .unique),
      ("INSERT INTO things (name) VALUES (NULL)", .constraint),
      ("INSERT INTO things (name, amount) VALUES ('b', 1000)", .constraint),
      ("INSERT INTO things (name, parent) VALUES ('b', 99)", .constraint),
      ("UPDATE things SET amount = 5", .refused), ("DELETE FROM things WHERE id = 2", .refused),
      ("INSERT INTO nothing VALUES (1)", .misuse), ("INSERT", .misuse),
    ]
    for (sql, expected) in cases {
      let found = store.failureOfChange { (t) throws(SQLError) in _ = try t.execute(sql) }
      #expect(found == expected, "\(sql)")
      let many = store.failureOfChange { (t) throws(SQLError) in try t.execute(sql, rows: [[], []]) }
      #expect(many == expected, "\(sql)")
    }
    #expect(
      store.failureOfLook { (t) throws(SQLError) in _ = try t.execute("DELETE FROM things") } == .readOnly)
    // The trigger's own words; without a condition that holds it lets go.
    do throws(SQLError) {
      try store.change { (t) throws(SQLError) in try t.execute("UPDATE things SET amount = 5") }
    } catch {
      #expect(error.message == "a thing's name doesn't change")
    }
    try store.change { (t) throws(SQLError) in try t.execute("DELETE FROM things WHERE id = 1") }
    #expect(try store.count("things") == 1)
  }

  @Test("Triggers are not got past by replacing or truncating", arguments: TestDatabase.Kind.allCases)
  func replacement(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let store = fixture.store
    try store.change { (t) throws(SQLError) in try t.execute("INSERT INTO things (id, name) VALUES (1, '{kept}')") }
    let sql = kind == .sqlite ? "REPLACE INTO things (id, name) VALUES (1, 'b')" : "TRUNCATE things"
    #expect(
      store.failureOfChange { (t) throws(SQLError) in _ = try t.execute(sql) }
        == .refused)
    #expect(try store.count("things") == 1)
  }

  @Test(
    "What throws has changed nothing, a failed statement that was overlooked included",
    arguments: TestDatabase.Kind.allCases)
  func undoing(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let store = fixture.store
    #expect(throws: Failure.own) {
      try store.write { (t) throws(Failure) in
        do throws(SQLError) { try t.execute("UPDATE counters SET next = 8") } catch { throw Failure(error) }
        throw Failure.own
      }
    }
    var leaked: SQLTransaction?
    let failure = #expect(throws: SQLError.self) {
      try store.change { (t) throws(SQLError) in
        leaked = t
        try t.execute("INSERT INTO things (name) VALUES ('a')")
        do throws(SQLError) { try t.execute("INSERT INTO things (name) VALUES ('a')") } catch {
          #expect(error.kind == .unique)
        }
        do throws(SQLError) { _ = try t.rows("SELECT 1") } catch { #expect(error.kind == .unique) }
      }
    }
    #expect(failure?.kind == .unique)
    #expect(throws: SQLError.self) { try leaked?.execute("DELETE FROM things") }
    #expect(try store.count("things") == 0)
    #expect(try store.look { (t) throws(SQLError) in try t.row("SELECT next FROM counters")?.integer(0) } == 0)
  }

  @Test("A transaction within another is refused, a write within a read is not", arguments: TestDatabase.Kind.allCases)
  func nesting(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let store = fixture.store
    for isRead in [true, false] {
      let kind = store.failureOfChange { (_) throws(SQLError) in
        if isRead {
          _ = try store.count("things")
        } else {
          try store.change { (_) throws(SQLError) in }
        }
      }
      #expect(kind == .misuse)
    }
    #expect(
      store.failureOfLook { (_) throws(SQLError) in _ = try store.count("things") } == .misuse)
    try store.look { (t) throws(SQLError) in
      #expect(try t.row("SELECT COUNT(*) FROM things")?.integer(0) == 0)
      try store.change { (t) throws(SQLError) in try t.execute("INSERT INTO things (name) VALUES ('a')") }
      // A read sees one state from its first query on.
      #expect(try t.row("SELECT COUNT(*) FROM things")?.integer(0) == 0)
    }
    #expect(try store.count("things") == 1)
  }

  @Test(
    "Rows come one after the other, other statements between them, until no more are wanted",
    arguments: TestDatabase.Kind.allCases)
  func streaming(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let store = fixture.store
    try store.change { (t) throws(SQLError) in
      try t.execute(
        "INSERT INTO numbers (number, worker) VALUES ($1, $2)",
        rows: (1...5_000).map { [SQLValue($0), .text("w\($0)")] })
    }
    var sum: Int64 = 0
    try store.change { (t) throws(SQLError) in
      try t.forEach("SELECT number, worker FROM numbers WHERE number > $1 ORDER BY number", [2_000]) {
        (row) throws(SQLError) in
        sum += try row.integer(0)
        if sum % 100 == 0 {
          #expect(
            try t.row("SELECT worker FROM numbers WHERE number = $1", [.integer(row.integer(0))])?.text(0)
              == row.text(1))
        }
        // The very statement once more, within itself.
        if try row.integer(0) == 2_500 {
          var first: Int64?
          do throws(Failure) {
            try t.forEach("SELECT number, worker FROM numbers WHERE number > $1 ORDER BY number", [2_000]) {
              (row) throws(Failure) in
              do throws(SQLError) { first = try row.integer(0) } catch { throw Failure(error) }
              throw .own
            }
          } catch {
            #expect(error == .own)
          }
          #expect(first == 2_001)
        }
      }
      try t.execute("UPDATE counters SET next = $1", [.integer(sum)])
    }
    #expect(sum == (2_001...5_000).reduce(0, +))
    for sql in ["INSERT INTO counters VALUES (7, 7) RETURNING next", "DELETE FROM numbers"] {
      let kind = store.failureOfChange { (t) throws(SQLError) in try t.forEach(sql) { (_) throws(SQLError) in }
      }
      #expect(kind == .misuse, "\(sql)")
    }
    #expect(try store.count("numbers") == 5_000)
  }

  @Test("Rows of many values that fail on the way change nothing", arguments: TestDatabase.Kind.allCases)
  func failingRows(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let store = fixture.store
    let sql = "INSERT INTO numbers (number, worker) VALUES ($1, $2) RETURNING id"
    for bad in [0, 300, 999] {
      for (value, expected) in [("w" as SQLValue, SQLError.Kind.unique), (nil, .constraint), ("a\u{0}", .misuse)] {
        var rows: [[SQLValue]] = (0..<1_000).map { [SQLValue($0), "w"] }
        rows[bad] = [expected == .unique ? SQLValue((bad + 1) % 1_000) : SQLValue(bad), value]
        if expected == .unique, bad == 999 { rows[bad][0] = 1 }
        let kind = store.failureOfChange { (t) throws(SQLError) in try t.execute(sql, rows: rows) }
        #expect(kind == expected)
        #expect(try store.count("numbers") == 0)
      }
    }
    try store.change { (t) throws(SQLError) in try t.execute(sql, rows: (0..<1_000).map { [SQLValue($0), "w"] }) }
    #expect(try store.count("numbers") == 1_000)
  }

  @Test("A statement neither begins nor ends a transaction", arguments: TestDatabase.Kind.allCases)
  func control(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    for sql in [
      "COMMIT", " rollback", "Begin immediate", "END", "SAVEPOINT a", "\nABORT", "RELEASE a", "START TRANSACTION",
    ] {
      let kind = fixture.store.failureOfChange { (t) throws(SQLError) in
        try t.execute("UPDATE counters SET next = 5")
        try t.execute(sql)
      }
      #expect(kind == .misuse, "\(sql)")
    }
    #expect(try fixture.store.look { (t) throws(SQLError) in try t.row("SELECT next FROM counters")?.integer(0) } == 0)
  }

  @Test("Large rows in one go", arguments: TestDatabase.Kind.allCases)
  func largeRows(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let sizes = [0, 1, 2_000_000, 3, 1_500_000, 700_000, 700_000, 5]
    var found: [Int] = []
    try fixture.store.change { (t) throws(SQLError) in
      try t.execute(
        "INSERT INTO things (name, content) VALUES ($1, $2)",
        rows: sizes.enumerated().map { [.text("\($0)"), .bytes(Array(repeating: 1, count: $1))] })
      try t.forEach("SELECT content FROM things ORDER BY id") { (row) throws(SQLError) in
        found.append(try row.bytes(0).count)
      }
    }
    #expect(found == sizes)
  }

  @Test("More statements than are kept", arguments: TestDatabase.Kind.allCases)
  func manyStatements(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let store = fixture.store
    try store.look { (t) throws(SQLError) in
      for number in 0..<1_200 { #expect(try t.row("SELECT \(number) + 0 FROM counters")?.integer(0) == Int64(number)) }
      #expect(try t.row("SELECT 7 + 0 FROM counters")?.integer(0) == 7)
    }
  }

  @Test("Texts are compared and ordered by their bytes", arguments: TestDatabase.Kind.allCases)
  func order(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let names = ["Z", "a", "B", "é", "z", "e\u{301}", "ﬀ", "😀", "a b", "ab", ""]
    let found = try fixture.store.change { (t) throws(SQLError) in
      try t.execute("INSERT INTO things (name) VALUES ($1)", rows: names.map { [.text($0)] })
      return try t.rows("SELECT name FROM things ORDER BY name").map { (row) throws(SQLError) in try row.text(0) }
    }
    #expect(found.map { Array($0.utf8) } == names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(
      try fixture.store.look { (t) throws(SQLError) in
        try t.row("SELECT COUNT(*) FROM things WHERE name LIKE $1", ["z%"])?.integer(0)
      } == 1)
  }

  @Test("A statement that was prepared for an older schema", arguments: TestDatabase.Kind.allCases)
  func changedSchema(kind: TestDatabase.Kind) throws {
    let fixture = try Fixture(kind)
    let read = {
      try fixture.store.look { (t) throws(SQLError) in try t.row("SELECT * FROM counters")?.values.count }
    }
    #expect(try read() == 2)
    try fixture.database.tamper("ALTER TABLE counters ADD COLUMN more BIGINT")
    // PostgreSQL refuses it once, and the next transaction prepares it anew.
    let count = try (try? read()) ?? read()
    #expect(count == 3)
  }
}
