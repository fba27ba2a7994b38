internal import CSQLite
internal import Glibc
internal import SystemIO

/// A file of SQLite, and how it is opened.
struct SQLiteFile: Sendable {
  /// As it was named, for messages.
  let name: String
  private let path: String
  private let patience: Duration

  init(_ name: String, patience: Duration) {
    (self.name, self.patience) = (name, patience)
    // SQLite takes some names for something else: `:memory:`, `file:…`, none at all.
    path = name.utf8.first == UInt8(ascii: "/") ? name : "./" + name
  }

  /// Looks whether there is such a file, before SQLite does: it says the same of all that goes wrong.
  ///
  /// The file is not opened: closing it would give back the locks that another connection of this process has
  /// (fcntl(2)).
  func check(_ mode: SQLStore.Mode) throws(SQLError) {
    if path.utf8.contains(0) { throw SQLError(.cannotOpen, "a name of a file has no U+0000") }
    var status = stat()
    if stat(path, &status) != 0 {
      let error = SystemError.current
      guard mode == .create, error == .notFound else {
        throw SQLError(error == .notFound || error == .noFolder ? .notFound : .cannotOpen, "\(name): \(error.text)")
      }
    } else if status.st_mode & S_IFMT != S_IFREG {
      let what = status.st_mode & S_IFMT == S_IFDIR ? "is a folder" : "is not a regular file"
      throw SQLError(.cannotOpen, "\(name) \(what), and no database")
    }
  }

  /// Opens it once more.
  func connect(_ mode: SQLStore.Mode, for purpose: SQLPurpose) throws(SQLError) -> any SQLConnection {
    let access = mode == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
    let creation = mode == .create && purpose == .write ? SQLITE_OPEN_CREATE : 0
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(path, &handle, access | creation | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, nil)
    guard let database = handle else { throw SQLError(.noRoom, "\(name): there is no memory left") }
    let connection = SQLiteConnection(database, name: name, patience: patience, isNew: creation != 0)
    guard code == SQLITE_OK else { throw connection.error(code) }
    try connection.configure(purpose)
    if purpose == .write, mode != .readOnly, sqlite3_db_readonly(database, "main") != 0 {
      throw SQLError(.readOnly, "\(name) cannot be written: the file is read-only")
    }
    return connection
  }
}
