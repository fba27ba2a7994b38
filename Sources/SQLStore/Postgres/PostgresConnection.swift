internal import CPostgres
internal import SystemIO

/// A connection to a server (PGconn).
final class PostgresConnection: SQLConnection {
  /// So many statements, or bytes of their values, are on their way before the answers are read.
  private static let window = (statements: 256, bytes: 1 << 20)
  /// What a fetch of a cursor aims at, in bytes.
  private static let fetchSize = 1 << 20

  let handle: OpaquePointer
  /// What the database is called in messages.
  let name: String
  private var cache = StatementCache<PostgresStatement>()
  private var count = 0
  private var parameters = PostgresParameters()
  private var isLost = false
  /// Whether the transaction writes.
  private var isWriting = false

  /// - Parameter handle: becomes its own.
  init(_ handle: OpaquePointer, name: String) { (self.handle, self.name) = (handle, name) }

  deinit { PQfinish(handle) }

  var isUsable: Bool {
    !isLost && PQstatus(handle) == CONNECTION_OK && PQtransactionStatus(handle) == PQTRANS_IDLE
      && PQpipelineStatus(handle) == PQ_PIPELINE_OFF
  }

  /// Sets what holds for a connection.
  ///
  /// - Parameter patience: how long locks of others are waited for.
  func configure(patience: Duration) throws(SQLError) {
    let encoding = PQparameterStatus(handle, "server_encoding").map { String(cString: $0) }
    guard encoding == "UTF8" else {
      throw SQLError(.misuse, "\(name) stores text as \(encoding ?? "?"): create it with ENCODING 'UTF8'")
    }
    let (seconds, fraction) = patience.components
    let milliseconds = max(1, min(seconds, 1_000_000) * 1000 + fraction / 1_000_000_000_000_000)
    // A commit is on the disk when it is answered, whatever the server does by itself.
    _ = try run(
      """
      SELECT set_config('lock_timeout', '\(milliseconds)', false), CASE WHEN current_setting('synchronous_commit') = 'off' \
      THEN set_config('synchronous_commit', 'on', false) END
      """)
  }

  func begin(_ purpose: SQLPurpose) throws(SQLError) {
    isWriting = purpose == .write
    guard purpose != .care else { return }
    _ = try run(
      purpose == .write
        ? "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
  }

  func commit() throws(SQLError) {
    guard PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
    let result: PostgresResult
    do throws(SQLError) { result = try run("COMMIT") } catch {
      guard error.kind == .connectionLost, isWriting else { throw error }
      throw SQLError(
        .outcomeUnknown,
        "\(error.message); whether the last transaction is there is not known: look before doing it again",
        code: error.code)
    }
    // The server answers so to a transaction in which a statement has failed.
    if result.tag.hasPrefix("ROLLBACK") { throw SQLError(.other, "\(name): the transaction was undone") }
  }

  func rollBack() {
    guard PQstatus(handle) == CONNECTION_OK, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
    do throws(SQLError) { _ = try run("ROLLBACK") } catch { isLost = true }
  }

  func execute(_ sql: String, _ values: [SQLValue]) throws(SQLError) -> Int {
    try execute(statement(sql), values).changedRows
  }

  func execute(_ sql: String, rows: [[SQLValue]]) throws(SQLError) {
    guard !rows.isEmpty else { return }
    let statement = try statement(sql)
    guard PQenterPipelineMode(handle) == 1, PQsetnonblocking(handle, 1) == 0 else { throw failure(during: sql) }
    defer {
      PQsetnonblocking(handle, 0)
      if PQexitPipelineMode(handle) != 1 { isLost = true }
    }
    var rest = rows[...]
    while !rest.isEmpty { rest = rest.dropFirst(try send(rest, to: statement)) }
  }

  func forEach(
    _ sql: String, _ values: [SQLValue], isStreamed: Bool, _ body: (SQLRow) -> Bool
  ) throws(SQLError) {
    guard isStreamed else {
      _ = try execute(statement(sql), values).forEachRow(body)
      return
    }
    count += 1
    let cursor = "sqlstore_cursor_\(count)"
    let query = try self.query(sql)
    try parameters.fill(values)
    _ = try check(
      parameters.withPointers {
        PQexecParams(handle, "DECLARE \(cursor) NO SCROLL CURSOR FOR \(query)", $0, nil, $1, $2, $3, 1)
      }, sql)
    // A few rows at first: they may be large.
    var wanted = 8
    while true {
      let rows = try check(PQexecParams(handle, "FETCH \(wanted) FROM \(cursor)", 0, nil, nil, nil, nil, 1), sql)
      guard try rows.forEachRow(body), rows.rowCount == wanted else { break }
      wanted = min(max(Self.fetchSize / max(rows.size / rows.rowCount, 1), 1), wanted * 8, 10_000)
    }
    _ = try run("CLOSE \(cursor)")
  }

  /// Sends a statement once for each of some rows, and reads the answers.
  ///
  /// - Returns: for how many of them.
  private func send(_ rows: ArraySlice<[SQLValue]>, to statement: PostgresStatement) throws(SQLError) -> Int {
    var failure: SQLError?
    var sent = 0
    var size = 0
    for row in rows.prefix(Self.window.statements) where size < Self.window.bytes {
      do throws(SQLError) { try parameters.fill(row) } catch {
        failure = error
        break
      }
      let code = parameters.withPointers { PQsendQueryPrepared(handle, statement.name, $0, $1, $2, $3, 1) }
      guard code == 1 else {
        failure = self.failure(during: statement.sql)
        break
      }
      sent += 1
      size += parameters.size
    }
    guard PQpipelineSync(handle) == 1 else { throw self.failure(during: statement.sql) }
    try flush()
    for _ in 0..<sent {
      guard let result = PQgetResult(handle) else { throw failure ?? noAnswer() }
      do throws(SQLError) { _ = try check(result, statement.sql) } catch { failure = failure ?? error }
      // Nothing comes after it, unless the server says then that it ends the connection.
      while let rest = PQgetResult(handle) {
        do throws(SQLError) { _ = try check(rest, statement.sql) } catch { failure = failure ?? error }
        if PQstatus(handle) == CONNECTION_BAD { break }
      }
    }
    // The answer to the end of the pipeline; in its place the server may say that it ends the connection.
    guard let end = PQgetResult(handle) else { throw failure ?? noAnswer() }
    do throws(SQLError) { _ = try check(end, statement.sql) } catch { failure = failure ?? error }
    if let failure { throw failure }
    return sent
  }

  /// Sends what waits to be sent, and takes meanwhile what the server answers: it may wait for that.
  private func flush() throws(SQLError) {
    let socket = FileDescriptor(number: PQsocket(handle))
    while true {
      switch PQflush(handle) {
      case 0: return
      case 1:
        _ = try? socket.wait(toRead: true, toWrite: true, atMost: nil)
        guard PQconsumeInput(handle) == 1 else { throw failure(during: nil) }
      default: throw failure(during: nil)
      }
    }
  }

  private func execute(_ statement: PostgresStatement, _ values: [SQLValue]) throws(SQLError) -> PostgresResult {
    try parameters.fill(values)
    return try check(
      parameters.withPointers { PQexecPrepared(handle, statement.name, $0, $1, $2, $3, 1) }, statement.sql)
  }

  /// The prepared statement of a text.
  private func statement(_ sql: String) throws(SQLError) -> PostgresStatement {
    if let known = cache[sql] { return known }
    count += 1
    let statement = PostgresStatement(name: "sqlstore_\(count)", sql: sql)
    let query = try self.query(sql)
    _ = try check(PQprepare(handle, statement.name, query, 0, nil), sql)
    for dropped in cache.keep(statement, for: sql) { _ = try run("DEALLOCATE \(dropped.name)") }
    return statement
  }

  /// A text in PostgreSQL's own words; what comes after a null would be lost without a word.
  private func query(_ sql: String) throws(SQLError) -> String {
    if sql.utf8.contains(0) { throw SQLError(.misuse, "a statement has no U+0000: \(sql)") }
    return try SQLDialect.postgres.expand(sql)
  }

  /// Does a statement of our own.
  private func run(_ sql: String) throws(SQLError) -> PostgresResult { try check(PQexec(handle, sql), sql) }

  private func check(_ pointer: OpaquePointer?, _ sql: String) throws(SQLError) -> PostgresResult {
    guard let pointer else { throw failure(during: sql) }
    let result = PostgresResult(pointer, sql: sql)
    guard !result.isSuccess else { return result }
    let error = SQLError(result, in: self)
    // A statement that was prepared for another schema, or that somebody has forgotten: a new connection prepares anew.
    if error.kind == .connectionLost || ["0A000", "26000"].contains(error.code) { isLost = true }
    throw error
  }

  /// An answer of a pipeline does not come, so it will not come any more.
  private func noAnswer() -> SQLError {
    isLost = true
    return .lost(name, PQerrorMessage(handle).map { String(cString: $0) } ?? "", code: nil)
  }

  /// Why there is no result at all.
  private func failure(during sql: String?) -> SQLError {
    let words = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
    if isLost || PQstatus(handle) == CONNECTION_BAD {
      isLost = true
      return .lost(name, words, code: nil)
    }
    return SQLError(.other, "\(name): \(words.flattened)\(sql.map { ", in: \($0)" } ?? "")")
  }
}
