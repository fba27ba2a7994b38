import SQLStore
import TestDatabases

/// A database with the schema of the tests, which goes with its last user.
final class Fixture: Sendable {
  let database: TestDatabase
  let store: SQLStore

  init(_ kind: TestDatabase.Kind, isDurable: Bool = false, patience: Duration = .seconds(10)) throws {
    database = try TestDatabase(kind, isDurable: isDurable)
    store = try SQLStore(database.location, mode: .create, patience: patience)
    try store.migrate(Schema.migrations, at: 1)
  }

  /// Opens it once more.
  func open(_ mode: SQLStore.Mode = .open, patience: Duration = .seconds(10)) throws -> SQLStore {
    try SQLStore(database.location, mode: mode, patience: patience)
  }
}
