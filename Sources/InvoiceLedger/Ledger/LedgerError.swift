public import InvoiceModel
internal import InvoiceRendering
public import SQLStore

/// Why a ledger could not do what was asked; what is wrong with a document is a `Problem` instead.
///
/// Nothing is half done: whatever a call has written before it failed is taken back. Where that cannot be known, the
/// code is ``ProblemCode/outcomeUnknown``.
public struct LedgerError: Error, Hashable, Sendable {
  /// At what the work has failed.
  public enum Cause: Hashable, Sendable {
    /// At what was asked: a number, an issuer, a date.
    case request
    /// There is no such ledger.
    case missing
    /// It could not be made.
    case creation
    /// At its content: no ledger, a newer one, a damaged one.
    case content
    /// At the disk, the connection, a lock.
    case system
    /// At this program.
    case defect
  }

  /// At what the work has failed.
  public var cause: Cause
  /// A stable name; Docs/Problems.md lists all.
  public var code: ProblemCode
  /// One sentence.
  public var message: String
  /// What to do about it.
  public var hint: String?

  /// A failure.
  public init(_ cause: Cause, _ code: ProblemCode, _ message: String, hint: String? = nil) {
    self.cause = cause
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// What stands in the ledger is not what a ledger can hold.
  static func damaged(_ message: String) -> LedgerError {
    LedgerError(.content, .ledgerDamaged, message, hint: "`invoice-ledger verify` tells more; restore a backup.")
  }

  /// The same as a problem of a document.
  public var problem: Problem { Problem(code: code, path: "", message: message, hint: hint) }
}

extension LedgerError: SQLErrorConvertible {
  /// What the database says, in the words of a ledger.
  public init(_ error: SQLError) {
    let (cause, code, hint): (Cause, ProblemCode, String?) =
      switch error.kind {
      case .notFound: (.missing, .ledgerMissing, "`invoice-ledger init` makes one.")
      case .alreadyExists: (.creation, .ledgerExists, "Choose another name, or use the one that is there.")
      case .olderSchema: (.content, .ledgerOlder, "`invoice-ledger upgrade` brings it up to date; make a backup first.")
      case .cannotOpen:
        (.system, .ledgerUnreadable, "Check its name, the rights of its folder, and that its disk or server is there.")
      case .permission: (.system, .ledgerUnreadable, "Check the rights.")
      case .notADatabase: (.content, .notALedger, "Check the name.")
      case .empty: (.content, .notALedger, "`invoice-ledger init` makes one in it.")
      case .corrupt: (.content, .ledgerDamaged, "Restore a backup: `invoice-ledger restore`.")
      case .readOnly: (.system, .ledgerReadOnly, "Check the rights of the file and of its folder.")
      case .full: (.system, .ledgerFull, "Free some space and try again: nothing was written.")
      case .busy, .conflict:
        (.system, .ledgerBusy, "Somebody else keeps it locked: try again; nothing was written.")
      case .connectionLost: (.system, .connectionLost, "Try again: nothing was written.")
      case .outcomeUnknown:
        (
          .system, .outcomeUnknown,
          "Repeat the call with the same idempotency key: what was written is found, and nothing is written twice."
        )
      case .newerSchema: (.content, .ledgerNewer, "Use the release that made it, or a later one.")
      case .alteredMigration: (.content, .ledgerAltered, "Restore a backup: somebody has changed its tables.")
      case .refused: (.defect, .ledgerImmutable, nil)
      case .noRoom: (.system, .noRoom, "Raise the limits of memory and open files.")
      case .io: (.system, .ledgerInputOutput, "Check the disk, and then `invoice-ledger verify`.")
      case .interrupted: (.system, .interrupted, "Nothing was written.")
      case .unique, .constraint, .misuse, .other: (.defect, .ledgerDefect, nil)
      }
    self.init(cause, code, error.message, hint: hint)
  }
}

/// Does something that the database may refuse; its error is the ledger's.
@discardableResult
func asLedger<Result>(_ work: @autoclosure () throws(SQLError) -> Result) throws(LedgerError) -> Result {
  do { return try work() } catch { throw LedgerError(error) }
}
