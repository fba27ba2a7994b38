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
    guard let area = segment.area(in: text, x: x, y: y) else { return }
    guard let known = areas.last, known.line == line else {
      areas.append((line, area))
      return
    }
    let (minX, maxX) = (min(known.rect.x, area.x), max(known.rect.maxX, area.maxX))
    let (minY, maxY) = (min(known.rect.y, area.y), max(known.rect.maxY, area.maxY))
    areas[areas.count - 1].rect = Rect(x: minX, y: minY, width: maxX - minX, height: maxY - minY)
  }
}
