public import SQLStore

/// Why the billing service could not do what was asked.
public struct BillingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// At what the work has failed.
  public enum Cause: String, Hashable, Sendable {
    /// At what was asked.
    case request
    /// What was asked about is not there, or not for who asks.
    case missing
    /// It contradicts what is there.
    case conflict
    /// At what is stored: no database of this service, a newer one, a damaged one.
    case content
    /// At the disk, the connection, a lock: the same may succeed later.
    case system
    /// At this program.
    case defect
  }

  /// At what the work has failed.
  public var cause: Cause
  /// A stable name; Docs/Service.md lists all.
  public var code: BillingCode
  /// One sentence, without personal data.
  public var message: String
  /// What to do about it.
  public var hint: String?
  /// The same for the pages of the desk, which say it in their own words; nil: the code is enough.
  public var mistake: FormMistake?

  /// A failure.
  public init(
    _ cause: Cause, _ code: BillingCode, _ message: String, hint: String? = nil, mistake: FormMistake? = nil
  ) {
    self.cause = cause
    self.code = code
    self.message = message
    self.hint = hint
    self.mistake = mistake
  }

  /// Whether the database may take the same the next time: a connection was lost, another transaction was quicker.
  var mayPass: Bool { [.databaseUnavailable, .changedMeanwhile, .outcomeUnknown].contains(code) }

  /// The sentence and the code.
  public var description: String { "\(message) [\(code.rawValue)]" }
}

extension BillingError: SQLErrorConvertible {
  /// What the database says, in the words of this service.
  public init(_ error: SQLError) {
    let (cause, code, hint): (Cause, BillingCode, String?) =
      switch error.kind {
      case .notFound, .empty: (.missing, .databaseMissing, "`invoice-service init` makes it.")
      case .alreadyExists: (.conflict, .databaseExists, "Choose another name, or use the one that is there.")
      case .olderSchema:
        (.content, .databaseOlder, "`invoice-service upgrade` brings it up to date; make a backup first.")
      case .newerSchema: (.content, .databaseNewer, "Use the release that made it, or a later one.")
      case .notADatabase, .corrupt, .alteredMigration: (.content, .databaseDamaged, "Restore a backup.")
      case .unique: (.conflict, .alreadyThere, nil)
      case .refused, .constraint: (.conflict, .refusedByDatabase, nil)
      case .misuse, .other: (.defect, .databaseDefect, nil)
      case .outcomeUnknown: (.system, .outcomeUnknown, "Repeat the call: nothing is done twice.")
      case .conflict: (.system, .changedMeanwhile, "Try again: nothing was written.")
      default: (.system, .databaseUnavailable, "Try again: nothing was written.")
      }
    self.init(cause, code, error.message, hint: hint)
  }
}
