internal import ByteCoding

/// A step of a schema, which is applied once and never changes afterwards.
///
/// ```swift
/// let migrations = [
///   SQLMigration(
///     version: 1, name: "rates",
///     statements: ["CREATE TABLE rates (id {key}, country {text} NOT NULL UNIQUE, rate BIGINT NOT NULL)"])
/// ]
/// ```
public struct SQLMigration: Hashable, Sendable {
  /// Its place among the others: 1, 2, 3 and so on.
  public var version: Int
  /// What it is called in messages.
  public var name: String
  /// What it does, in the SQL of both databases (``SQLDialect``).
  public var statements: [String]

  /// A step.
  public init(version: Int, name: String, statements: [String]) {
    (self.version, self.name, self.statements) = (version, name, statements)
  }

  /// SHA-256 over the statements as they are written here, each with its length: the same in both databases.
  public var checksum: String {
    var hash = SHA256()
    for statement in statements {
      let bytes = Array(statement.utf8)
      hash.update(withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { Array($0) })
      hash.update(bytes)
    }
    return hash.digest().description
  }
}
