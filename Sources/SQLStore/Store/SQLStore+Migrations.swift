internal import ByteCoding

/// The schema: what was applied stands in a table of the store's own, which also tells its databases from others.
extension SQLStore {
  private static let table = "sqlstore_migrations"

  /// A migration as the database remembers it.
  private struct Applied {
    var version: Int
    var name: String
    var checksum: String
  }

  /// Makes a database of a store of one that holds nothing.
  func makeEmpty() throws(SQLError) {
    try write { (transaction) throws(SQLError) -> Void in
      try lockSchema(transaction)
      let names = try transaction.rows(dialect.namesOfTables).map { (row) throws(SQLError) in try row.text(0) }
      if names == [Self.table], try applied(transaction).isEmpty { return }
      guard names.isEmpty else {
        throw SQLError(.alreadyExists, "\(location) is a database already, and is not written over")
      }
      try transaction.execute(
        dialect.expand(
          """
          CREATE TABLE \(Self.table) (version BIGINT PRIMARY KEY, name {text} NOT NULL, checksum {text} NOT NULL, \
          applied_at BIGINT NOT NULL, schema {text})
          """))
    }
  }

  /// Refuses a database that is not one of a store.
  func needStore() throws(SQLError) {
    let names = try read { (transaction) throws(SQLError) in try transaction.rows(dialect.namesOfTables) }
    guard names.contains(SQLRow([.text(Self.table)])) else {
      throw names.isEmpty
        ? SQLError(.empty, "\(location) is empty: it has to be made first")
        : SQLError(.notADatabase, "\(location) is a database of another program")
    }
  }

  /// Applies the migrations that were not applied yet, in their order and in one transaction: all of them or none. Of
  /// several processes that do so at once one applies them.
  ///
  /// - Parameters:
  ///   - migrations: all of them, those of earlier versions first.
  ///   - time: when it is now, in milliseconds since 1970, for the record.
  /// - Returns: those that were applied.
  /// - Throws: an error of kind ``SQLError/Kind/newerSchema`` or ``SQLError/Kind/alteredMigration`` when the database
  ///   is not what these migrations make, and whatever their statements throw.
  @discardableResult
  public func migrate(_ migrations: [SQLMigration], at time: Int64) throws(SQLError) -> [SQLMigration] {
    for (first, second) in zip(migrations, migrations.dropFirst()) where first.version >= second.version {
      throw SQLError(.misuse, "migration \(second.version) (\(second.name)) comes after \(first.version)")
    }
    // Who may only look finds out first that there is nothing to do.
    let isReady = try read { (transaction) throws(SQLError) -> Bool in try pending(migrations, transaction).isEmpty }
    if isReady { return [] }
    return try write { (transaction) throws(SQLError) -> [SQLMigration] in
      try lockSchema(transaction)
      let missing = try pending(migrations, transaction)
      for migration in missing {
        for statement in try dialect.statements(migration.statements) {
          do throws(SQLError) { try transaction.execute(statement) } catch {
            throw SQLError(error.kind, "migration \(migration.version) (\(migration.name)): \(error)", code: error.code)
          }
        }
        try transaction.execute(
          "INSERT INTO \(Self.table) (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4)",
          [SQLValue(migration.version), .text(migration.name), .text(migration.checksum), .integer(time)])
        try transaction.execute(
          "UPDATE \(Self.table) SET schema = $2 WHERE version = $1",
          [SQLValue(migration.version), .text(schemaDigest(transaction))])
      }
      return missing
    }
  }

  /// Whether the database has the schema of these migrations: all of them, as they read here, and no other.
  ///
  /// - Throws: an error of kind ``SQLError/Kind/olderSchema``, ``SQLError/Kind/newerSchema`` or
  ///   ``SQLError/Kind/alteredMigration`` when it has not.
  public func checkSchema(_ migrations: [SQLMigration]) throws(SQLError) {
    let missing = try read { (transaction) throws(SQLError) in try pending(migrations, transaction) }
    guard let first = missing.first else { return }
    throw SQLError(
      .olderSchema, "\(location) is of an older version: it lacks migration \(first.version) (\(first.name))")
  }

  /// Whether tables, indexes and triggers are still those that the migrations have made, and the triggers in force.
  func hasMigratedSchema(_ transaction: SQLTransaction) throws(SQLError) -> Bool {
    let row = try transaction.row("SELECT schema FROM \(Self.table) ORDER BY version DESC LIMIT 1")
    guard let row else { return true }
    return try row.textOrNil(0) == schemaDigest(transaction)
  }

  /// A digest of all that makes the schema, and of the record of the migrations but for the last digest itself.
  private func schemaDigest(_ transaction: SQLTransaction) throws(SQLError) -> String {
    var hash = SHA256()
    let record = """
      SELECT version, name, checksum, applied_at, CASE WHEN version = (SELECT MAX(version) FROM \(Self.table)) THEN '' \
      ELSE schema END FROM \(Self.table) ORDER BY version
      """
    for query in [record, dialect.schemaObjects] {
      for row in try transaction.rows(query) {
        for value in row.values {
          let bytes = value.framed
          hash.update(withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { Array($0) } + bytes)
        }
      }
    }
    return hash.digest().description
  }

  /// Those that were not applied yet; throws when those that were are others.
  private func pending(
    _ migrations: [SQLMigration], _ transaction: SQLTransaction
  ) throws(SQLError) -> [SQLMigration] {
    let applied = try self.applied(transaction)
    let known = Dictionary(migrations.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
    for one in applied {
      guard let migration = known[one.version] else {
        throw SQLError(
          .newerSchema,
          "\(location) is of a newer version: migration \(one.version) (\(one.name)) is not known to this program")
      }
      guard migration.checksum == one.checksum else {
        throw SQLError(
          .alteredMigration,
          "\(location) has another schema: migration \(one.version) (\(one.name)) was another one when it was applied")
      }
    }
    let last = applied.last?.version ?? .min
    let versions = Set(applied.map(\.version))
    let pending = migrations.filter { !versions.contains($0.version) }
    if let missing = pending.first, missing.version < last {
      throw SQLError(
        .alteredMigration,
        "\(location) has another schema: migration \(missing.version) (\(missing.name)) was left out when it was made")
    }
    return pending
  }

  private func applied(_ transaction: SQLTransaction) throws(SQLError) -> [Applied] {
    try transaction.rows("SELECT version, name, checksum FROM \(Self.table) ORDER BY version").map {
      (row) throws(SQLError) in
      Applied(version: Int(try row.integer(0)), name: try row.text(1), checksum: try row.text(2))
    }
  }

  /// Lets one process at a time change the schema.
  private func lockSchema(_ transaction: SQLTransaction) throws(SQLError) {
    // SQLite has one writer anyway.
    guard dialect == .postgres else { return }
    _ = try transaction.rows("SELECT pg_advisory_xact_lock(6214093871)")
  }
}
