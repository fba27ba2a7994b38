import CCairo
internal import QRCoding

/// Cairo's drawing context for one surface. Lengths are points from the page's top left corner.
final class Canvas {
  let medium: CanvasMedium
  private let context: OpaquePointer
  private var color: Color?
  private var font: OpaquePointer?
  private var run = GlyphRun()

  init(surface: OpaquePointer, medium: CanvasMedium) throws(TypesettingError) {
    self.medium = medium
    guard let context = cairo_create(surface) else { throw .backend(operation: "cairo_create", reason: "no context") }
    self.context = context
    try CairoStatus.check(status, during: "cairo_create")
  }

  deinit {
    cairo_destroy(context)
  }

  /// Cairo keeps the first error.
  var status: CairoStatus { CairoStatus(cairo_status(context)) }

  func showPage() {
    cairo_show_page(context)
  }

  func saved(_ draw: () -> Void) {
    cairo_save(context)
    draw()
    cairo_restore(context)
    color = nil
    font = nil
  }

  func translate(_ x: Double, _ y: Double) {
    cairo_translate(context, x, y)
  }

  func scale(_ factor: Double) {
    cairo_scale(context, factor, factor)
  }

  /// - Parameter angle: in radians, clockwise.
  func rotate(_ angle: Double) {
    cairo_rotate(context, angle)
  }

  // MARK: Shapes

  func fill(_ rect: Rect, color: Color, cornerRadius: Double = 0) {
    use(color)
    path(rect, cornerRadius: cornerRadius)
    cairo_fill(context)
  }

  func stroke(_ rect: Rect, color: Color, thickness: Double, cornerRadius: Double = 0) {
    use(color)
    cairo_set_line_width(context, thickness)
    path(rect, cornerRadius: cornerRadius)
    cairo_stroke(context)
  }

  /// Fills the dark modules of a code as one shape, so that no seams show between them.
  func fill(_ code: QRCode, in rect: Rect, color: Color) {
    use(color)
    let module = rect.width / Double(code.width)
    code.forEachRun { row, column, count in
      cairo_rectangle(
        context, rect.x + Double(column) * module, rect.y + Double(row) * module, Double(count) * module, module)
    }
    cairo_fill(context)
  }

  private func path(_ rect: Rect, cornerRadius: Double) {
    let radius = min(cornerRadius, rect.width / 2, rect.height / 2)
    guard radius > 0 else {
      cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
      return
    }
    let quarter = Double.pi / 2
    cairo_new_sub_path(context)
    cairo_arc(context, rect.maxX - radius, rect.y + radius, radius, -quarter, 0)
    cairo_arc(context, rect.maxX - radius, rect.maxY - radius, radius, 0, quarter)
    cairo_arc(context, rect.x + radius, rect.maxY - radius, radius, quarter, 2 * quarter)
    cairo_arc(context, rect.x + radius, rect.y + radius, radius, 2 * quarter, 3 * quarter)
    cairo_close_path(context)
  }

  /// Draws a picture scaled to a rectangle.
  ///
  /// - Parameter isRepeated: whether the page has the picture already, whose name Cairo would write twice into the page's
  ///   resources; inside of a recording it is named in resources of its own.
  func draw(_ image: ImageSurface, in rect: Rect, isRepeated: Bool = false) {
    guard image.width > 0, image.height > 0, rect.width > 0, rect.height > 0 else { return }
    saved {
      cairo_translate(context, rect.x, rect.y)
      let (width, height) = (Double(image.width), Double(image.height))
      let swaps = image.orientation.swapsSides
      cairo_scale(context, rect.width / (swaps ? height : width), rect.height / (swaps ? width : height))
      if image.orientation != .upright {
        let (xx, yx, xy, yy, x0, y0) = image.orientation.matrix(width: width, height: height)
        var matrix = cairo_matrix_t(xx: xx, yx: yx, xy: xy, yy: yy, x0: x0, y0: y0)
        cairo_transform(context, &matrix)
      }
      guard isRepeated else { return paint(image.handle, of: image, in: context) }
      var extents = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
      guard let recording = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents) else { return }
      defer { cairo_surface_destroy(recording) }
      if let inner = cairo_create(recording) {
        paint(image.handle, of: image, in: inner)
        cairo_destroy(inner)
      }
      paint(recording, of: image, in: context)
    }
  }

  /// Copies a surface of pixels to a place.
  func paint(_ surface: OpaquePointer, x: Double, y: Double) {
    saved {
      cairo_set_source_surface(context, surface, x, y)
      cairo_paint(context)
    }
  }

  private func paint(_ surface: OpaquePointer, of image: ImageSurface, in context: OpaquePointer) {
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_pattern_set_filter(
      cairo_get_source(context), medium == .pixels ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST)
    cairo_rectangle(context, 0, 0, Double(image.width), Double(image.height))
    cairo_fill(context)
  }

  // MARK: Text

  /// Adds glyphs with the text they stand for to those that the next `flush` draws.
  /// - Parameters:
  ///   - x, y: what is added to the glyphs' positions, in points.
  func append(
    _ text: TextBuffer, glyphs glyphRange: Range<Int>, clusters clusterRange: Range<Int>, bytes byteRange: Range<Int>,
    x: Double, y: Double
  ) {
    run.append(text, glyphs: glyphRange, clusters: clusterRange, bytes: byteRange, x: x, y: y)
  }

  /// Draws the glyphs that were added, so that their text can be searched and copied.
  /// - Parameter isBackward: the clusters' text runs against the glyphs' order.
  func flush(font: ScaledFont, color: Color, isBackward: Bool) {
    guard !run.isEmpty else { return }
    use(color)
    if self.font != font.handle {
      cairo_set_scaled_font(context, font.handle)
      self.font = font.handle
    }
    // What glyphs are painted as pictures has no outlines.
    if medium == .pixels, !font.isColored {
      run.fill(in: context)
    } else {
      run.show(in: context, isBackward: isBackward)
    }
  }

  /// Draws glyphs at one place, each with a text of its own.
  ///
  /// - Parameter glyphs: with the places of their texts in `bytes`; empty: it stands for nothing by itself.
  func show(_ glyphs: [(index: UInt32, text: Range<Int>)], bytes: [UInt8], font: ScaledFont, x: Double, y: Double) {
    for glyph in glyphs { run.append(glyph.index, text: bytes[glyph.text], x: x, y: y) }
    flush(font: font, color: .black, isBackward: false)
  }

  private func use(_ color: Color) {
    guard self.color != color else { return }
    self.color = color
    cairo_set_source_rgb(context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
  }
}
