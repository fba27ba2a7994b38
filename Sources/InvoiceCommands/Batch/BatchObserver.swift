package import InvoiceKit

/// Learns what becomes of the invoices of a batch, in their order. Called by one thread at a time.
package protocol BatchObserver: AnyObject {
  /// A document was made, and handed on to its file.
  ///
  /// - Throws: what ends the work.
  func finished(_ document: BatchDocument, position: Int) throws(CommandFailure)

  /// An invoice has no document.
  ///
  /// - Throws: what ends the work.
  func failed(_ problems: [Problem], position: Int) throws(CommandFailure)
}
