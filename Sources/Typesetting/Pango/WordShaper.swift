import CHarfBuzz

/// Says what a viewer that shapes text by HarfBuzz makes of a word, as browsers do.
final class WordShaper {
  /// A glyph of a word.
  struct Glyph {
    var index: UInt32
    /// From the word's left end and base line, in points, y downwards.
    var x, y: Double
    /// How far it moves what follows, in points.
    var advance: Double
  }

  private let buffer: OpaquePointer

  init() throws(TypesettingError) {
    guard let buffer = hb_buffer_create() else { throw .noRoom(operation: "hb_buffer_create", reason: "no memory") }
    self.buffer = buffer
  }

  deinit { hb_buffer_destroy(buffer) }

  /// The glyphs from left to right.
  ///
  /// - Parameters:
  ///   - text: in UTF-8, in one direction.
  ///   - font: an `hb_font_t`.
  ///   - size: in points.
  ///   - language: of the text (BCP 47).
  func glyphs(
    of text: ArraySlice<UInt8>, font: OpaquePointer, size: Double, isBackward: Bool, language: String
  ) -> [Glyph] {
    hb_buffer_clear_contents(buffer)
    text.withUnsafeBytes { bytes in
      hb_buffer_add_utf8(
        buffer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), 0,
        Int32(clamping: bytes.count))
    }
    hb_buffer_set_direction(buffer, isBackward ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
    hb_buffer_set_language(buffer, hb_language_from_string(language, -1))
    hb_buffer_guess_segment_properties(buffer)
    hb_shape(font, buffer, nil, 0)
    var count: UInt32 = 0
    var positionCount: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &positionCount), count == positionCount
    else { return [] }
    var scaleX: Int32 = 0
    var scaleY: Int32 = 0
    hb_font_get_scale(font, &scaleX, &scaleY)
    let (x, y) = (size / Double(max(scaleX, 1)), -size / Double(max(scaleY, 1)))
    var pen = 0.0
    return (0..<Int(count)).map { index in
      let position = positions[index]
      defer { pen += Double(position.x_advance) * x }
      return Glyph(
        index: infos[index].codepoint, x: pen + Double(position.x_offset) * x, y: Double(position.y_offset) * y,
        advance: Double(position.x_advance) * x)
    }
  }
}
