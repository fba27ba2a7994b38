public import InvoiceCore
public import InvoiceModel
internal import Typesetting

extension InvoiceRenderer {
  /// Where the template's blocks stand on the invoice's pages; nothing is painted.
  ///
  /// - Returns: the pages, and what the page is warned of.
  /// - Throws: as ``png(_:_:options:)``.
  public func layout(
    of invoice: ComputedInvoice, options: RenderOptions = RenderOptions()
  ) throws(InvoiceProblems) -> (pages: [PageLayout], warnings: [Problem]) {
    var problems: [Problem] = []
    let set = typeset(invoice, options: options, problems: &problems) { (document) throws(TypesettingError) in
      try typesetters.places(document)
    }
    guard let (pages, warnings) = set, problems.isEmpty else { throw InvoiceProblems(problems) }
    let names = template.blockNames
    return (pages.map { layout(of: $0, names: names) }, warnings)
  }

  /// All pages of the invoice as pictures, each with the places of the template's blocks.
  ///
  /// - Parameters:
  ///   - invoice: as of ``pdf(_:options:)``.
  ///   - resolution: in dots an inch, of ``PagePicture/resolutions``.
  ///   - options: as of ``png(_:_:options:)``.
  /// - Throws: as ``png(_:_:options:)``.
  public func pictures(
    _ invoice: ComputedInvoice, resolution: Int, options: RenderOptions = RenderOptions()
  ) throws(InvoiceProblems) -> [(picture: RenderedPicture, layout: PageLayout)] {
    var problems: [Problem] = []
    let set = typeset(invoice, options: options, problems: &problems) { (document) throws(TypesettingError) in
      try typesetters.pictures(document, resolution: resolution)
    }
    guard let (pages, warnings) = set, problems.isEmpty else { throw InvoiceProblems(problems) }
    let names = template.blockNames
    return pages.map { page in
      let picture = page.picture
      return (
        RenderedPicture(
          bytes: picture.bytes, width: picture.width, height: picture.height, pageCount: picture.pageCount,
          warnings: warnings), layout(of: page.places, names: names)
      )
    }
  }

  private func layout(of page: PagePlaces, names: [Problem.Location: String]) -> PageLayout {
    PageLayout(
      width: page.size.width, height: page.size.height,
      blocks: page.places.compactMap { layout(of: $0, names: names) })
  }

  private func layout(of place: PagePlaces.Place, names: [Problem.Location: String]) -> PageLayout.Block? {
    guard case .place(let line, let column) = place.origin else { return nil }
    let location = Problem.Location(line: line, column: column)
    let problem = template.placed(
      Problem(code: .doesNotFit, path: "", message: "", location: location, file: template.file))
    return PageLayout.Block(
      x: place.rect.x, y: place.rect.y, width: place.rect.width, height: place.rect.height, name: names[location],
      file: problem.file ?? template.file, line: problem.location?.line ?? line,
      column: problem.location?.column ?? column)
  }
}
