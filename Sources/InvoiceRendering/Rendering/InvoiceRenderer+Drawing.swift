public import InvoiceCore
public import InvoiceModel
internal import Typesetting

extension InvoiceRenderer {
  /// A page of the invoice as an SVG: what is seen of the PDF, with its texts as texts.
  ///
  /// ```swift
  /// let drawing = try renderer.svg(invoice)
  /// ```
  ///
  /// It refers to nothing outside, and runs nothing: fonts (their characters that it uses) and pictures are in it. The
  /// same invoice and options give the same bytes.
  ///
  /// - Parameters:
  ///   - invoice: as of ``pdf(_:options:)``.
  ///   - page: which one, from 1.
  ///   - options: what concerns the file alone (structure, conformance, attachments) changes nothing here.
  /// - Throws: `InvoiceProblems`, all of them at once: besides those of the page `no-such-page`,
  ///   `font-not-embeddable` and `no-libharfbuzz-subset`.
  public func svg(
    _ invoice: ComputedInvoice, page: Int = 1, options: RenderOptions = RenderOptions()
  ) throws(InvoiceProblems) -> RenderedDrawing {
    guard let drawing = try svgs(invoice, pages: PageChoice(page: page), options: options).first else {
      throw InvoiceProblems(TypesettingError.noSuchPage(page, count: 0).problems(template: nil))
    }
    return drawing
  }

  /// Pages of the invoice as SVGs, all of one layout; as ``svg(_:page:options:)``.
  ///
  /// - Parameters:
  ///   - invoice: as of ``pdf(_:options:)``.
  ///   - pages: which of them.
  ///   - options: as above.
  /// - Throws: as above.
  /// - Returns: the drawings in the order of the pages: those of ``PageChoice/numbers(of:)``.
  public func svgs(
    _ invoice: ComputedInvoice, pages: PageChoice = .all, options: RenderOptions = RenderOptions()
  ) throws(InvoiceProblems) -> [RenderedDrawing] {
    var problems: [Problem] = []
    let set = typeset(invoice, options: options, problems: &problems) { (document) throws(TypesettingError) in
      try typesetters.drawings(document, pages: pages)
    }
    guard let (drawings, warnings) = set, problems.isEmpty else { throw InvoiceProblems(problems) }
    return drawings.map {
      RenderedDrawing(
        bytes: $0.bytes, width: $0.size.width, height: $0.size.height, pageCount: $0.pageCount, warnings: warnings)
    }
  }
}
