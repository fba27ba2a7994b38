/// Glyphs, in visual order within a segment, with the text that they stand for.
struct TextBuffer {
  struct Glyph {
    /// In its font.
    var index: UInt32
    /// From the line's left end and base line, in points, y downwards.
    var x, y: Double
  }

  /// How many bytes of text stand for how many glyphs.
  struct Cluster {
    var byteCount: Int32
    var glyphCount: Int32
  }

  var glyphs: [Glyph] = []
  var clusters: [Cluster] = []
  var bytes: [UInt8] = []

  /// Makes room for so many clusters, most of which are a glyph and a byte each.
  mutating func reserve(clusters count: Int) {
    glyphs.reserveCapacity(count)
    clusters.reserveCapacity(count)
    bytes.reserveCapacity(count)
  }
}
