/// What a closure of ``SQLStore/write(_:)`` or ``SQLStore/read(_:)`` works with. It ends with the closure.
///
/// Parameters are `$1`, `$2` and so on, each as often as it is needed. A statement that has failed ends the transaction
/// in both databases: those after it fail with the same error, and nothing of it stays, whatever the closure returns.
public final class SQLTransaction {
  private let connection: any SQLConnection
  private var isOver = false
  /// Why nothing of it stays.
  private(set) var failure: SQLError?

  init(_ connection: any SQLConnection) { self.connection = connection }

  /// No statement is done in it any more.
  func end() { isOver = true }

  /// Does a statement.
  ///
  /// ```swift
  /// try transaction.execute("UPDATE prices SET price = $2 WHERE fruit = $1", ["pears", 2_000])
  /// ```
  ///
  /// - Returns: how many rows it has changed.
  @discardableResult
  public func execute(_ sql: String, _ values: [SQLValue] = []) throws(SQLError) -> Int {
    try check(sql)
    do throws(SQLError) { return try connection.execute(sql, values) } catch { throw failed(error) }
  }

  /// Does a statement once for each of several rows of values: in PostgreSQL without waiting for an answer each time.
  public func execute(_ sql: String, rows: [[SQLValue]]) throws(SQLError) {
    try check(sql)
    do throws(SQLError) { try connection.execute(sql, rows: rows) } catch { throw failed(error) }
  }

  /// All rows of a query, or of a statement with `RETURNING`.
  public func rows(_ sql: String, _ values: [SQLValue] = []) throws(SQLError) -> [SQLRow] {
    try check(sql)
    var rows: [SQLRow] = []
    do throws(SQLError) {
      try connection.forEach(sql, values, isStreamed: false) { row in
        rows.append(row)
        return true
      }
    } catch {
      throw failed(error)
    }
    return rows
  }

  /// The first row of a query or of a statement with `RETURNING`, nil when there is none.
  public func row(_ sql: String, _ values: [SQLValue] = []) throws(SQLError) -> SQLRow? {
    try rows(sql, values).first
  }

  /// Gives the rows of a query one after the other, however many: memory holds a few of them. The closure may do other
  /// statements; whether changes of the very rows that are read are seen is not said.
  ///
  /// ```swift
  /// try transaction.forEach("SELECT number FROM invoices ORDER BY number") { (row) throws(SQLError) in
  ///   print(try row.text(0))
  /// }
  /// ```
  public func forEach<Failure: SQLErrorConvertible>(
    _ sql: String, _ values: [SQLValue] = [], _ body: (SQLRow) throws(Failure) -> Void
  ) throws(Failure) {
    var stop: Failure?
    do throws(SQLError) {
      try check(sql)
      do throws(SQLError) {
        try connection.forEach(sql, values, isStreamed: true) { row in
          do throws(Failure) {
            try body(row)
            return true
          } catch {
            stop = error
            return false
          }
        }
      } catch {
        throw failed(error)
      }
    } catch {
      if let stop { throw stop }
      throw Failure(error)
    }
    if let stop { throw stop }
  }

  private func check(_ sql: String) throws(SQLError) {
    if let failure { throw failure }
    if isOver { throw SQLError(.misuse, "the transaction is over: statements are done within its closure") }
    if Self.endsTransaction(sql) {
      throw SQLError(.misuse, "a transaction begins and ends with its closure, and not with: \(sql)")
    }
  }

  /// Whether a statement is one about transactions themselves.
  private static func endsTransaction(_ sql: String) -> Bool {
    let word = sql.utf8.drop { $0 <= 32 }.prefix { $0 | 32 >= UInt8(ascii: "a") && $0 | 32 <= UInt8(ascii: "z") }
    // The frequent ones are told by their first letter.
    guard let first = word.first, "bceras".utf8.contains(first | 32), word.count <= 9 else { return false }
    let words = ["begin", "commit", "end", "rollback", "abort", "savepoint", "release", "start"]
    return words.contains { $0.utf8.elementsEqual(word.lazy.map { $0 | 32 }) }
  }

  private func failed(_ error: SQLError) -> SQLError {
    failure = failure ?? error
    return error
  }
}
