import CCairo
import CPango

/// Pango's font map of one library. Making one, and having it choose its first font, costs as much as a document.
final class PangoFonts {
  let library: PangoLibrary
  /// A `PangoContext`.
  let context: OpaquePointer
  /// A `PangoFontMap`.
  private let map: OpaquePointer
  private var descriptions: [FontMap.Face: OpaquePointer] = [:]

  /// - Throws: `TypesettingError.noPango`, `.noRoom`.
  init(_ configuration: FontConfiguration, language: String) throws(TypesettingError) {
    library = try PangoLibrary.shared()
    let pango = library.functions
    guard let map = pango.pango_cairo_font_map_new_for_font_type(Int32(CAIRO_FONT_TYPE_FT.rawValue)) else {
      throw .backend(operation: "pango_cairo_font_map_new", reason: "Pango was built without FreeType")
    }
    pango.pango_fc_font_map_set_config(map, configuration.handle)
    guard let context = pango.pango_font_map_create_context(map) else {
      pango.g_object_unref(UnsafeMutableRawPointer(map))
      throw .noRoom(operation: "pango_font_map_create_context", reason: "no context")
    }
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango.pango_cairo_context_set_font_options(context, options)
    pango.pango_context_set_round_glyph_positions(context, 0)
    self.map = map
    self.context = context
    setLanguage(language)
  }

  deinit {
    let pango = library.functions
    for description in descriptions.values { pango.pango_font_description_free(description) }
    pango.g_object_unref(UnsafeMutableRawPointer(context))
    pango.g_object_unref(UnsafeMutableRawPointer(map))
  }

  func setLanguage(_ language: String) {
    library.functions.pango_context_set_language(context, library.functions.pango_language_from_string(language))
  }

  /// A `PangoFontDescription`, owned by this object.
  func description(of face: FontMap.Face) throws(TypesettingError) -> OpaquePointer {
    if let description = descriptions[face] { return description }
    let pango = library.functions
    guard let description = pango.pango_font_description_new() else {
      throw .noRoom(operation: "pango_font_description_new", reason: "no memory")
    }
    pango.pango_font_description_set_family(description, face.family)
    pango.pango_font_description_set_weight(
      description, face.weight == .bold ? INVOICEKIT_PANGO_WEIGHT_BOLD : INVOICEKIT_PANGO_WEIGHT_NORMAL)
    pango.pango_font_description_set_style(
      description, face.isItalic ? INVOICEKIT_PANGO_STYLE_ITALIC : INVOICEKIT_PANGO_STYLE_NORMAL)
    pango.pango_font_description_set_absolute_size(description, Font.nominalSize * Double(INVOICEKIT_PANGO_SCALE))
    descriptions[face] = description
    return description
  }

  /// The font that Pango chooses, for as long as `body` takes: who keeps it retains it.
  func withFont<Result>(
    of face: FontMap.Face, _ body: (OpaquePointer) throws(TypesettingError) -> Result
  ) throws(TypesettingError) -> Result {
    let description = try description(of: face)
    guard let font = library.functions.pango_font_map_load_font(map, context, description) else {
      throw .unknownFamily(face.family)
    }
    defer { library.functions.g_object_unref(UnsafeMutableRawPointer(font)) }
    return try body(font)
  }
}
