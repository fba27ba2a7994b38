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
    guard PagePicture.resolutions.contains(picture.resolution) else {
      throw InvoiceProblems([.resolution(picture.resolution)])
    }
    var problems: [Problem] = []
    let set = typeset(invoice, options: options, problems: &problems) { (document) throws(TypesettingError) in
      try typesetters.picture(document, page: picture.page, resolution: picture.resolution)
    }
    guard let (result, warnings) = set, problems.isEmpty else { throw InvoiceProblems(problems) }
    return RenderedPicture(
      bytes: result.bytes, width: result.width, height: result.height, pageCount: result.pageCount, warnings: warnings)
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
