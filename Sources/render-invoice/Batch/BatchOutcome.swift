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
  /// Nil when it could not be computed.
  var invoice: ComputedInvoice?
  var result: Result
}
