import InvoiceKit

/// An invoice as it was found, not looked into yet.
struct SourceInvoice: Sendable {
  /// What was found.
  enum Content: Sendable {
    /// Its text.
    case json([UInt8])
    /// There is something, and it cannot be taken as an invoice.
    case unreadable(Problem)
    /// The same, for several reasons.
    case broken([Problem])
    /// Rows of a CSV file.
    case csv(CSVInvoice)
  }

  var origin: Origin
  var content: Content
}
