package import InvoiceKit

/// What another command does with the invoices of a call between their checking and their rendering.
package protocol RenderStep: AnyObject {
  /// Whether the inputs of the call are files; where they are not, they are only names of what the step knows itself.
  var readsFiles: Bool { get }

  /// What makes the documents.
  ///
  /// - Throws: what is wrong with the template or the fonts.
  func maker(_ factory: RendererFactory, _ kind: DocumentKind) throws(InvoiceProblems) -> any DocumentMaker

  /// Reads an input.
  ///
  /// - Parameters:
  ///   - purpose: what it is checked for.
  ///   - index: which one of the call's inputs it is, from 0.
  /// - Throws: all that is wrong with it.
  func read(_ bytes: [UInt8], purpose: Purpose, index: Int) throws(InvoiceProblems) -> InvoiceInput

  /// The invoices as they will be after the step, as far as that can be known. They are rendered, and written nowhere,
  /// before `perform` does what cannot be taken back.
  ///
  /// - Returns: of each the invoice, or all that is wrong with it.
  /// - Throws: what ends the work.
  func rehearsals(
    of items: [RenderItem]
  ) throws(CommandFailure) -> [Result<ComputedInvoice, InvoiceProblems>]

  /// Does it with all invoices that are good, each with its rehearsal.
  ///
  /// - Returns: those to render.
  /// - Throws: what ends the work; what is wrong with one of them is reported.
  func perform(_ items: [RenderItem], _ reporter: inout Reporter) throws(CommandFailure) -> [RenderItem]

  /// An invoice was rendered, and is about to be written.
  ///
  /// - Throws: what ends the work.
  func rendered(_ item: RenderItem, _ document: MadeDocument, _ reporter: inout Reporter) throws(CommandFailure)

  /// An invoice was written.
  func written(_ item: RenderItem)
}

extension RenderStep {
  /// Inputs are files.
  package var readsFiles: Bool { true }
}
