public import InvoiceModel

/// The ledger: see Docs/Problems.md.
extension ProblemCode {
  /// There is no ledger of that name.
  public static let ledgerMissing = ProblemCode("ledger-missing")
  /// There is one of that name already.
  public static let ledgerExists = ProblemCode("ledger-exists")
  /// It does not open.
  public static let ledgerUnreadable = ProblemCode("ledger-unreadable")
  /// The file or database is something else.
  public static let notALedger = ProblemCode("not-a-ledger")
  /// A later release made it.
  public static let ledgerNewer = ProblemCode("ledger-newer")
  /// Its tables are not those that its release made.
  public static let ledgerAltered = ProblemCode("ledger-altered")
  /// An earlier release made it; it has to be brought up to date first.
  public static let ledgerOlder = ProblemCode("ledger-older")
  /// It cannot be read as a database any more.
  public static let ledgerDamaged = ProblemCode("ledger-damaged")
  /// It may not be written.
  public static let ledgerReadOnly = ProblemCode("ledger-read-only")
  /// There is no room on its disk.
  public static let ledgerFull = ProblemCode("ledger-full")
  /// Somebody else keeps it locked.
  public static let ledgerBusy = ProblemCode("ledger-busy")
  /// Reading or writing it has failed.
  public static let ledgerInputOutput = ProblemCode("ledger-io")
  /// The connection to the server broke, and nothing was written.
  public static let connectionLost = ProblemCode("connection-lost")
  /// The connection broke, or the disk failed, while the work was being stored: it is there, or it is not.
  public static let outcomeUnknown = ProblemCode("outcome-unknown")
  /// What is issued cannot be changed.
  public static let ledgerImmutable = ProblemCode("ledger-immutable")
  /// The work was interrupted, and nothing was written.
  public static let interrupted = ProblemCode("interrupted")
  /// A defect of this program.
  public static let ledgerDefect = ProblemCode("ledger-defect")

  /// The ledger is not of the document's seller.
  public static let unknownIssuer = ProblemCode("unknown-issuer")
  /// The issuer is in the ledger already.
  public static let issuerExists = ProblemCode("issuer-exists")
  /// The ledger has no invoice of that number.
  public static let unknownNumber = ProblemCode("unknown-number")
  /// The content of an invoice was erased after its time.
  public static let contentErased = ProblemCode("content-erased")
  /// An invoice is not old enough for its content to be erased.
  public static let stillKept = ProblemCode("still-kept")
  /// A key for signatures is none.
  public static let signingKey = ProblemCode("signing-key")
  /// A ledger on a server is to be copied into a file.
  public static let backupOfServer = ProblemCode("backup-of-server")
  /// No series is there for documents of that kind.
  public static let noSeries = ProblemCode("no-series")
  /// The series has numbers already, and cannot be changed any more.
  public static let seriesStarted = ProblemCode("series-started")
  /// A document is dated before the last one of its series.
  public static let dateBeforeLast = ProblemCode("date-before-last")
  /// A document is dated later than today.
  public static let dateInFuture = ProblemCode("date-in-future")
  /// An idempotency key was used for another draft.
  public static let keyReused = ProblemCode("key-reused")
  /// A time zone is not known.
  public static let unknownZone = ProblemCode("unknown-zone")
}
