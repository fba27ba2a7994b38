import Foundation
import SQLStore
import TestDatabases
import Testing

@Suite("A server that goes away")
struct LostConnectionTests {
  @Test("Between transactions it is reached anew")
  func idle() throws {
    let fixture = try Fixture(.postgres)
    for _ in 0..<3 {
      try fixture.store.change { (t) throws(SQLError) in try t.execute("UPDATE counters SET next = next + 1") }
      #expect(try fixture.store.count("numbers") == 0)
      try fixture.database.endConnections()
    }
    #expect(try fixture.store.look { (t) throws(SQLError) in try t.row("SELECT next FROM counters")?.integer(0) } == 3)
  }

  @Test("Within a transaction nothing of it stays", arguments: 0..<4)
  func inside(place: Int) throws {
    let fixture = try Fixture(.postgres)
    let kind = fixture.store.failureOfChange { (t) throws(SQLError) in
      try t.execute("UPDATE counters SET next = 7")
      do { try fixture.database.endConnections() } catch { throw SQLError(.other, "\(error)") }
      switch place {
      case 0: try t.execute("UPDATE counters SET next = 8")
      case 1: _ = try t.rows("SELECT 1 FROM counters WHERE next = 3")
      case 2:
        try t.execute(
          "INSERT INTO numbers (number, worker) VALUES ($1, $2)", rows: (0..<1_000).map { [SQLValue($0), "w"] })
      default: try t.forEach("SELECT next FROM counters") { (_) throws(SQLError) in }
      }
    }
    #expect(kind == .connectionLost)
    #expect(try fixture.store.look { (t) throws(SQLError) in try t.row("SELECT next FROM counters")?.integer(0) } == 0)
    #expect(try fixture.store.count("numbers") == 0)
  }

  @Test("After whichever answer the server ends the connection, that is what is said")
  func everyPlace() throws {
    let server = try TestServer.shared.get()
    let fixture = try Fixture(.postgres)
    let proxy = try EndingProxy(in: fixture.database.folder, before: server.folder)
    guard case .postgres(let uri) = fixture.database.location else { return }
    // The connection that opens it stays whole, those after it end one answer later each.
    let store = try SQLStore(SQLLocation(uri.replacing(server.folder, with: proxy.folder)), mode: .open)
    var kinds: [SQLError.Kind: Int] = [:]
    var isWhole = false
    for round in 0..<200 where !isWhole {
      let kind = store.failureOfChange { (t) throws(SQLError) in
        for part in 0..<3 {
          try t.execute(
            "INSERT INTO numbers (number, worker) VALUES ($1, $2)",
            rows: (0..<3).map { [SQLValue(round * 100 + part * 10 + $0), "w"] })
        }
        try t.execute("UPDATE counters SET next = next + 1")
      }
      if let kind { kinds[kind, default: 0] += 1 } else { isWhole = true }
    }
    #expect(isWhole)
    #expect(Set(kinds.keys).subtracting([.connectionLost, .outcomeUnknown]) == [], "\(kinds)")
    // The commit has two answers, before which nothing is known; here it was done both times.
    #expect(kinds[.connectionLost, default: 0] > 30 && kinds[.outcomeUnknown] == 2, "\(kinds)")
    #expect(try fixture.store.count("numbers") == 27)
  }

  @Test("On the way to the disk the outcome is not known")
  func commit() throws {
    let fixture = try Fixture(.postgres)
    // COMMIT takes its time.
    try fixture.database.tamper(
      """
      CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(20); RETURN NULL; END $$; \
      CREATE CONSTRAINT TRIGGER wait AFTER UPDATE ON counters DEFERRABLE INITIALLY DEFERRED FOR EACH ROW \
      EXECUTE FUNCTION wait();
      """)
    let kinds = try inThreads(2) { index -> SQLError.Kind? in
      if index == 0 {
        return fixture.store.failureOfChange { (t) throws(SQLError) in try t.execute("UPDATE counters SET next = 7") }
      }
      while try fixture.database.tamper("SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'") == "0" {}
      try fixture.database.endConnections()
      return nil
    }
    #expect(kinds[0] == .outcomeUnknown)
    #expect(try fixture.store.count("numbers") == 0)
  }

  @Test("After a crash of the server everything acknowledged is there")
  func crash() throws {
    let server = try TestServer(isDurable: true)
    let store = try SQLStore(SQLLocation(server.uri("postgres")), mode: .create)
    try store.migrate(Schema.migrations, at: 1)
    for number in 1...5 {
      // Until the server has noticed, connections are still lost: a commit that was on its way is looked for.
      while try again({ try store.count("numbers") }) < number {
        _ = try? store.change { (t) throws(SQLError) in
          try t.execute("INSERT INTO numbers (number, worker) VALUES ($1, 'w')", [SQLValue(number)])
        }
      }
      let kind = store.failureOfChange { (t) throws(SQLError) in
        let pid = try t.row("SELECT pg_backend_pid()")?.integer(0) ?? 0
        try t.execute("INSERT INTO numbers (number, worker) VALUES (99, 'w')")
        // The whole server starts anew when one of its processes is killed.
        do { try TestServer.program("kill", ["-9", "\(pid)"]) } catch { throw SQLError(.other, "\(error)") }
        while true { _ = try t.rows("SELECT 1") }
      }
      #expect(kind == .connectionLost)
      #expect(try again { try store.count("numbers") } == Int64(number))
    }
  }

  /// Does something again as long as the connection is lost.
  private func again<Result>(_ body: () throws -> Result) throws -> Result {
    for _ in 0..<100 {
      do { return try body() } catch let error as SQLError where [.connectionLost, .cannotOpen].contains(error.kind) {
        Thread.sleep(forTimeInterval: 0.05)
      }
    }
    return try body()
  }

  @Test("Why a server cannot be reached has its kind")
  func unreachable() throws {
    let fixture = try Fixture(.postgres)
    let uri: String
    if case .postgres(let text) = fixture.database.location { uri = text } else { uri = "" }
    let host = uri.split(separator: "?")[1]
    let cases: [(String, SQLError.Kind)] = [
      ("postgresql://test@/nothing?\(host)", .notFound), ("postgresql://nobody@/postgres?\(host)", .permission),
      ("postgresql://test@/postgres?host=/nowhere", .cannotOpen),
      ("postgresql://test@127.0.0.1:1/postgres", .cannotOpen),
      ("postgresql://test@/postgres?\(host)&what=1", .cannotOpen),
      ("postgresql://test@/postgres?\(host)", .empty),
      // An address that nobody answers at.
      ("postgresql://test@192.0.2.1/postgres?connect_timeout=1", .cannotOpen),
    ]
    for (uri, expected) in cases {
      do throws(SQLError) {
        _ = try SQLStore(SQLLocation(uri), mode: .open)
        Issue.record("\(uri) was opened")
      } catch {
        #expect(error.kind == expected, "\(error)")
        #expect(!error.message.contains("\n") && error.message.hasPrefix("postgresql://"))
      }
    }
  }
}
