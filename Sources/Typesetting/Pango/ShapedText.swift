/// The glyphs of one line of text before it is broken: everything between two `\n` of a paragraph.
///
/// Clusters stand in the order of the text, whatever its direction; a cluster's glyphs stand from left to right.
struct ShapedText {
  /// A piece of text that one font draws in one direction.
  struct Run {
    var font: ScaledFont
    /// Which of the paragraph's inlines it belongs to.
    var inline: Int
    /// Of bidirectional embedding (UAX #9); odd from right to left.
    var level: UInt8
    /// Into `ShapedText.clusters`.
    var clusters: Range<Int>
  }

  /// The least piece of text that cannot be divided.
  struct Cluster {
    /// Where its text begins in `ShapedText.bytes`.
    var byteStart: Int32
    var byteCount: Int32
    var glyphStart: Int32
    var glyphCount: Int32
    /// In points.
    var advance: Double
    /// Room that vanishes at the end of a line.
    var isSpace: Bool
  }

  var bytes: [UInt8] = []
  var runs: [Run] = []
  var clusters: [Cluster] = []
  /// Positions are from the left end of their cluster.
  var glyphs: [TextBuffer.Glyph] = []
  var isRightToLeft = false
  /// Whether a PDF may say all of the text as it is.
  var isReadable = true
  /// Without the space at the end, in points.
  var width = 0.0
  /// The biggest style's measures in points, which a line without glyphs has too.
  var strut = Strut(size: 0, ascent: 0, descent: 0)

  /// How much height a line of a font takes, in points.
  struct Strut: Hashable {
    var size, ascent, descent: Double
  }
}
