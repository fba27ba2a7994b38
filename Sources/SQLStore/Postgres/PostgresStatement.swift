/// A statement that the server has prepared for a connection.
final class PostgresStatement {
  /// What the server calls it.
  let name: String
  /// As it was written.
  let sql: String

  init(name: String, sql: String) { (self.name, self.sql) = (name, sql) }
}
