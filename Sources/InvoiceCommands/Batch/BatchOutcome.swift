package import InvoiceKit

/// What became of an invoice.
package struct BatchOutcome: Sendable {
  /// How it ended.
  package enum Result: Sendable {
    /// Its own problems stop it.
    case failed([Problem])
    /// The system stops the whole work.
    case stopped(CommandFailure)
    case done(BatchDocument)
  }

  /// Where the invoice comes from.
  package var origin: Origin
  /// Which one of the call's invoices it is, from 1.
  package var position: Int
  /// The invoice's number; nil when it has none, or could not be computed.
  package var number: String?
  /// How it ended.
  package var result: Result
  /// The customer's name, where something is wrong with the customer.
  package var customer: String?
  /// What stands in the document at the places of the problems that it failed with, as far as it is known.
  package var values: [String?] = []
}
