import CCairo

/// Glyphs of one font and colour, with their text, on their way to Cairo.
///
/// A value that the canvas changes once a segment: as properties of the canvas, a class, its arrays would be checked for
/// exclusive access with every glyph.
struct GlyphRun {
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []
  private var bytes: [UInt8] = []

  var isEmpty: Bool { glyphs.isEmpty }

  /// - Parameters:
  ///   - x, y: what is added to the glyphs' positions, in points.
  mutating func append(
    _ text: TextBuffer, glyphs glyphRange: Range<Int>, clusters clusterRange: Range<Int>, bytes byteRange: Range<Int>,
    x: Double, y: Double
  ) {
    glyphs.append(
      contentsOf: text.glyphs[glyphRange].lazy.map {
        cairo_glyph_t(index: UInt($0.index), x: $0.x + x, y: $0.y + y)
      })
    clusters.append(
      contentsOf: text.clusters[clusterRange].lazy.map {
        cairo_text_cluster_t(num_bytes: $0.byteCount, num_glyphs: $0.glyphCount)
      })
    bytes.append(contentsOf: text.bytes[byteRange])
  }

  /// Adds one glyph.
  ///
  /// - Parameters:
  ///   - text: what it stands for; empty: nothing by itself.
  ///   - x, y: where it stands, in points.
  mutating func append(_ glyph: UInt32, text: ArraySlice<UInt8>, x: Double, y: Double) {
    glyphs.append(cairo_glyph_t(index: UInt(glyph), x: x, y: y))
    clusters.append(cairo_text_cluster_t(num_bytes: Int32(clamping: text.count), num_glyphs: 1))
    bytes += text
  }

  /// Draws the glyphs and forgets them.
  /// - Parameter context: a `cairo_t` with the font and the colour.
  mutating func show(in context: OpaquePointer, isBackward: Bool) {
    bytes.withUnsafeBytes { bytes in
      cairo_show_text_glyphs(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), glyphs,
        Int32(clamping: glyphs.count), clusters, Int32(clamping: clusters.count),
        isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0))
    }
    forget()
  }

  /// Fills the glyphs' outlines where they stand, without the text, and forgets them.
  /// - Parameter context: a `cairo_t` with the font and the colour, and without a path.
  mutating func fill(in context: OpaquePointer) {
    cairo_glyph_path(context, glyphs, Int32(clamping: glyphs.count))
    cairo_fill(context)
    forget()
  }

  private mutating func forget() {
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}
