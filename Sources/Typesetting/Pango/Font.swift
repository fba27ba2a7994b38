import CCairo
import CHarfBuzz
import CPango

/// A font at the nominal size, as HarfBuzz and Cairo know it.
///
/// Pango starts two threads for each size and style that it looks up, so text is shaped at one nominal size and its
/// positions are scaled.
final class Font {
  /// In points; large, as Pango counts in 1/1024 of a point.
  static let nominalSize = 64.0

  /// An `hb_font_t`; lives as long as this object.
  let harfBuzz: OpaquePointer
  private let program: FontProgram
  /// A `cairo_font_face_t`, likewise.
  private let cairoFace: OpaquePointer
  /// Pango's font, whose address stands for it as long as this object lives.
  private let retained: (font: OpaquePointer, library: PangoLibrary)?
  /// By size, but looked through: there are few, and the first use of a type as a key takes Swift 50 µs.
  private var scaledFonts: [ScaledFont] = []
  private static let scaledFontLimit = 64
  /// What the font draws for U+0020, which is nothing.
  private(set) lazy var spaceGlyph: UInt32? = {
    var glyph: UInt32 = 0
    return hb_font_get_nominal_glyph(harfBuzz, 0x20, &glyph) != 0 ? glyph : nil
  }()

  /// Whether it has glyphs in colours of their own, which Cairo paints as pictures.
  private lazy var isColored: Bool = {
    guard let face = hb_font_get_face(harfBuzz) else { return false }
    return hb_ot_color_has_png(face) != 0 || hb_ot_color_has_layers(face) != 0 || hb_ot_color_has_svg(face) != 0
  }()

  /// A font that Pango chose.
  ///
  /// - Parameter font: may be released by the caller.
  init(_ font: OpaquePointer, of library: PangoLibrary) throws(TypesettingError) {
    let pango = library.functions
    guard let harfBuzz = pango.pango_font_get_hb_font(font),
      let scaled = pango.pango_cairo_font_get_scaled_font(font),
      let cairoFace = cairo_scaled_font_get_font_face(scaled)
    else { throw .noRoom(operation: "pango_cairo_font_get_scaled_font", reason: "the font cannot be opened") }
    hb_font_reference(harfBuzz)
    cairo_font_face_reference(cairoFace)
    self.harfBuzz = harfBuzz
    self.cairoFace = cairoFace
    program = FontProgram(harfBuzz, path: library.file(of: font))
    retained = (font, library)
    _ = pango.g_object_ref(UnsafeMutableRawPointer(font))
  }

  /// A face in memory.
  init(_ face: MemoryFace) throws(TypesettingError) {
    guard let cairoFace = Self.cairoFace(face) else {
      throw .noRoom(operation: "FT_New_Memory_Face", reason: "the font cannot be opened")
    }
    let harfBuzzFace = MemoryFace.harfBuzzFace(face.bytes, owner: face.owner)
    defer { hb_face_destroy(harfBuzzFace) }
    guard let harfBuzz = hb_font_create(harfBuzzFace) else {
      cairo_font_face_destroy(cairoFace)
      throw .noRoom(operation: "hb_font_create", reason: "no memory")
    }
    // As Pango sets it up, so that the positions are the same to the last digit.
    let scale = Int32(Self.nominalSize) * INVOICEKIT_PANGO_SCALE
    hb_font_set_scale(harfBuzz, scale, scale)
    self.harfBuzz = harfBuzz
    self.cairoFace = cairoFace
    program = FontProgram(harfBuzz, path: face.path)
    retained = nil
  }

  private static func cairoFace(_ face: MemoryFace) -> OpaquePointer? {
    invoicekit_face_in_memory(
      face.bytes.baseAddress, face.bytes.count, face.owner.map(FontBytes.retained),
      face.owner == nil ? nil : { FontBytes.release($0) })
  }

  deinit {
    hb_font_destroy(harfBuzz)
    cairo_font_face_destroy(cairoFace)
    if let retained { retained.library.functions.g_object_unref(UnsafeMutableRawPointer(retained.font)) }
  }

  /// The font at a size in points.
  func scaled(to size: Double) throws(TypesettingError) -> ScaledFont {
    if let font = scaledFonts.first(where: { $0.size == size }) { return font }
    let font = try ScaledFont(face: cairoFace, size: size, isColored: isColored, program: program)
    if scaledFonts.count >= Self.scaledFontLimit { scaledFonts.removeAll() }
    scaledFonts.append(font)
    return font
  }
}
