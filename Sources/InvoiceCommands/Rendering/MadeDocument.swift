package import InvoiceKit

/// A document that was made of an invoice.
package struct MadeDocument: Sendable {
  /// Its file.
  package var bytes: [UInt8]
  /// How many pages it has; 0 for a form without pages.
  package var pageCount: Int
  /// Where each page has a file of its own: those, in the place of the document's.
  package var pages: [MadePage] = []
  /// What is worth saying of it.
  package var warnings: [Problem]

  /// A document of so many pages.
  package init(bytes: [UInt8], pageCount: Int = 0, warnings: [Problem] = []) {
    self.bytes = bytes
    self.pageCount = pageCount
    self.warnings = warnings
  }
}
