// The README shows this file from the next line on, word for word; a test compares them.
import InvoiceKit

/// Made once; any number of tasks may use it at a time.
struct InvoicePrinter {
  let renderer: InvoiceRenderer

  init() throws(InvoiceProblems) { renderer = try InvoiceRenderer() }

  func pdf(json: [UInt8]) throws(InvoiceProblems) -> [UInt8] {
    let invoice = try ComputedInvoice(json: json)
    for warning in invoice.warnings { print(warning.path, warning.message, warning.code) }
    return try renderer.pdf(invoice).bytes
  }
}
