package import InvoiceKit

/// An invoice that was read, checked and computed.
package struct CheckedInvoice: Sendable {
  /// What its document is made of.
  package var invoice: ComputedInvoice
  /// What it was read from, in which the places of its problems are.
  package var text: [UInt8]
  /// The rows that the text was made of; nil when it was JSON.
  package var row: CSVInvoice?
  /// What its text warns of, the rows' warnings first, each at its place.
  package let warnings: [Problem]
  /// What its document depends on besides options, where that is not its text.
  package var content: [UInt8]?

  /// An invoice with its text.
  package init(_ invoice: ComputedInvoice, text: [UInt8], row: CSVInvoice? = nil) {
    self.invoice = invoice
    self.text = text
    self.row = row
    warnings = row.map { $0.warnings + $0.located(invoice.warnings) } ?? invoice.warnings
  }

  /// What is wrong with it that only its document shows.
  package func refusal(_ problems: [Problem]) -> RefusedInvoice {
    RefusedInvoice(problems, number: invoice.invoice.number, text: text, row: row)
  }
}
