/// The statements that a connection has prepared, by their text.
///
/// It is bounded, for programs that write values into their statements: a full one is emptied.
struct StatementCache<Statement: AnyObject> {
  private static var limit: Int { 512 }
  private var statements: [String: Statement] = [:]

  subscript(sql: String) -> Statement? { statements[sql] }

  /// Keeps one.
  ///
  /// - Returns: those that are not kept any more.
  mutating func keep(_ statement: Statement, for sql: String) -> [Statement] {
    var dropped: [Statement] = []
    if statements.count >= Self.limit {
      dropped = Array(statements.values)
      statements.removeAll()
    }
    statements[sql] = statement
    return dropped
  }

  /// Forgets all of them.
  mutating func removeAll() { statements.removeAll() }
}
