import CFontconfig
import CPango

/// Pango's font map of one library. Making one, and having it choose its first font, costs as much as a document.
final class PangoFonts {
  private let map: UnsafeMutablePointer<PangoFontMap>
  let context: OpaquePointer
  private var descriptions: [FontMap.Face: OpaquePointer] = [:]

  init(_ configuration: FontConfiguration, language: String) throws(TypesettingError) {
    guard let map = invoicekit_font_map_new() else {
      throw .backend(operation: "pango_cairo_font_map_new", reason: "Pango was built without FreeType")
    }
    pango_fc_font_map_set_config(invoicekit_fc_font_map(map), configuration.handle)
    guard let context = pango_font_map_create_context(map) else {
      g_object_unref(map)
      throw .noRoom(operation: "pango_font_map_create_context", reason: "no context")
    }
    invoicekit_context_turn_hinting_off(context)
    self.map = map
    self.context = context
    setLanguage(language)
  }

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
  }

  func setLanguage(_ language: String) {
    pango_context_set_language(context, pango_language_from_string(language))
  }

  /// A `PangoFontDescription`, owned by this object.
  func description(of face: FontMap.Face) throws(TypesettingError) -> OpaquePointer {
    if let description = descriptions[face] { return description }
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

  /// The font that Pango chooses, for as long as `body` takes: who keeps it retains it.
  func withFont<Result>(
    of face: FontMap.Face, _ body: (UnsafeMutablePointer<PangoFont>) throws(TypesettingError) -> Result
  ) throws(TypesettingError) -> Result {
    let description = try description(of: face)
    guard let font = pango_font_map_load_font(map, context, description) else { throw .unknownFamily(face.family) }
    defer { g_object_unref(font) }
    return try body(font)
  }

  /// Which face of a file a font is.
  static func faceIndex(of font: UnsafeMutablePointer<PangoFont>) -> Int? {
    var index: Int32 = 0
    let pattern = pango_fc_font_get_pattern(invoicekit_fc_font(font))
    guard FcPatternGetInteger(pattern, FC_INDEX, 0, &index) == FcResultMatch else { return nil }
    return Int(index)
  }

  /// The path of a font's file; nil when it is none of a caller's folder but the library's own.
  static func file(of font: UnsafeMutablePointer<PangoFont>) -> String? {
    var file: UnsafeMutablePointer<FcChar8>?
    let pattern = pango_fc_font_get_pattern(invoicekit_fc_font(font))
    guard FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch, let file else { return nil }
    let path = String(cString: file)
    return path.hasPrefix("/proc/self/fd/") ? nil : path
  }
}
