import CCairo

/// A PDF that Cairo writes, and the context that draws on its pages.
///
/// Errors stay in Cairo's objects until `finish()` reports the first of them; what is drawn after an error is lost.
final class PDFSurface {
  /// Takes a piece of the file; false stops the writing.
  typealias Sink = (UnsafeBufferPointer<UInt8>) -> Bool

  private let surface: OpaquePointer
  /// Lives as long as the surface, as Cairo may write until the surface is finished.
  private let output: UnsafeMutablePointer<PDFOutput>
  let canvas: Canvas

  /// - Parameter size: of the pages, in points.
  init(size: PageSize, sink: @escaping Sink) throws(TypesettingError) {
    let output = UnsafeMutablePointer<PDFOutput>.allocate(capacity: 1)
    output.initialize(to: PDFOutput(sink: sink))
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, data, count in
        guard let output = closure?.assumingMemoryBound(to: PDFOutput.self), let data else {
          return CAIRO_STATUS_WRITE_ERROR
        }
        let piece = UnsafeRawBufferPointer(start: data, count: Int(count))
        return output.pointee.write(piece) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
      }, output, size.width, size.height)
    guard let surface else {
      Self.free(output)
      throw .backend(operation: "cairo_pdf_surface_create", reason: "no surface")
    }
    do {
      try CairoStatus.check(CairoStatus(cairo_surface_status(surface)), during: "cairo_pdf_surface_create")
      canvas = try Canvas(surface: surface, medium: .pdf)
    } catch {
      cairo_surface_destroy(surface)
      Self.free(output)
      throw error
    }
    self.surface = surface
    self.output = output
  }

  deinit {
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
    Self.free(output)
  }

  private static func free(_ output: UnsafeMutablePointer<PDFOutput>) {
    output.deinitialize(count: 1)
    output.deallocate()
  }

  /// Entries of the document information dictionary.
  func setMetadata(_ metadata: PDFInformation) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, metadata.title)
    set(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    set(CAIRO_PDF_METADATA_SUBJECT, metadata.subject)
    set(CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords)
    set(CAIRO_PDF_METADATA_CREATOR, metadata.creator)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, metadata.creationDate)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, metadata.creationDate)
  }

  private func set(_ entry: cairo_pdf_metadata_t, _ value: String?) {
    if let value { cairo_pdf_surface_set_metadata(surface, entry, value) }
  }

  /// Gives the pages that follow another size (cairo_pdf_surface_set_size).
  func setSize(_ size: PageSize) { cairo_pdf_surface_set_size(surface, size.width, size.height) }

  /// Adds an entry at the end of the outline (cairo_pdf_surface_add_outline).
  ///
  /// - Parameter page: from 1.
  func addOutline(_ title: String, page: Int) {
    _ = cairo_pdf_surface_add_outline(
      surface, CAIRO_PDF_OUTLINE_ROOT, title, "page=\(page) pos=[0 0]", cairo_pdf_outline_flags_t(rawValue: 0))
  }

  /// Writes the rest of the file.
  /// - Throws: the first error since the surface was made.
  func finish() throws(TypesettingError) {
    let drawing = canvas.status
    cairo_surface_finish(surface)
    try CairoStatus.check(drawing, during: "drawing")
    var writing = CairoStatus(cairo_surface_status(surface))
    if writing == .success, !output.pointee.flush() { writing = .writeError }
    try CairoStatus.check(writing, during: "writing the PDF")
  }
}
