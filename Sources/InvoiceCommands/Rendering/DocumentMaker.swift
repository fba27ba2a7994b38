package import InvoiceKit

/// Makes documents of invoices; many threads use the same one.
package protocol DocumentMaker: Sendable {
  /// What draws the pages; nil for a form without.
  var renderer: InvoiceRenderer? { get }

  /// What is worth saying of each document, whatever it holds.
  var lookWarnings: [LookWarning] { get }

  /// The document of an invoice.
  ///
  /// - Throws: all that keeps it from being made.
  func document(of invoice: ComputedInvoice) throws(InvoiceProblems) -> MadeDocument
}

extension DocumentMaker {
  /// Nothing.
  package var lookWarnings: [LookWarning] { [] }
}
