internal import CSQLite
internal import Glibc
internal import SystemIO

extension SQLError {
  /// A text that PostgreSQL could not store.
  static let textWithNull = SQLError(.misuse, "a text of a database has no U+0000: store it as bytes")

  /// The error of a result code.
  ///
  /// - Parameters:
  ///   - words: SQLite's own.
  ///   - system: the number of the system's error, 0 when there was none.
  ///   - file: what the file is called.
  ///   - patience: how long a lock is waited for.
  ///   - sql: the statement.
  init(sqlite code: Int32, _ words: String, system: Int32, file: String, patience: Duration, sql: String?) {
    let cause = SystemError(number: system)
    var kind = Self.kind(sqlite: code)
    if [.cannotOpen, .io].contains(kind), system != 0 { kind = Self.kind(of: cause) ?? kind }
    let reason = system == 0 ? words : "\(words), \(cause.text)"
    let message: String
    switch kind {
    case .cannotOpen where code & 0xFF == SQLITE_READONLY:
      message = "\(file) cannot be opened: its folder must be writable for its log, or the file copied elsewhere"
    case .cannotOpen: message = "\(file) cannot be opened: \(reason)"
    case .notADatabase: message = "\(file) is no database of SQLite, or it is damaged at its start"
    case .corrupt: message = "\(file) is damaged, or its disk is: restore it from a backup (\(words))"
    case .readOnly: message = "\(file) cannot be written: \(reason)"
    case .permission: message = "\(file) may not be used by this user: \(reason)"
    case .full: message = "\(file) cannot grow, the disk is full: free some space and try again"
    case .io: message = "\(file) cannot be read or written, the disk has failed: \(reason)"
    case .busy: message = "\(file) is locked by others for more than \(patience): try again when they are done"
    case .conflict: message = "\(file) was changed by others meanwhile: try again"
    case .interrupted: message = "\(file): the work was ended"
    case .noRoom: message = "\(file): the system has no room left: \(reason)"
    // What a trigger says is said to people.
    case .refused: message = words
    case .unique, .constraint: message = "\(file): \(words)"
    default: message = "\(file): \(words)\(sql.map { ", in: \($0)" } ?? "")"
    }
    self.init(kind, message, code: "\(code)")
  }

  private static func kind(of error: SystemError) -> Kind? {
    switch error.number {
    case EACCES, EPERM: .permission
    case EROFS: .readOnly
    case ENOSPC, EDQUOT, EFBIG: .full
    case EMFILE, ENFILE, ENOMEM: .noRoom
    case ENOENT: .notFound
    default: nil
    }
  }

  private static func kind(sqlite code: Int32) -> Kind {
    switch code {
    case extended(SQLITE_CONSTRAINT, 6), extended(SQLITE_CONSTRAINT, 8), extended(SQLITE_CONSTRAINT, 10): return .unique
    case extended(SQLITE_CONSTRAINT, 7): return .refused
    case extended(SQLITE_BUSY, 2): return .conflict
    case extended(SQLITE_IOERR, 12): return .noRoom
    // There is no log beside it, and none can be made, which readers need, too.
    case extended(SQLITE_READONLY, 5), extended(SQLITE_READONLY, 6): return .cannotOpen
    default: break
    }
    switch code & 0xFF {
    case SQLITE_CANTOPEN: return .cannotOpen
    case SQLITE_NOTADB: return .notADatabase
    case SQLITE_CORRUPT: return .corrupt
    case SQLITE_READONLY: return .readOnly
    case SQLITE_PERM, SQLITE_AUTH: return .permission
    case SQLITE_FULL: return .full
    case SQLITE_IOERR, SQLITE_NOLFS, SQLITE_PROTOCOL: return .io
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy
    case SQLITE_INTERRUPT: return .interrupted
    case SQLITE_CONSTRAINT, SQLITE_MISMATCH: return .constraint
    case SQLITE_NOMEM: return .noRoom
    case SQLITE_ERROR, SQLITE_MISUSE, SQLITE_RANGE, SQLITE_TOOBIG, SQLITE_SCHEMA: return .misuse
    default: return .other
    }
  }

  /// A code of the form `SQLITE_CONSTRAINT_UNIQUE`: sqlite3.h makes it of two in this way.
  private static func extended(_ code: Int32, _ number: Int32) -> Int32 { code | number << 8 }
}
