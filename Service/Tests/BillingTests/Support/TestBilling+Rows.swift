import SQLStore
import TestDatabases

@testable import Billing

extension TestBilling {
  /// Does statements one after the other.
  func execute(_ statements: (String, [SQLValue])...) throws {
    try billing.write { (tx) throws(BillingError) in
      for (sql, values) in statements { try tx.execute(sql, values) }
    }
  }

  /// The numbers that a query gives, of its first column.
  func numbers(_ sql: String, _ values: [SQLValue] = []) throws -> [Int64?] {
    try billing.read { (tx) throws(BillingError) in
      try tx.rows(sql, values) { (row) throws(SQLError) in try row.integerOrNil(0) }
    }
  }

  /// The texts that a query gives, of its first column.
  func texts(_ sql: String, _ values: [SQLValue] = []) throws -> [String?] {
    try billing.read { (tx) throws(BillingError) in
      try tx.rows(sql, values) { (row) throws(SQLError) in try row.textOrNil(0) }
    }
  }

  /// How many rows a table has.
  func count(_ table: String, where condition: String = "TRUE", _ values: [SQLValue] = []) throws -> Int64 {
    try numbers("SELECT COUNT(*) FROM \(table) WHERE \(condition)", values).first.flatMap { $0 } ?? -1
  }

  /// An account.
  func user(_ telegramID: Int64 = 123_456, name: String? = nil, email: String? = nil) throws -> Int64 {
    try billing.write { (tx) throws(BillingError) in
      try tx.user(telegramID: telegramID, name: name, email: email)
    }
  }

  /// The columns of every table of the database, by table.
  func columns() throws -> [String: [String]] {
    let query =
      switch database.kind {
      case .sqlite:
        """
        SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' \
        AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY t.name, c.cid
        """
      case .postgres:
        """
        SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
        WHERE table_schema = 'public' ORDER BY table_name, ordinal_position
        """
      }
    let pairs = try billing.read { (tx) throws(BillingError) in
      try tx.rows(query) { (row) throws(SQLError) in (try row.text(0), try row.text(1)) }
    }
    return Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
  }

  /// Where a text stands in the database, whatever the table: `users.name`.
  func places(of text: String) throws -> Set<String> {
    var places: Set<String> = []
    for (table, columns) in try columns() where table != "sqlstore_migrations" {
      try billing.read { (tx) throws(BillingError) in
        try tx.forEach("SELECT \(columns.joined(separator: ", ")) FROM \(table)") { (row) throws(BillingError) in
          for (column, value) in zip(columns, row.values) {
            let words =
              switch value {
              case .text(let text): text
              case .integer(let number): "\(number)"
              case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
              case .null: ""
              }
            if words.contains(text) { places.insert("\(table).\(column)") }
          }
        }
      }
    }
    return places
  }
}
