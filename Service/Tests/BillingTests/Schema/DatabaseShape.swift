import SQLStore
import TestDatabases

@testable import Billing

/// What a real database has, in the words of ``DataPage``.
struct DatabaseShape {
  var columns: Set<String> = []
  var references: Set<String> = []
  var uniqueKeys: Set<String> = []

  init(_ billing: BillingStore) throws {
    let isSQLite = billing.store.dialect == .sqlite
    try billing.read { (transaction) throws(BillingError) in
      columns = Set(
        try transaction.rows(isSQLite ? Self.sqliteColumns : Self.postgresColumns) { (row) throws(SQLError) in
          "\(try row.text(0)).\(try row.text(1))"
        })
      references = Set(
        try transaction.rows(isSQLite ? Self.sqliteReferences : Self.postgresReferences) { (row) throws(SQLError) in
          "\(try row.text(0)).\(try row.text(1)) → \(try row.text(2))"
        })
      var keys: [String: (columns: [String], isPartial: Bool)] = [:]
      for (name, column, partial) in try transaction.rows(
        isSQLite ? Self.sqliteKeys : Self.postgresKeys, [],
        {
          (row) throws(SQLError) in ("\(try row.text(0)) \(try row.text(1))", try row.text(2), try row.integer(3))
        })
      {
        keys[name, default: ([], partial == 1)].columns.append(column)
      }
      uniqueKeys = Set(
        keys.map { name, key in
          "\(name.prefix { $0 != " " }) (\(key.columns.sorted().joined(separator: ", ")))\(key.isPartial ? " where" : "")"
        })
    }
  }

  private static let sqliteColumns = """
    SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c \
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> 'sqlstore_migrations'
    """
  private static let postgresColumns = """
    SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
    WHERE table_schema = current_schema() AND table_name <> 'sqlstore_migrations'
    """
  private static let sqliteReferences = """
    SELECT t.name, f."from", f."table" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
    """
  private static let postgresReferences = """
    SELECT CAST(t.relname AS TEXT), CAST(a.attname AS TEXT), CAST(r.relname AS TEXT) FROM pg_constraint k \
    JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid \
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.conkey[1] \
    WHERE k.contype = 'f' AND k.connamespace = to_regnamespace(current_schema())
    """
  // A row's own number is no key that a page would have to name.
  private static let sqliteKeys = """
    SELECT t.name, i.name, c.name, i.partial FROM sqlite_schema t JOIN pragma_index_list(t.name) i \
    JOIN pragma_index_info(i.name) c WHERE t.type = 'table' AND i."unique" = 1 AND t.name <> 'sqlstore_migrations'
    """
  private static let postgresKeys = """
    SELECT CAST(t.relname AS TEXT), CAST(n.relname AS TEXT), CAST(a.attname AS TEXT), \
    CAST(CASE WHEN i.indpred IS NULL THEN 0 ELSE 1 END AS BIGINT) FROM pg_index i \
    JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class n ON n.oid = i.indexrelid \
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey) \
    WHERE i.indisunique AND t.relnamespace = to_regnamespace(current_schema()) AND t.relname <> 'sqlstore_migrations' \
    AND NOT (i.indisprimary AND a.attname = 'id')
    """
}
