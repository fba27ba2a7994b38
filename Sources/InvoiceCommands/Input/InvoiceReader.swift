/// Finds the invoices of one file, one after the other.
protocol InvoiceReader: AnyObject {
  /// The next one; nil at the end. What cannot be read is an invoice without content.
  func next() -> SourceInvoice?
}
