/// A database, of SQLite or PostgreSQL: transactions with the same SQL in both.
///
/// ```swift
/// let store = try SQLStore(SQLLocation("shop.db"), mode: .create)
/// try store.migrate(migrations, at: now)
/// let number = try store.write { (transaction) throws(SQLError) in
///   try transaction.execute("INSERT INTO prices (fruit, price) VALUES ($1, $2)", ["pears", 2_000])
///   return try transaction.row("SELECT COUNT(*) FROM prices")?.integer(0)
/// }
/// ```
///
/// A write is there as a whole once ``write(_:)`` returns, whatever happens to the process or the power then; one that
/// throws has changed nothing, but for ``SQLError/Kind/outcomeUnknown``, which says that it may have. Calls block their
/// thread; any number of threads and processes use a database at the same time.
public final class SQLStore: Sendable {
  /// How a database is opened.
  public enum Mode: Hashable, Sendable {
    /// It is made; fails when there is one that holds anything.
    case create
    /// It is there already.
    case open
    /// It is there already, and stays as it is.
    case readOnly
  }

  /// Where the database is.
  public let location: SQLLocation
  /// Which SQL it speaks.
  public var dialect: SQLDialect {
    if case .sqlite = location { return .sqlite }
    return .postgres
  }

  let mode: Mode
  private let writers: ConnectionPool
  private let readers: ConnectionPool

  /// Opens a database, or makes one. No file or database that is not one of a store is ever changed.
  ///
  /// - Parameters:
  ///   - location: of the database.
  ///   - mode: whether it is there already.
  ///   - readers: how many threads read at the same time, and write in PostgreSQL; SQLite has one writer.
  ///   - patience: how long a lock of others is waited for.
  public convenience init(
    _ location: SQLLocation, mode: Mode, readers: Int = 4, patience: Duration = .seconds(10)
  ) throws(SQLError) {
    if mode == .create { try SQLStore(new: location, patience: patience).makeEmpty() }
    try self.init(connecting: location, mode: mode == .create ? .open : mode, readers: readers, patience: patience)
    if mode != .create { try needStore() }
  }

  /// What makes a database: later connections only open it, whatever has happened to it meanwhile.
  private convenience init(new location: SQLLocation, patience: Duration) throws(SQLError) {
    try self.init(connecting: location, mode: .create, readers: 1, patience: patience)
  }

  private init(connecting location: SQLLocation, mode: Mode, readers: Int, patience: Duration) throws(SQLError) {
    (self.location, self.mode) = (location, mode)
    switch location {
    case .sqlite(let path):
      let file = SQLiteFile(path, patience: patience)
      try file.check(mode)
      writers = ConnectionPool(limit: 1) { () throws(SQLError) in try file.connect(mode, for: .write) }
      self.readers = ConnectionPool(limit: readers) { () throws(SQLError) in try file.connect(mode, for: .read) }
    case .postgres(let uri):
      let server = PostgresServer(location, uri: uri, patience: patience)
      writers = ConnectionPool(limit: readers) { () throws(SQLError) in try server.connect() }
      self.readers = ConnectionPool(limit: readers) { () throws(SQLError) in try server.connect() }
    }
  }

  /// Does a transaction that may change the database, and returns what the closure returns. When the closure throws,
  /// everything is undone.
  ///
  /// SQLite has one writer at a time. In PostgreSQL several go on at once, each sees what others have committed
  /// meanwhile, and locks the rows that it reads and then changes (`{lock}`). Nothing of the outside world belongs in
  /// the closure; a transaction within a transaction is refused.
  ///
  /// - Throws: what the closure throws, and the database's errors as its kind of error.
  public func write<Result, Failure: SQLErrorConvertible>(
    _ body: (SQLTransaction) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if mode == .readOnly { throw Failure(SQLError(.readOnly, "\(location) was opened for reading only")) }
    return try run(.write, body)
  }

  /// Does a transaction that reads, and returns what the closure returns: all its queries see the same state, and hold
  /// up no writer.
  ///
  /// - Throws: what the closure throws, and the database's errors as its kind of error.
  public func read<Result, Failure: SQLErrorConvertible>(
    _ body: (SQLTransaction) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try run(.read, body)
  }

  private func run<Result, Failure: SQLErrorConvertible>(
    _ purpose: SQLPurpose, _ body: (SQLTransaction) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withConnection(purpose) { (connection) throws(Failure) in
      let transaction = SQLTransaction(connection)
      defer { transaction.end() }
      let result = try body(transaction)
      if let failure = transaction.failure { throw Failure(failure) }
      return result
    }
  }

  /// Lends a connection in a transaction, which is committed when the closure returns and undone when it throws.
  func withConnection<Result, Failure: SQLErrorConvertible>(
    _ purpose: SQLPurpose, _ body: (any SQLConnection) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let pool = purpose == .read ? readers : writers
    let connection: any SQLConnection
    do throws(SQLError) {
      // A thread takes a writer after a reader, never the other way round: so none waits for itself or for another that
      // waits for it.
      if writers.isLentHere || purpose == .read && readers.isLentHere {
        throw SQLError(.misuse, "a transaction was begun within another one: use the one that is there")
      }
      connection = try pool.borrow(for: purpose)
    } catch {
      throw Failure(error)
    }
    defer { pool.giveBack(connection) }
    let result: Result
    do throws(Failure) { result = try body(connection) } catch {
      connection.rollBack()
      throw error
    }
    do throws(SQLError) { try connection.commit() } catch {
      connection.rollBack()
      throw Failure(error)
    }
    return result
  }
}
