/// What keeps a database.
extension SQLStore {
  /// Copies the database as it is now into a new file, while others write: the whole of it or none.
  ///
  /// - Parameters:
  ///   - path: of a file that is not there yet.
  ///   - progress: is told how many pages are copied, and how many there are.
  /// - Throws: an error of kind ``SQLError/Kind/alreadyExists`` when there is such a file, and of kind
  ///   ``SQLError/Kind/misuse`` for PostgreSQL, which has `pg_dump` for it.
  public func backup(to path: String, progress: (Int, Int) -> Void = { _, _ in }) throws(SQLError) {
    try withConnection(.read) { (connection) throws(SQLError) in
      guard let connection = connection as? SQLiteConnection else {
        throw SQLError(.misuse, "a backup of PostgreSQL is made with its own pg_dump")
      }
      try SQLiteBackup(path).make(from: connection, progress)
    }
  }

  /// Takes what was removed out of the files, too: SQLite keeps earlier states of pages in its log until it is written
  /// over. Does nothing where others are still reading after the store's patience. PostgreSQL gives the room of removed
  /// rows to new ones by `VACUUM`, which is its own matter, and done here at once for the tables that are named.
  ///
  /// - Parameter tables: of PostgreSQL, by their names as they are written in statements.
  public func forgetRemoved(from tables: [String] = []) throws(SQLError) {
    guard dialect == .sqlite || !tables.isEmpty else { return }
    try withConnection(.care) { (connection) throws(SQLError) in
      if let connection = connection as? SQLiteConnection { return try connection.emptyLog() }
      // One by one: a lock of one holds up none of the others.
      for table in tables { _ = try connection.execute("VACUUM (SKIP_LOCKED) \(table)", []) }
    }
  }

  /// What is wrong with the database itself: tables, indexes or triggers that are not those that migrations have made, or
  /// are not in force; and of a file, in the words of SQLite, pages, indexes, constraints and references between tables.
  /// PostgreSQL looks after those itself.
  ///
  /// - Parameter limit: how many are looked for at most.
  public func structuralFindings(limit: Int = 100) throws(SQLError) -> [String] {
    guard limit > 0 else { return [] }
    return try read { (transaction) throws(SQLError) in
      var findings: [String] = []
      if try !hasMigratedSchema(transaction) {
        findings.append("a table, an index or a trigger was changed, removed or put out of force")
      }
      guard dialect == .sqlite else { return findings }
      for row in try transaction.rows("PRAGMA integrity_check(\(limit))") {
        let words = try row.text(0)
        if words != "ok" { findings.append(words) }
      }
      guard findings.count < limit else { return findings }
      try transaction.forEach(
        "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT \(limit - findings.count)"
      ) {
        (row) throws(SQLError) in
        let number = try row.integerOrNil(1).map { "\($0)" } ?? "?"
        findings.append("row \(number) of \(try row.text(0)) refers to a row of \(try row.text(2)) that is not there")
      }
      return findings
    }
  }
}
