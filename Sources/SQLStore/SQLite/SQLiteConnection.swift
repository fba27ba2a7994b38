internal import CSQLite
internal import Glibc

/// An open file of SQLite (sqlite3_open_v2).
final class SQLiteConnection: SQLConnection {
  let database: OpaquePointer
  /// What the file is called in messages.
  let name: String
  private let patience: SQLitePatience
  private var cache = StatementCache<SQLiteStatement>()
  /// Whether the file may not be a store's yet, so that nothing of it is changed before a transaction was.
  private var isNew: Bool
  private var isLogging = false
  private var isInTransaction = false
  private(set) var isUsable = true

  /// - Parameter database: becomes its own.
  init(_ database: OpaquePointer, name: String, patience: Duration, isNew: Bool) {
    (self.database, self.name, self.isNew) = (database, name, isNew)
    self.patience = SQLitePatience(patience)
    sqlite3_extended_result_codes(database, 1)
    sqlite3_busy_handler(
      database,
      { pointer, attempt in
        guard let pointer else { return 0 }
        return Unmanaged<SQLitePatience>.fromOpaque(pointer).takeUnretainedValue().goesOn(attempt) ? 1 : 0
      }, Unmanaged.passUnretained(self.patience).toOpaque())
  }

  deinit {
    cache.removeAll()
    // One that still has statements is closed with the last of them.
    sqlite3_close_v2(database)
  }

  /// Sets what holds for a connection, and nothing in the file.
  func configure(_ purpose: SQLPurpose) throws(SQLError) {
    invoicekit_sqlite_defend(database)
    try run("PRAGMA trusted_schema = OFF")
    try run("PRAGMA cell_size_check = ON")
    try run("PRAGMA foreign_keys = ON")
    // Without it REPLACE removes rows past the triggers that refuse it.
    try run("PRAGMA recursive_triggers = ON")
    try run("PRAGMA secure_delete = ON")
    try run("PRAGMA synchronous = FULL")
    try run("PRAGMA cache_size = -8192")
    // As in PostgreSQL.
    try run("PRAGMA case_sensitive_like = ON")
    if purpose == .read {
      try run("PRAGMA query_only = ON")
      isLogging = true
    }
  }

  func begin(_ purpose: SQLPurpose) throws(SQLError) {
    if !isLogging, !isNew {
      // Where somebody reads just now another time will do.
      do throws(SQLError) { try useLog() } catch { if error.kind != .busy { throw error } }
    }
    isInTransaction = purpose != .care
    guard isInTransaction else { return }
    _ = try execute(purpose == .write ? "BEGIN IMMEDIATE" : "BEGIN", [])
  }

  func commit() throws(SQLError) {
    guard isInTransaction else { return }
    do throws(SQLError) { _ = try execute("COMMIT", []) } catch {
      throw sqlite3_get_autocommit(database) == 0 || error.kind != .busy ? outcome(of: error) : error
    }
    if isNew {
      isNew = false
      // Whoever opens it next does so otherwise.
      try? useLog()
    }
  }

  func rollBack() {
    // SQLite has undone it by itself after some errors.
    guard sqlite3_get_autocommit(database) == 0 else { return }
    do throws(SQLError) { _ = try execute("ROLLBACK", []) } catch { isUsable = false }
  }

  /// Writers add to a log beside the file (`-wal`), so that readers go on meanwhile. It stays so in the file.
  private func useLog() throws(SQLError) {
    var mode = ""
    try forEach("PRAGMA journal_mode = WAL", [], isStreamed: false) { row in
      if case .text(let text)? = row.values.first { mode = text }
      return false
    }
    guard mode == "wal" else {
      throw SQLError(.cannotOpen, "\(name) cannot have a log beside it: its file system has no shared memory")
    }
    isLogging = true
  }

  /// Moves what stands in the log into the file, and empties it, unless others are reading it.
  func emptyLog() throws(SQLError) {
    try forEach("PRAGMA wal_checkpoint(TRUNCATE)", [], isStreamed: false) { _ in true }
  }

  /// What a failed COMMIT means. Its last step is to wait for the disk: when that fails, all of it stands in the log
  /// already, and may be found there when the file is next opened.
  private func outcome(of error: SQLError) -> SQLError {
    let writeFailed = "\(SQLITE_IOERR | (3 << 8))"
    guard error.kind == .io, error.code != writeFailed else { return error }
    return SQLError(
      .outcomeUnknown,
      "\(error.message); whether the last transaction is there is not known: look before doing it again",
      code: error.code)
  }

  func execute(_ sql: String, _ values: [SQLValue]) throws(SQLError) -> Int {
    let statement = try statement(sql)
    let before = sqlite3_total_changes64(database)
    do throws(SQLError) {
      try statement.bind(values)
      while try statement.step() {}
    } catch {
      statement.reset()
      throw error
    }
    statement.reset()
    return sqlite3_total_changes64(database) == before ? 0 : Int(sqlite3_changes64(database))
  }

  func execute(_ sql: String, rows: [[SQLValue]]) throws(SQLError) {
    guard !rows.isEmpty else { return }
    let statement = try statement(sql)
    defer { statement.reset() }
    for row in rows {
      try statement.bind(row)
      while try statement.step() {}
      statement.rewind()
    }
  }

  func forEach(
    _ sql: String, _ values: [SQLValue], isStreamed: Bool, _ body: (SQLRow) -> Bool
  ) throws(SQLError) {
    let statement = try statement(sql)
    defer { statement.reset() }
    if isStreamed, !statement.isQuery {
      throw SQLError(.misuse, "rows are given one after the other only for a query: \(sql)")
    }
    try statement.bind(values)
    while try statement.step() {
      guard body(try statement.row()) else { return }
    }
  }

  /// The statement of a text, ready for its values.
  private func statement(_ sql: String) throws(SQLError) -> SQLiteStatement {
    if let known = cache[sql], known.take() { return known }
    let statement = try SQLiteStatement(try SQLDialect.sqlite.expand(sql), in: self)
    _ = statement.take()
    if cache[sql] == nil { _ = cache.keep(statement, for: sql) }
    return statement
  }

  private func run(_ sql: String) throws(SQLError) {
    let code = sqlite3_exec(database, sql, nil, nil, nil)
    if code != SQLITE_OK { throw error(code, in: sql) }
  }

  /// The error of a call that has just failed.
  func error(_ code: Int32, in sql: String? = nil) -> SQLError {
    SQLError(
      sqlite: code, sqlite3_errmsg(database).map { String(cString: $0) } ?? "",
      system: sqlite3_system_errno(database), file: name, patience: patience.limit, sql: sql)
  }
}
