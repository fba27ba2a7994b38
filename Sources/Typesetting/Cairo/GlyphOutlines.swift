import CCairo

/// The outlines of glyphs, and pictures of those that have colours of their own.
final class GlyphOutlines {
  /// A piece of an outline; lengths are points, y downwards.
  enum Step {
    case move(Double, Double)
    case line(Double, Double)
    case curve(Double, Double, Double, Double, Double, Double)
    case close
  }

  private static let pixelsPerPoint = 6.0
  /// In pixels, of a picture's side.
  private static let sideLimit = 8_000.0

  private let context: OpaquePointer

  init() throws(TypesettingError) {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1) else {
      throw .backend(operation: "cairo_image_surface_create", reason: "no surface")
    }
    defer { cairo_surface_destroy(surface) }
    guard let context = cairo_create(surface) else { throw .backend(operation: "cairo_create", reason: "no context") }
    self.context = context
  }

  deinit { cairo_destroy(context) }

  /// The outline of glyphs where they stand.
  func outline(of glyphs: [TextBuffer.Glyph], font: ScaledFont) -> [Step] {
    cairo_new_path(context)
    cairo_set_scaled_font(context, font.handle)
    let placed = Self.placed(glyphs)
    cairo_glyph_path(context, placed, Int32(clamping: placed.count))
    guard let path = cairo_copy_path(context) else { return [] }
    defer { cairo_path_destroy(path) }
    var steps: [Step] = []
    var index = 0
    while index < Int(path.pointee.num_data), let data = path.pointee.data {
      let header = data[index].header
      func point(_ place: Int) -> (Double, Double) {
        (data[index + place].point.x, data[index + place].point.y)
      }
      switch header.type {
      case CAIRO_PATH_MOVE_TO: steps.append(.move(point(1).0, point(1).1))
      case CAIRO_PATH_LINE_TO: steps.append(.line(point(1).0, point(1).1))
      case CAIRO_PATH_CURVE_TO:
        steps.append(.curve(point(1).0, point(1).1, point(2).0, point(2).1, point(3).0, point(3).1))
      default: steps.append(.close)
      }
      index += Int(max(header.length, 1))
    }
    return steps
  }

  /// Glyphs with colours of their own as a PNG on transparent ground, and where it stands; nil when nothing is seen of
  /// them.
  func picture(
    of glyphs: [TextBuffer.Glyph], font: ScaledFont, color: Color
  ) throws(TypesettingError) -> (png: [UInt8], rect: Rect)? {
    var placed = Self.placed(glyphs)
    var extents = cairo_text_extents_t()
    cairo_scaled_font_glyph_extents(font.handle, placed, Int32(clamping: placed.count), &extents)
    guard extents.width > 0, extents.height > 0 else { return nil }
    // What is smoothed reaches beyond the edges.
    let left = (placed.first?.x ?? 0) + extents.x_bearing - 1
    let top = (placed.first?.y ?? 0) + extents.y_bearing - 1
    let (width, height) = (extents.width + 2, extents.height + 2)
    let scale = min(Self.pixelsPerPoint, Self.sideLimit / max(width, height))
    let (columns, rows) = ((width * scale).rounded(.up), (height * scale).rounded(.up))
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(columns), Int32(rows)) else {
      throw .noRoom(operation: "cairo_image_surface_create", reason: "no surface")
    }
    defer { cairo_surface_destroy(surface) }
    try CairoStatus.check(CairoStatus(cairo_surface_status(surface)), during: "cairo_image_surface_create")
    guard let context = cairo_create(surface) else { throw .backend(operation: "cairo_create", reason: "no context") }
    defer { cairo_destroy(context) }
    cairo_scale(context, scale, scale)
    cairo_translate(context, -left, -top)
    cairo_set_scaled_font(context, font.handle)
    cairo_set_source_rgb(context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    cairo_show_glyphs(context, &placed, Int32(clamping: placed.count))
    try CairoStatus.check(CairoStatus(cairo_status(context)), during: "drawing")
    let png = try RasterSurface.png(of: surface)
    return (png, Rect(x: left, y: top, width: columns / scale, height: rows / scale))
  }

  private static func placed(_ glyphs: [TextBuffer.Glyph]) -> [cairo_glyph_t] {
    glyphs.map { cairo_glyph_t(index: UInt($0.index), x: $0.x, y: $0.y) }
  }
}
