import CPango

/// Pango's fonts of one library. Making one costs as much as several documents, so it is kept.
final class FontMap {
  /// What Pango needs to know to choose a font.
  struct Face: Hashable {
    var family: String
    var weight: TextStyle.Weight
    var isItalic: Bool
  }

  let context: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>
  private let library: FontLibrary
  private var descriptions: [Face: OpaquePointer] = [:]
  private var primaryFonts: [Face: Font] = [:]
  private var fonts: [UnsafeMutablePointer<PangoFont>: Font] = [:]
  private static let fontLimit = 1024

  init(library: FontLibrary) throws(TypesettingError) {
    guard let map = invoicekit_font_map_new() else {
      throw .backend(operation: "pango_cairo_font_map_new", reason: "Pango was built without FreeType")
    }
    pango_fc_font_map_set_config(invoicekit_fc_font_map(map), library.configuration.handle)
    guard let context = pango_font_map_create_context(map) else {
      g_object_unref(map)
      throw .backend(operation: "pango_font_map_create_context", reason: "no context")
    }
    invoicekit_context_turn_hinting_off(context)
    self.map = map
    self.context = context
    self.library = library
  }

  deinit {
    primaryFonts.removeAll()
    fonts.removeAll()
    for description in descriptions.values { pango_font_description_free(description) }
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
  }

  func setLanguage(_ language: String) {
    pango_context_set_language(context, pango_language_from_string(language))
  }

  /// A `PangoFontDescription`, owned by this object.
  /// - Throws: `TypesettingError.unknownFamily`; Pango would take another family silently.
  func description(of face: Face) throws(TypesettingError) -> OpaquePointer {
    if let description = descriptions[face] { return description }
    guard library.contains(family: face.family) else { throw .unknownFamily(face.family) }
    guard let description = pango_font_description_new() else {
      throw .noRoom(operation: "pango_font_description_new", reason: "no memory")
    }
    pango_font_description_set_family(description, face.family)
    pango_font_description_set_weight(description, face.weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(description, face.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(description, Font.nominalSize * Double(PANGO_SCALE))
    descriptions[face] = description
    return description
  }

  /// The font of a family itself, before any fallback.
  func primaryFont(of face: Face) throws(TypesettingError) -> Font {
    if let font = primaryFonts[face] { return font }
    guard let handle = pango_font_map_load_font(map, context, try description(of: face)) else {
      throw .unknownFamily(face.family)
    }
    defer { g_object_unref(handle) }
    let font = self.font(handle)
    primaryFonts[face] = font
    return font
  }

  func font(_ handle: UnsafeMutablePointer<PangoFont>) -> Font {
    if let font = fonts[handle] { return font }
    if fonts.count >= Self.fontLimit { fonts.removeAll() }
    let font = Font(handle)
    fonts[handle] = font
    return font
  }
}
