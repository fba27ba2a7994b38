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
