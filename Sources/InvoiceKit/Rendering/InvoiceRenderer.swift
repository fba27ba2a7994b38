/// Renders invoices with one template. Create it once and use it from as many tasks at a time as you like.
public final class InvoiceRenderer: Sendable {
  /// - Parameters:
  ///   - template: the folder of a template (`template.yaml`, `strings/`, assets).
  ///   - fonts: folders of fonts, searched in this order; the first is the bundled one.
  /// - Throws: `InvoiceProblems` when the template is not sound or a folder cannot be used; such problems have a
  ///   `file` besides their location.
  public init(template: String, fonts: [String]) throws(InvoiceProblems) {
    throw InvoiceProblems([])
  }

  /// The invoice as a PDF.
  ///
  /// - Throws: `InvoiceProblems`: a character that no font has, a logo that is no picture, and the like.
  public func pdf(_ invoice: ComputedInvoice, options: RenderOptions = RenderOptions()) throws(InvoiceProblems)
    -> RenderedPDF
  {
    throw InvoiceProblems([])
  }
}
