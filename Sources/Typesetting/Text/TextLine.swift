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
