import SQLStore
import TestDatabases

/// What most tests have in their databases.
enum Schema {
  static let migrations = [
    SQLMigration(
      version: 1, name: "numbers",
      statements: [
        "CREATE TABLE counters (id BIGINT PRIMARY KEY, next BIGINT NOT NULL)",
        "INSERT INTO counters (id, next) VALUES (1, 0)",
        "CREATE TABLE numbers (id {key}, number BIGINT NOT NULL UNIQUE, worker {text} NOT NULL)",
      ]),
    SQLMigration(
      version: 2, name: "things",
      statements: [
        """
        CREATE TABLE things (id {key}, name {text} NOT NULL UNIQUE, amount BIGINT CHECK (amount < 1000), content {blob}, \
        parent BIGINT REFERENCES things (id))
        """
      ] + SQLDialect.refusal(table: "things", operation: .update, message: "a thing's name doesn't change")
        + SQLDialect.refusal(
          table: "things", operation: .delete,
          when: "OLD.amount > (SELECT MIN(number) FROM numbers) OR OLD.name = '{kept}'", message: "it is kept")),
  ]
}

extension SQLStore {
  /// A write whose errors are the database's.
  @discardableResult
  func change<Result>(_ body: (SQLTransaction) throws(SQLError) -> Result) throws(SQLError) -> Result {
    try write(body)
  }

  /// A read whose errors are the database's.
  func look<Result>(_ body: (SQLTransaction) throws(SQLError) -> Result) throws(SQLError) -> Result { try read(body) }

  /// The kind of error with which a write ends; nil when it ends well.
  func failureOfChange(_ body: (SQLTransaction) throws(SQLError) -> Void) -> SQLError.Kind? {
    do throws(SQLError) {
      try write(body)
      return nil
    } catch {
      return error.kind
    }
  }

  /// The kind of error with which a read ends; nil when it ends well.
  func failureOfLook(_ body: (SQLTransaction) throws(SQLError) -> Void) -> SQLError.Kind? {
    do throws(SQLError) {
      try read(body)
      return nil
    } catch {
      return error.kind
    }
  }

  /// How many rows a table has.
  func count(_ table: String) throws(SQLError) -> Int64 {
    try look { (transaction) throws(SQLError) in try transaction.row("SELECT COUNT(*) FROM \(table)")?.integer(0) ?? -1
    }
  }
}
