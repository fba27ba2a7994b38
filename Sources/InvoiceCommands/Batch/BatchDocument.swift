package import InvoiceKit

/// What was made of an invoice.
package struct BatchDocument: Sendable {
  /// Its files: one, or one for each page that is wanted, in their order.
  package var files: [BatchFile]
  /// What is not as it should be with the invoice, and stops nothing.
  package var warnings: [Problem]
  /// Whether somebody else has issued it.
  package var isReceived: Bool
  /// What the books say of it; nil when there are none.
  package var entry: BookEntry?
  /// The invoice, when it is needed once more.
  package var invoice: ComputedInvoice?
  /// The invoice's.
  package var date: CalendarDate
  /// Whether an earlier run has made it.
  package var isOld = false
}
