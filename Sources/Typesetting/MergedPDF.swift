/// Sets several documents as one PDF, piece by piece: each font is embedded once, and an outline leads to each document.
///
/// Its pages have no structure, which Cairo would keep in memory until the end, and so no links. It may be used by one
/// task at a time.
package final class MergedPDF {
  private let typesetter: Typesetter
  private let images = ImageStore()
  private let sink: PDFSurface.Sink
  private var surface: PDFSurface?
  private var metadata: PDFInformation?
  private var firstTitle = ""
  private var pageCount = 0

  /// - Parameter sink: takes a piece of the file; false stops the writing.
  package init(
    fonts: FontLibrary, sink: @escaping (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(TypesettingError) {
    typesetter = try Typesetter(fonts: fonts)
    self.sink = sink
  }

  /// Adds the pages of a document.
  ///
  /// - Parameter title: of its entry in the outline.
  /// - Throws: as `Typesetter.pdf`; the document is not there then.
  package func append(_ document: FlowDocument, title: String) throws(TypesettingError) {
    let pages = try typesetter.pages(of: document)
    let surface: PDFSurface
    if let open = self.surface {
      surface = open
      surface.setSize(document.pageSize)
    } else {
      surface = try PDFSurface(size: document.pageSize, sink: sink)
      self.surface = surface
      firstTitle = document.metadata.title
    }
    describe(document.metadata)
    let painter = PagePainter(
      canvas: CairoCanvas(surface.canvas, images: images), language: document.metadata.language, isTagged: false)
    for page in pages { try painter.paint(page) }
    _ = painter.finish()
    surface.addOutline(title, page: pageCount + 1)
    pageCount += pages.count
  }

  /// Lets the file's description say what is true of all its documents.
  private func describe(_ next: PDFInformation) {
    guard var metadata else { return metadata = next }
    metadata.title = next.title
    if metadata.author != next.author { metadata.author = nil }
    if metadata.subject != next.subject { metadata.subject = nil }
    if metadata.keywords != next.keywords { metadata.keywords = nil }
    metadata.creationDate = max(metadata.creationDate, next.creationDate)
    self.metadata = metadata
  }

  /// Ends the file.
  ///
  /// - Throws: the first error of drawing or writing.
  /// - Returns: how many pages there are; without any, nothing was written.
  package func finish() throws(TypesettingError) -> Int {
    guard let surface, var metadata else { return 0 }
    if metadata.title != firstTitle { metadata.title = "\(firstTitle) – \(metadata.title)" }
    surface.setMetadata(metadata)
    try surface.finish()
    return pageCount
  }
}
