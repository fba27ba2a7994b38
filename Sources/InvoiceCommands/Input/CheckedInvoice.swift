package import InvoiceKit

/// An invoice that was read, checked and computed.
package struct CheckedInvoice: Sendable {
  /// What its document is made of.
  package var invoice: ComputedInvoice
  /// What it was read from, in which the places of its problems are.
  package var text: [UInt8]
  /// The rows that the text was made of; nil when it was JSON.
  package var row: CSVInvoice?
  /// The XML that it was read from, where it was received; its text is that.
  package var xml: ReceivedXML?
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

  /// An invoice that was received.
  ///
  /// - Parameter file: the name of the file, which its page says.
  init(_ input: InvoiceInput, xml: ReceivedXML, file: String?) {
    invoice = input.invoice
    text = xml.bytes
    self.xml = xml
    warnings = input.warnings
    content = Array((file ?? "").utf8) + [0] + xml.bytes
  }

  /// The problems of its document with their places in its text.
  package func located(_ problems: InvoiceProblems) -> InvoiceProblems {
    xml?.placed(problems, of: invoice) ?? problems.located(in: text)
  }

  /// Warnings of its document with their places in its text.
  package func placed(_ warnings: [Problem]) -> [Problem] {
    guard !warnings.isEmpty else { return [] }
    return row?.located(warnings) ?? InvoiceProblems(warnings).located(in: text).problems
  }

  /// What is wrong with it that only its document shows.
  package func refusal(_ problems: [Problem]) -> RefusedInvoice {
    guard xml == nil else { return RefusedInvoice(problems, number: invoice.invoice.number) }
    return RefusedInvoice(problems, number: invoice.invoice.number, text: text, row: row)
  }
}
