import CCairo

/// A font face at a size, as Cairo draws it: not hinted, metrics not rounded.
final class ScaledFont {
  let handle: OpaquePointer
  /// In points.
  let size: Double
  /// Distances of the face's highest and lowest letters from the base line, in points, both positive.
  let ascent, descent: Double

  /// Whether Cairo paints its glyphs as pictures, which say nothing.
  let isColored: Bool

  /// What it is a size of.
  let program: FontProgram

  /// A `cairo_font_face_t`, which lives as long as this object, and is the same for all sizes.
  let face: OpaquePointer

  /// - Parameter face: a `cairo_font_face_t`, borrowed.
  init(
    face: OpaquePointer, size: Double, isColored: Bool, program: FontProgram
  ) throws(TypesettingError) {
    var matrix = cairo_matrix_t()
    cairo_matrix_init_scale(&matrix, size, size)
    var identity = cairo_matrix_t()
    cairo_matrix_init_identity(&identity)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    guard let handle = cairo_scaled_font_create(face, &matrix, &identity, options)
    else { throw .noRoom(operation: "cairo_scaled_font_create", reason: "no font") }
    do {
      try CairoStatus.check(CairoStatus(cairo_scaled_font_status(handle)), during: "cairo_scaled_font_create")
    } catch {
      cairo_scaled_font_destroy(handle)
      throw error
    }
    var extents = cairo_font_extents_t()
    cairo_scaled_font_extents(handle, &extents)
    self.handle = handle
    self.size = size
    self.isColored = isColored
    self.program = program
    self.face = cairo_scaled_font_get_font_face(handle) ?? face
    ascent = extents.ascent
    descent = extents.descent
  }

  deinit {
    cairo_scaled_font_destroy(handle)
  }

  /// How far a glyph moves what follows it, in points.
  func advance(of glyph: UInt32) -> Double {
    var glyph = cairo_glyph_t(index: UInt(glyph), x: 0, y: 0)
    var extents = cairo_text_extents_t()
    cairo_scaled_font_glyph_extents(handle, &glyph, 1, &extents)
    return extents.x_advance
  }

  /// Why a file may not hold it; nil when it may. Of pictures of glyphs nothing is said: the file holds no font then.
  func refusal(wholly: Bool) -> TypesettingError? {
    guard !isColored, let reason = program.embedding.refusal(wholly: wholly) else { return nil }
    return .embedding(family: program.family, file: program.path ?? "", reason: reason)
  }
}
