import CHarfBuzz

/// Turns text into glyphs: plain Latin text by HarfBuzz at once, everything else through Pango's analysis of scripts,
/// directions and fonts that have the characters.
final class TextShaper {
  /// Text of one style within a line.
  struct Piece {
    var bytes: Range<Int>
    var style: TextStyle
    var inline: Int
  }

  let fonts: FontMap
  let buffer: OpaquePointer
  private(set) var language = "en"
  private(set) var harfBuzzLanguage = hb_language_from_string("en", -1)

  init(library: FontLibrary) throws(TypesettingError) {
    fonts = FontMap(library: library)
    guard let buffer = hb_buffer_create() else { throw .noRoom(operation: "hb_buffer_create", reason: "no memory") }
    self.buffer = buffer
    fonts.setLanguage(language)
  }

  deinit {
    hb_buffer_destroy(buffer)
  }

  func setLanguage(_ language: String) {
    guard language != self.language else { return }
    self.language = language
    harfBuzzLanguage = hb_language_from_string(language, -1)
    fonts.setLanguage(language)
  }

  func face(of style: TextStyle) -> FontMap.Face {
    FontMap.Face(family: style.family, weight: style.weight, isItalic: style.isItalic)
  }

  func strut(of style: TextStyle) throws(TypesettingError) -> ShapedText.Strut {
    let font = try fonts.primaryFont(of: face(of: style)).scaled(to: style.size)
    return .init(size: style.size, ascent: font.ascent, descent: font.descent)
  }

  /// Shapes one line, which holds no `\n` and no control character.
  /// - Parameters:
  ///   - pieces: cover the bytes in order; none is empty.
  ///   - missing: gets every character that no font has, with its inline.
  func shape(
    _ bytes: [UInt8], pieces: [Piece], isRightToLeft: Bool, missing: inout MissingGlyphs
  ) throws(TypesettingError) -> ShapedText {
    var text = ShapedText()
    text.bytes = bytes
    guard !bytes.isEmpty else { return text }
    let isShaped = PlainText.isPlain(bytes) ? try shapePlain(pieces, into: &text) : false
    if !isShaped {
      text = ShapedText()
      text.bytes = bytes
      try shapeAny(pieces, isRightToLeft: isRightToLeft, into: &text, missing: &missing)
      text.isReadable = ReadableText.isReadable(text)
    }
    var end = text.clusters.count
    while end > 0, text.clusters[end - 1].isSpace { end -= 1 }
    text.width = text.clusters[..<end].reduce(0) { $0 + $1.advance }
    return text
  }
}
