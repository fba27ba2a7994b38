package import PDFFinishing

/// Sets documents: layout into pages, then painting as PDF or as pixels.
///
/// Keeps Pango's font map and the cache of shaped text, so create one and use it for many documents. It may be used
/// by one task at a time; a service keeps a pool.
package final class Typesetter {
  let shaper: ParagraphShaper
  private let images = ImageStore()
  private let subsets = SubsetCache()

  /// A typesetter with these fonts; one task at a time may use it.
  package init(fonts: FontLibrary) throws(TypesettingError) {
    shaper = try ParagraphShaper(library: fonts)
  }

  /// The document with its structure and its links, for a finisher to make a file of.
  ///
  /// - Parameter isTagged: false leaves out the structure, and links with it: a smaller file that a screen reader can
  ///   only guess at.
  /// - Throws: `TypesettingError.missingCharacters` with all of them, `.unknownFamily`, `.doesNotFit`, `.embedding`,
  ///   `.backend`.
  package func draft(_ document: FlowDocument, isTagged: Bool = true) throws(TypesettingError) -> PDFDraft {
    let canvas = DraftCanvas(isTagged: isTagged, subsets: subsets)
    let painter = PagePainter(canvas: canvas, language: document.metadata.language, isTagged: isTagged)
    try paginate(document) { (page) throws(TypesettingError) in try painter.paint(page) }
    return try canvas.draft(painter.finish())
  }

  /// The document as a PDF with searchable text, but without structure and links; nothing is written when it throws.
  ///
  /// - Throws: as `draft`.
  package func plainPDF(_ document: FlowDocument) throws(TypesettingError) -> TypesetPDF {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32 << 10)
    let pageCount = try write(document) { piece in
      bytes.append(contentsOf: piece)
      return true
    }
    return TypesetPDF(bytes: bytes, pageCount: pageCount)
  }

  /// Writes a plain PDF piece by piece; what was written before an error is no document.
  func write(_ document: FlowDocument, to sink: @escaping PDFSurface.Sink) throws(TypesettingError) -> Int {
    let surface = try PDFSurface(size: document.pageSize, sink: sink)
    surface.setMetadata(document.metadata)
    let painter = PagePainter(
      canvas: CairoCanvas(surface.canvas, images: images), language: document.metadata.language, isTagged: false)
    var pageCount = 0
    try paginate(document) { (page) throws(TypesettingError) in
      try painter.paint(page)
      pageCount += 1
    }
    try surface.finish()
    return pageCount
  }

  /// Pages of the document as pictures, all of one layout.
  ///
  /// - Parameters:
  ///   - wanted: their numbers, from 1; nil: all of them.
  ///   - resolution: in dots an inch; positive.
  /// - Throws: as `pdf`, and `TypesettingError.noSuchPage`, `.pictureTooLarge`.
  /// - Returns: the pictures in the order of the pages.
  package func pictures(
    _ document: FlowDocument, pages wanted: [ClosedRange<Int>]?, resolution: Int
  ) throws(TypesettingError) -> [TypesetPicture] {
    try RasterSurface.check(document.pageSize, resolution: resolution)
    var pictures: [TypesetPicture] = []
    let pageCount = try rasters(of: document, wanted, resolution: resolution) {
      (_, surface) throws(TypesettingError) in pictures.append(try surface.picture())
    }
    for index in pictures.indices { pictures[index].pageCount = pageCount }
    return pictures
  }

  /// Pages of the document as drawings, all of one layout.
  ///
  /// - Parameter wanted: their numbers, from 1; nil: all of them.
  /// - Throws: as `pdf`, and `TypesettingError.noSuchPage`, `.noSubsetting`.
  /// - Returns: the drawings in the order of the pages.
  package func drawings(
    _ document: FlowDocument, pages wanted: [ClosedRange<Int>]?
  ) throws(TypesettingError) -> [TypesetDrawing] {
    // The titles say how many pages there are.
    var pages: [Page] = []
    let pageCount = try eachPage(of: document, wanted) { pages.append($0) }
    var drawings: [TypesetDrawing] = []
    for page in pages {
      let painter = try SVGPainter(page, of: document.metadata, pageCount: pageCount)
      drawings.append(TypesetDrawing(bytes: try painter.svg(), size: page.size, pageCount: pageCount))
    }
    return drawings
  }

  /// - Parameters:
  ///   - wanted: the numbers of the pages that are handed over; nil: all.
  ///   - outlinesNodes: whether the outlines of nodes are among the pages' items.
  /// - Returns: how many pages the document has.
  private func eachPage(
    of document: FlowDocument, _ wanted: [ClosedRange<Int>]?, outlinesNodes: Bool = false,
    _ body: (Page) throws(TypesettingError) -> Void
  ) throws(TypesettingError) -> Int {
    var pageCount = 0
    try paginate(document, outlinesNodes: outlinesNodes) { (page) throws(TypesettingError) in
      pageCount += 1
      if wanted?.contains(where: { $0.contains(page.number) }) ?? true { try body(page) }
    }
    for range in wanted ?? [] {
      if range.lowerBound < 1 { throw .noSuchPage(range.lowerBound, count: pageCount) }
      if range.upperBound > pageCount { throw .noSuchPage(max(range.lowerBound, pageCount + 1), count: pageCount) }
    }
    return pageCount
  }

  /// Where the nodes of a document stand on its pages; nothing is painted.
  ///
  /// - Throws: as `pdf`.
  package func places(of document: FlowDocument) throws(TypesettingError) -> [PagePlaces] {
    var pages: [PagePlaces] = []
    try paginate(document, outlinesNodes: true) { pages.append(PagePlaces(of: $0)) }
    return pages
  }

  /// The document's pages before painting.
  func pages(of document: FlowDocument) throws(TypesettingError) -> [Page] {
    var pages: [Page] = []
    try paginate(document) { pages.append($0) }
    return pages
  }

  /// The pixels of pages.
  ///
  /// - Parameters:
  ///   - wanted: their numbers; nil: of all.
  ///   - resolution: in dots an inch; positive.
  ///   - outlinesNodes: whether the outlines of nodes are among the pages' items.
  ///   - body: takes each page.
  /// - Returns: how many pages the document has.
  @discardableResult
  func rasters(
    of document: FlowDocument, _ wanted: [ClosedRange<Int>]? = nil, resolution: Int, outlinesNodes: Bool = false,
    _ body: (Page, RasterSurface) throws(TypesettingError) -> Void
  ) throws(TypesettingError) -> Int {
    try eachPage(of: document, wanted, outlinesNodes: outlinesNodes) { (page) throws(TypesettingError) in
      let surface = try RasterSurface(size: page.size, resolution: resolution)
      // With its structure, which is nothing on pixels: so a page is painted in one way only.
      let painter = PagePainter(
        canvas: CairoCanvas(surface.canvas, images: images), language: document.metadata.language, isTagged: true)
      try painter.paint(page)
      _ = painter.finish()
      try body(page, surface)
    }
  }

  /// All pages of the document as pictures, each with the places of its nodes.
  ///
  /// - Parameter resolution: in dots an inch; positive.
  /// - Throws: as `pdf`, and `TypesettingError.pictureTooLarge`.
  package func pictures(
    _ document: FlowDocument, resolution: Int
  ) throws(TypesettingError) -> [(picture: TypesetPicture, places: PagePlaces)] {
    var pages: [(picture: TypesetPicture, places: PagePlaces)] = []
    try rasters(of: document, resolution: resolution, outlinesNodes: true) { (page, surface) throws(TypesettingError) in
      pages.append((try surface.picture(), PagePlaces(of: page)))
    }
    for index in pages.indices { pages[index].picture.pageCount = pages.count }
    return pages
  }

  private func paginate(
    _ document: FlowDocument, outlinesNodes: Bool = false, _ body: (Page) throws(TypesettingError) -> Void
  ) throws(TypesettingError) {
    shaper.setLanguage(document.metadata.language)
    let engine = LayoutEngine(shaper: shaper, outlinesNodes: outlinesNodes)
    try Paginator(document: document, engine: engine).pages(body)
  }
}
