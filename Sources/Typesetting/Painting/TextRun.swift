/// Segments of text that look alike, on their way to a canvas.
struct TextRun {
  /// The first of the inlines.
  var inline: Int
  var font: ScaledFont
  var isBackward: Bool
  /// The element that it is, if it is one.
  var element: Int?
  /// Where it leads to.
  var address: LinkAddress?
  /// Where the lines of a link stand.
  var areas: [(line: Int, rect: Rect)] = []
  /// Of glyphs that are painted as pictures.
  var text: [UInt8] = []

  init(inline: Int, font: ScaledFont, isBackward: Bool) {
    (self.inline, self.font, self.isBackward) = (inline, font, isBackward)
  }

  /// Adds where a segment stands.
  ///
  /// - Parameters:
  ///   - x, y: what is added to the glyphs' positions.
  mutating func add(_ segment: TextLine.Segment, of text: TextBuffer, line: Int, x: Double, y: Double) {
    let glyphs = text.glyphs[segment.glyphs]
    guard let first = glyphs.min(by: { $0.x < $1.x }), let last = glyphs.max(by: { $0.x < $1.x }) else { return }
    let left = x + first.x
    let right = x + last.x + segment.font.advance(of: last.index)
    let top = y + first.y - segment.font.ascent
    let height = segment.font.ascent + segment.font.descent
    guard let known = areas.last, known.line == line else {
      areas.append((line, Rect(x: left, y: top, width: right - left, height: height)))
      return
    }
    let (minX, maxX) = (min(known.rect.x, left), max(known.rect.maxX, right))
    let (minY, maxY) = (min(known.rect.y, top), max(known.rect.maxY, top + height))
    areas[areas.count - 1].rect = Rect(x: minX, y: minY, width: maxX - minX, height: maxY - minY)
  }
}
