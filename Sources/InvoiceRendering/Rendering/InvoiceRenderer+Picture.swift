public import InvoiceCore
public import InvoiceModel
internal import Typesetting

extension InvoiceRenderer {
  /// A page of the invoice as a PNG: what is seen of the PDF.
  ///
  /// ```swift
  /// let preview = try renderer.png(invoice, PagePicture(page: 1, resolution: 96))
  /// ```
  ///
  /// The same invoice, picture and options give the same bytes.
  ///
  /// - Parameters:
  ///   - invoice: as of ``pdf(_:options:)``.
  ///   - picture: which page, and how fine.
  ///   - options: what concerns the file alone (structure, conformance, attachments) changes nothing here.
  /// - Throws: `InvoiceProblems`, all of them at once: besides those of the page `no-such-page`, `resolution` and
  ///   `picture-too-large`.
  public func png(
    _ invoice: ComputedInvoice, _ picture: PagePicture = PagePicture(), options: RenderOptions = RenderOptions()
  ) throws(InvoiceProblems) -> RenderedPicture {
    let pages = PageChoice(page: picture.page)
    guard
      let page = try pngs(invoice, pages: pages, resolution: picture.resolution, options: options).first
    else { throw InvoiceProblems(TypesettingError.noSuchPage(picture.page, count: 0).problems(template: nil)) }
    return page
  }

  /// Pages of the invoice as PNGs, all of one layout; as ``png(_:_:options:)``.
  ///
  /// - Parameters:
  ///   - invoice: as of ``pdf(_:options:)``.
  ///   - pages: which of them.
  ///   - resolution: in dots an inch, of ``PagePicture/resolutions``.
  ///   - options: as above.
  /// - Throws: as above.
  /// - Returns: the pictures in the order of the pages: those of ``PageChoice/numbers(of:)``.
  public func pngs(
    _ invoice: ComputedInvoice, pages: PageChoice = .all, resolution: Int = PagePicture().resolution,
    options: RenderOptions = RenderOptions()
  ) throws(InvoiceProblems) -> [RenderedPicture] {
    guard PagePicture.resolutions.contains(resolution) else { throw InvoiceProblems([.resolution(resolution)]) }
    var problems: [Problem] = []
    let set = typeset(invoice, options: options, problems: &problems) { (document) throws(TypesettingError) in
      try typesetters.pictures(document, pages: pages, resolution: resolution)
    }
    guard let (pictures, warnings) = set, problems.isEmpty else { throw InvoiceProblems(problems) }
    return pictures.map {
      RenderedPicture(
        bytes: $0.bytes, width: $0.width, height: $0.height, pageCount: $0.pageCount, warnings: warnings)
    }
  }
}

extension Problem {
  fileprivate static func resolution(_ value: Int) -> Problem {
    let range = PagePicture.resolutions
    return Problem(
      code: .resolution, path: "", message: "A picture cannot have \(value) dots an inch.",
      hint: "\(range.lowerBound) to \(range.upperBound)")
  }
}
