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
    let flags = access | creation | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
    let isStill = mode == .readOnly && isOnReadOnlyDisk
    let code = sqlite3_open_v2(
      isStill ? immutableAddress : path, &handle, isStill ? flags | SQLITE_OPEN_URI : flags, nil)
    guard let database = handle else { throw SQLError(.noRoom, "\(name): there is no memory left") }
    let connection = SQLiteConnection(database, name: name, patience: patience, isNew: creation != 0)
    guard code == SQLITE_OK else { throw connection.error(code) }
    try connection.configure(purpose)
    if mode != .readOnly, sqlite3_db_readonly(database, "main") != 0 {
      throw SQLError(.readOnly, "\(name) cannot be written: the file is read-only")
    }
    return connection
  }

  /// Whether nobody can write to it, so that it needs neither locks nor a log (statvfs(3)). One with a log has to be
  /// read with it.
  private var isOnReadOnlyDisk: Bool {
    var disk = statvfs()
    var log = stat()
    guard statvfs(path, &disk) == 0, disk.f_flag & UInt(ST_RDONLY) != 0 else { return false }
    return stat(path + "-wal", &log) != 0 || log.st_size == 0
  }

  /// The address of a file that does not change, as SQLite wants it.
  private var immutableAddress: String {
    let digits = Array("0123456789ABCDEF".utf8)
    let escaped = path.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"):
        [byte]
      default: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return "file:" + String(decoding: escaped, as: UTF8.self) + "?immutable=1"
  }
}
