import SQLStore
import TestDatabases

@testable import Billing

extension TestBilling {
  /// All that is in the database: of each table its rows as text, in their order.
  func contents() throws -> [String: [String]] {
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
    return try billing.read { (tx) throws(BillingError) in
      let pairs = try tx.rows(query) { (row) throws(SQLError) in (try row.text(0), try row.text(1)) }
      var contents: [String: [String]] = [:]
      for (table, columns) in Dictionary(grouping: pairs, by: \.0).mapValues({ $0.map(\.1) }) {
        var rows: [String] = []
        try tx.forEach("SELECT \(columns.joined(separator: ", ")) FROM \(table)") { (row) throws(BillingError) in
          let values = row.values.map { value in
            switch value {
            case .text(let text): text
            case .integer(let number): "\(number)"
            case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
            case .null: "-"
            }
          }
          rows.append(zip(columns, values).map { "\($0)=\($1)" }.joined(separator: "|"))
        }
        contents[table] = rows.sorted()
      }
      return contents
    }
  }
}
