package import InvoiceKit

/// What another command does with the invoices of a call between their checking and their rendering.
package protocol RenderStep: AnyObject {
  /// The invoice as it would be rendered. It is rendered, and written nowhere, before `perform` is asked for anything
  /// that cannot be taken back.
  ///
  /// - Throws: all that is wrong with it.
  func rehearsal(of item: RenderItem) throws(InvoiceProblems) -> ComputedInvoice

  /// Does it with all invoices that are good.
  ///
  /// - Returns: those to render.
  /// - Throws: what ends the work; what is wrong with one of them is reported.
  func perform(_ items: [RenderItem], _ reporter: inout Reporter) throws(CommandFailure) -> [RenderItem]

  /// An invoice was rendered, and is about to be written.
  ///
  /// - Throws: what ends the work.
  func rendered(_ item: RenderItem, _ bytes: [UInt8]) throws(CommandFailure)

  /// An invoice was written.
  func written(_ item: RenderItem)
}
