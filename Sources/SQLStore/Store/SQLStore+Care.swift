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

  /// What is wrong with the file itself, in the words of the database: pages, indexes, constraints and references
  /// between tables. PostgreSQL looks after its own, and says nothing.
  ///
  /// - Parameter limit: how many are looked for at most.
  public func structuralFindings(limit: Int = 100) throws(SQLError) -> [String] {
    guard dialect == .sqlite, limit > 0 else { return [] }
    return try read { (transaction) throws(SQLError) in
      var findings: [String] = []
      for row in try transaction.rows("PRAGMA integrity_check(\(limit))") { findings.append(try row.text(0)) }
      if findings == ["ok"] { findings = [] }
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
