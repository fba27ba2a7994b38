/// A connection to a database, in the hands of one thread at a time.
protocol SQLConnection: AnyObject {
  /// Whether another transaction can be begun on it: not when the server has gone, or undoing has failed.
  var isUsable: Bool { get }

  /// Begins a transaction.
  func begin(_ purpose: SQLPurpose) throws(SQLError)

  /// Ends it: its changes are on the disk then.
  func commit() throws(SQLError)

  /// Undoes it, as far as there still is one.
  func rollBack()

  /// Does a statement.
  ///
  /// - Returns: how many rows it has changed.
  func execute(_ sql: String, _ values: [SQLValue]) throws(SQLError) -> Int

  /// Does a statement for several rows of values.
  func execute(_ sql: String, rows: [[SQLValue]]) throws(SQLError)

  /// The rows of a statement, one after the other, as they come when it only reads.
  ///
  /// - Parameters:
  ///   - isStreamed: whether they must not be held in memory all at once, for which the statement must only read.
  ///   - body: returns false when no more are wanted.
  func forEach(_ sql: String, _ values: [SQLValue], isStreamed: Bool, _ body: (SQLRow) -> Bool) throws(SQLError)
}
