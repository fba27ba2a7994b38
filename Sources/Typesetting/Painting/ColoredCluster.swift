internal import PDFFinishing

/// Glyphs with colours of their own that stand for one text, wherever they stand: they are painted as one picture.
struct ColoredCluster: Hashable {
  private struct Glyph: Hashable {
    var index: UInt32
    /// From the first one, in thousandths of a point.
    var x, y: Int
  }

  private let font: ScaledFont
  private let color: Color
  private let glyphs: [Glyph]

  init(_ glyphs: ArraySlice<TextBuffer.Glyph>, of font: ScaledFont, color: Color) {
    self.font = font
    self.color = color
    let (x, y) = (glyphs.first?.x ?? 0, glyphs.first?.y ?? 0)
    self.glyphs = glyphs.map {
      Glyph(index: $0.index, x: Self.thousandths($0.x - x), y: Self.thousandths($0.y - y))
    }
  }

  static func == (one: ColoredCluster, other: ColoredCluster) -> Bool {
    one.glyphs == other.glyphs && one.font.face == other.font.face && one.font.size == other.font.size
      && one.color == other.color
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(glyphs)
    hasher.combine(font.face)
    hasher.combine(font.size)
  }

  /// The picture, and where it stands from the first glyph's place, y downwards; nil when nothing is seen of the glyphs.
  func picture() throws(TypesettingError) -> (part: PicturePart, area: Rect)? {
    let placed = glyphs.map { TextBuffer.Glyph(index: $0.index, x: Double($0.x) / 1000, y: Double($0.y) / 1000) }
    guard let (png, area) = try GlyphOutlines().picture(of: placed, font: font, color: color) else { return nil }
    return (try PackedPicture(ImageSurface(png: png), isImage: true).part, area)
  }

  /// What no page can hold is 0.
  private static func thousandths(_ value: Double) -> Int { abs(value) < 1e6 ? Int((value * 1000).rounded()) : 0 }
}
