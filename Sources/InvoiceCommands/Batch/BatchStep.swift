package import InvoiceKit

/// What another command does with the documents of a batch between their making and their names, a group at a time, and
/// what it learns of them. All of it is called by one thread at a time, in the invoices' order.
package protocol BatchStep: AnyObject {
  /// What makes the documents.
  ///
  /// - Throws: what is wrong with the template or the fonts.
  func maker(_ factory: RendererFactory, _ kind: DocumentKind) throws(InvoiceProblems) -> any DocumentMaker

  /// So many invoices are a group; the last one may have fewer.
  var groupSize: Int { get }

  /// Does it with a group, of which some may have failed.
  ///
  /// - Returns: for each what its document is to be made of again; nil: it goes on as it is.
  /// - Throws: what ends the work; none of the group has a name then.
  func perform(_ group: [BatchOutcome]) throws(CommandFailure) -> [SourceInvoice?]

  /// A document was handed on to its file, its archive or its line.
  ///
  /// - Throws: what ends the work.
  func finished(_ document: BatchDocument, position: Int) throws(CommandFailure)

  /// An invoice has no document.
  ///
  /// - Throws: what ends the work.
  func failed(_ problems: [Problem], position: Int) throws(CommandFailure)
}
