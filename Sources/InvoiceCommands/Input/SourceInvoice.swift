package import InvoiceKit

/// An invoice as it was found.
package struct SourceInvoice: Sendable {
  /// What was found.
  package enum Content: Sendable {
    /// Its text, not looked into yet.
    case json([UInt8])
    /// A whole file that begins like an e-invoice: XML, or a PDF that may hold one.
    case received([UInt8])
    /// There is something, and it cannot be taken as an invoice.
    case unreadable(Problem)
    /// The same, for several reasons.
    case broken([Problem])
    /// Rows of a CSV file.
    case csv(CSVInvoice)
    /// It was read and checked already: only its document is to be made.
    case checked(CheckedInvoice)
    /// It was read already, and has no document.
    case refused(RefusedInvoice)
    /// Something has failed that ends the whole work.
    case stopped(CommandFailure)
  }

  /// Where it comes from.
  package var origin: Origin
  /// What was found there.
  package var content: Content

  /// An invoice from a place.
  package init(origin: Origin, content: Content) {
    self.origin = origin
    self.content = content
  }
}
