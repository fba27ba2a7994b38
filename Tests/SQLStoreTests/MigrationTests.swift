import SQLStore
import TestDatabases
import Testing

@Suite("Migrations, in both databases")
struct MigrationTests {
  private static let migrations = (1...3).map { number in
    SQLMigration(
      version: number, name: "table \(number)",
      statements: ["CREATE TABLE t\(number) (id {key}, name {text})", "INSERT INTO t\(number) (name) VALUES ('{x}')"])
  }

  private func kind(_ body: () throws(SQLError) -> Void) -> SQLError.Kind? {
    do throws(SQLError) {
      try body()
      return nil
    } catch {
      return error.kind
    }
  }

  @Test("From every earlier schema to the newest, each step once", arguments: TestDatabase.Kind.allCases)
  func steps(kind: TestDatabase.Kind) throws {
    for count in 0...3 {
      let database = try TestDatabase(kind)
      let store = try SQLStore(database.location, mode: .create)
      let first = Array(Self.migrations.prefix(count))
      #expect(try store.migrate(first, at: 1) == first)
      try store.checkSchema(first)
      if count < 3 {
        #expect(self.kind { () throws(SQLError) in try store.checkSchema(Self.migrations) } == .olderSchema)
      }
      let again = try SQLStore(database.location, mode: .open)
      #expect(try again.migrate(Self.migrations, at: 2) == Array(Self.migrations.dropFirst(count)))
      #expect(try again.migrate(Self.migrations, at: 3) == [])
      try store.checkSchema(Self.migrations)
      for number in 1...3 { #expect(try store.count("t\(number)") == 1) }
    }
  }

  @Test("A schema that these migrations do not make is refused", arguments: TestDatabase.Kind.allCases)
  func refusals(kind: TestDatabase.Kind) throws {
    let database = try TestDatabase(kind)
    let store = try SQLStore(database.location, mode: .create)
    try store.migrate([Self.migrations[0], Self.migrations[2]], at: 1)
    var altered = Self.migrations
    altered[0].statements[1] += " "
    let lists: [([SQLMigration], SQLError.Kind)] = [
      (Self.migrations, .alteredMigration), (Array(Self.migrations.prefix(2)), .newerSchema),
      ([], .newerSchema), ([altered[0], altered[2]], .alteredMigration),
    ]
    for (list, expected) in lists {
      #expect(self.kind { () throws(SQLError) in try store.checkSchema(list) } == expected)
      #expect(self.kind { () throws(SQLError) in try store.migrate(list, at: 2) } == expected)
    }
    // The name alone may change; two of a version, or in the wrong order, are a mistake.
    altered = Self.migrations
    altered[0].name = "another"
    try store.checkSchema([altered[0], altered[2]])
    #expect(self.kind { () throws(SQLError) in try store.migrate(Self.migrations.reversed(), at: 1) } == .misuse)
  }

  @Test("A migration that fails leaves nothing of those before it", arguments: TestDatabase.Kind.allCases)
  func failure(kind: TestDatabase.Kind) throws {
    let database = try TestDatabase(kind)
    let store = try SQLStore(database.location, mode: .create)
    var migrations = Self.migrations
    migrations[2].statements.append("INSERT INTO t1 (id) VALUES (1)")
    do throws(SQLError) {
      try store.migrate(migrations, at: 1)
      Issue.record("it was applied")
    } catch {
      #expect(error.kind == .unique && error.message.hasPrefix("migration 3 (table 3): "))
    }
    // It is as empty as before.
    let again = try SQLStore(database.location, mode: .create)
    #expect(try again.migrate(Self.migrations, at: 1) == Self.migrations)
    #expect(self.kind { () throws(SQLError) in _ = try SQLStore(database.location, mode: .create) } == .alreadyExists)
  }

  @Test("Of many that migrate at once one does", arguments: TestDatabase.Kind.allCases)
  func atOnce(kind: TestDatabase.Kind) throws {
    let database = try TestDatabase(kind)
    let applied = try inThreads(6) { _ in
      let store: SQLStore
      do throws(SQLError) { store = try SQLStore(database.location, mode: .create) } catch {
        // Another one was quicker, and is done.
        guard error.kind == .alreadyExists else { throw error }
        store = try SQLStore(database.location, mode: .open)
      }
      return try store.migrate(Self.migrations, at: 1)
    }
    #expect(applied.filter { $0 == Self.migrations }.count == 1 && applied.filter(\.isEmpty).count == 5)
  }

  @Test("The checksum is that of the statements, and where each ends")
  func checksums() {
    let migration = SQLMigration(version: 1, name: "a", statements: ["ab", "c"])
    #expect(migration.checksum.count == 64)
    #expect(migration.checksum == SQLMigration(version: 2, name: "b", statements: ["ab", "c"]).checksum)
    #expect(migration.checksum != SQLMigration(version: 1, name: "a", statements: ["a", "bc"]).checksum)
    #expect(
      SQLMigration(version: 1, name: "", statements: []).checksum
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
