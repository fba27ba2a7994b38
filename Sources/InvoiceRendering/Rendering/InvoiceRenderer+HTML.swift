public import InvoiceCore
public import InvoiceModel
internal import Typesetting

extension InvoiceRenderer {
  /// The invoice as one page of HTML that needs nothing else: for a browser, a phone, a printer, or as the body of a mail.
  ///
  /// ```swift
  /// let html = try renderer.html(invoice)
  /// ```
  ///
  /// It says what the PDF says, in the same order, from the same template. Pages are the browser's matter: the footer
  /// stands at the end, and page numbers are left out. Characters that no font here has are the reader's to show, so
  /// they are no problem. The same invoice and options give the same bytes.
  ///
  /// - Parameters:
  ///   - invoice: as of ``pdf(_:options:)``.
  ///   - options: what concerns the PDF alone (structure, conformance, attachments) changes nothing here.
  /// - Throws: `InvoiceProblems`, all of them at once: a logo that is no picture, a language without labels, more
  ///   pictures of lines than a page should hold, which has one for each line.
  public func html(
    _ invoice: ComputedInvoice, options: RenderOptions = RenderOptions()
  ) throws(InvoiceProblems) -> RenderedHTML {
    var problems: [Problem] = []
    let set = typeset(
      invoice, options: options, repeatingPicturesTo: LinePictureLoader.maximumHTMLSize, problems: &problems
    ) { HTMLPainter.html(of: $0) }
    guard let (bytes, warnings) = set, problems.isEmpty else { throw InvoiceProblems(problems) }
    return RenderedHTML(bytes: bytes, warnings: warnings)
  }
}
