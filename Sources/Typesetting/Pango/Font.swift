import CPango

/// A font that Pango chose, at the nominal size.
///
/// Pango starts two threads for each size and style that it looks up, so text is shaped at one nominal size and its
/// positions are scaled.
final class Font {
  /// In points; large, as Pango counts in 1/1024 of a point.
  static let nominalSize = 64.0

  let handle: UnsafeMutablePointer<PangoFont>
  private var scaledFonts: [Double: ScaledFont] = [:]
  private static let scaledFontLimit = 64
  /// What the font draws for U+0020, which is nothing.
  private(set) lazy var spaceGlyph: UInt32? = {
    var glyph: UInt32 = 0
    guard let harfBuzz, hb_font_get_nominal_glyph(harfBuzz, 0x20, &glyph) != 0 else { return nil }
    return glyph
  }()

  /// Whether it has glyphs in colours of their own, which Cairo paints as pictures.
  private lazy var isColored: Bool = {
    guard let face = hb_font_get_face(harfBuzz) else { return false }
    return hb_ot_color_has_png(face) != 0 || hb_ot_color_has_layers(face) != 0 || hb_ot_color_has_svg(face) != 0
  }()

  /// - Parameter handle: is retained.
  init(_ handle: UnsafeMutablePointer<PangoFont>) {
    self.handle = handle
    g_object_ref(handle)
  }

  deinit {
    g_object_unref(handle)
  }

  /// HarfBuzz's view of the font; lives as long as this object.
  var harfBuzz: OpaquePointer? { pango_font_get_hb_font(handle) }

  /// The font at a size in points.
  func scaled(to size: Double) throws(TypesettingError) -> ScaledFont {
    if let font = scaledFonts[size] { return font }
    guard let template = pango_cairo_font_get_scaled_font(invoicekit_cairo_font(handle)) else {
      throw .noRoom(operation: "pango_cairo_font_get_scaled_font", reason: "the font cannot be opened")
    }
    let font = try ScaledFont(like: template, size: size, isColored: isColored)
    if scaledFonts.count >= Self.scaledFontLimit { scaledFonts.removeAll() }
    scaledFonts[size] = font
    return font
  }
}
