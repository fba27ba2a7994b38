internal import ByteCoding
internal import CSQLite
internal import Glibc
internal import SystemIO

/// A copy of a database (sqlite3_backup_init), which gets its name when all of it is on the disk.
struct SQLiteBackup {
  /// How much is copied between two reports: a megabyte.
  private static let pages: Int32 = 256
  private let path: String

  init(_ path: String) { self.path = path }

  /// Copies what a connection sees, which is in a transaction that reads: so nobody changes it on the way.
  func make(from source: SQLiteConnection, _ progress: (Int, Int) -> Void) throws(SQLError) {
    let folder: OutputFolder
    let name = FilePath.name(of: path)
    guard FilePath.isName(name) else { throw SQLError(.cannotOpen, "\(path) is no name of a file") }
    do throws(SystemFailure) { folder = try OutputFolder(around: path, called: path) } catch { throw SQLError(error) }
    guard folder.status(of: name) == nil else { throw taken }
    let temporary = TemporaryName(prefix: ".\(name)-", mark: "\(getpid())").text(attempt: 0)
    let temporaryPath = folder.path(of: temporary)
    try? folder.remove(temporary)
    defer { try? folder.remove(temporary) }
    try copy(from: source, to: temporaryPath, progress)
    do throws(SystemError) {
      let file = try folder.open(temporary, O_RDWR)
      defer { try? file.close() }
      try file.synchronize()
      // A name that is taken meanwhile stays whose it is.
      guard try folder.link(file, as: name) else { throw SystemError.alreadyExists }
      folder.synchronize()
    } catch {
      if error == .alreadyExists { throw taken }
      throw SQLError(SystemFailure.writing(path, error))
    }
  }

  private var taken: SQLError { SQLError(.alreadyExists, "\(path) is there already, and is not written over") }

  private func copy(
    from source: SQLiteConnection, to file: String, _ progress: (Int, Int) -> Void
  ) throws(SQLError) {
    let target = try SQLiteFile(file, patience: .zero).connect(.create, for: .write)
    guard let target = target as? SQLiteConnection else { return }
    // What is not finished is removed: it needs no journal.
    try target.forEach("PRAGMA journal_mode = OFF", [], isStreamed: false) { _ in true }
    // The snapshot begins with the first look.
    try source.forEach("SELECT COUNT(*) FROM sqlite_schema", [], isStreamed: false) { _ in true }
    guard let backup = sqlite3_backup_init(target.database, "main", source.database, "main") else {
      throw target.error(sqlite3_extended_errcode(target.database))
    }
    var code: Int32
    repeat {
      code = sqlite3_backup_step(backup, Self.pages)
      let total = Int(sqlite3_backup_pagecount(backup))
      progress(total - Int(sqlite3_backup_remaining(backup)), total)
    } while code == SQLITE_OK
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else {
      // The copy's own errors stand in its connection; those of the original in the code alone.
      throw target.error(code)
    }
  }
}
