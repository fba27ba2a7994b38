import InvoiceKit

/// What became of an invoice.
struct BatchOutcome: Sendable {
  /// How it ended.
  enum Result: Sendable {
    /// Its own problems stop it.
    case failed([Problem])
    /// The system stops the whole work.
    case stopped(CommandFailure)
    case done(BatchDocument)
  }

  var origin: Origin
  /// Which one of the call's invoices it is, from 1.
  var position: Int
  /// How much of all input was read when it was taken, from 0 to 1; nil when nobody can tell.
  var fraction: Double?
  /// The invoice's number; nil when it has none, or could not be computed.
  var number: String?
  var result: Result
}
