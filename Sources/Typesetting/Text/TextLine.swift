/// A line of a paragraph, ready to be drawn.
struct TextLine {
  /// Glyphs of one font and one inline.
  struct Segment {
    var font: ScaledFont
    var inline: Int
    var glyphs: Range<Int>
    var clusters: Range<Int>
    var bytes: Range<Int>
    /// Its glyphs stand from right to left.
    var isBackward: Bool
  }

  var text = TextBuffer()
  /// In the order of the text.
  var segments: [Segment] = []
  /// Without the space at its end, in points.
  var width = 0.0
  var isRightToLeft = false
  var strut: ShapedText.Strut
}

extension TextLine.Segment {
  /// What it covers, from its font's highest to its lowest letters; nil when it has no glyph.
  ///
  /// - Parameters:
  ///   - x, y: what is added to the glyphs' positions.
  func area(in text: TextBuffer, x: Double, y: Double) -> Rect? {
    let glyphs = text.glyphs[glyphs]
    guard let first = glyphs.min(by: { $0.x < $1.x }), let last = glyphs.max(by: { $0.x < $1.x }) else { return nil }
    let width = last.x + font.advance(of: last.index) - first.x
    return Rect(x: x + first.x, y: y + first.y - font.ascent, width: width, height: font.ascent + font.descent)
  }

  /// Calls `body` with where the text and the glyphs of each cluster stand in the line's text, in the order of the text.
  func forEachCluster(in text: TextBuffer, _ body: (_ bytes: Range<Int>, _ glyphs: Range<Int>) -> Void) {
    var byte = bytes.lowerBound
    var forward = glyphs.lowerBound
    var backward = glyphs.upperBound
    for cluster in text.clusters[clusters] {
      let count = Int(cluster.glyphCount)
      let end = byte + Int(cluster.byteCount)
      body(byte..<end, isBackward ? backward - count..<backward : forward..<forward + count)
      (byte, forward, backward) = (end, forward + count, backward - count)
    }
  }
}
