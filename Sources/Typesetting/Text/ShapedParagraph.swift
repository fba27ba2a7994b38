/// A paragraph's text as glyphs, with the lines that were already made of it.
///
/// A class, as it is shared by the cache, the layout and the painter; it belongs to one typesetter.
final class ShapedParagraph {
  /// What is between `\n`s.
  let texts: [ShapedText]
  /// The characters that no font has, with the inline that each stands in.
  let missing: [MissingGlyphs.Entry]
  private let breaker: LineBreaker
  private var layouts: [(width: Double, maximumLines: Int?, lines: ParagraphLines)] = []
  private var unbroken: ParagraphLines?
  private static let layoutLimit = 3

  init(texts: [ShapedText], missing: [MissingGlyphs.Entry], breaker: LineBreaker) {
    self.texts = texts
    self.missing = missing
    self.breaker = breaker
    naturalWidth = texts.reduce(0) { max($0, $1.width) }
  }

  /// Of the longest line when none is broken, in points.
  let naturalWidth: Double

  /// Of the longest piece that is not broken as long as there is another way, in points.
  private(set) lazy var minimumWidth: Double = texts.reduce(0) { max($0, breaker.longestWord(in: $1)) }

  /// How much memory it takes at least, in bytes.
  var cost: Int {
    texts.reduce(256 + missing.count * 16) {
      $0 + 128 + $1.clusters.count * 48 + $1.glyphs.count * 48 + $1.bytes.count * 3
    }
  }

  /// The width of the first text up to a byte, in points.
  func width(upTo byte: Int) -> Double {
    guard let text = texts.first else { return 0 }
    return text.clusters.reduce(0) { $1.byteStart < Int32(clamping: byte) ? $0 + $1.advance : $0 }
  }

  /// The lines that fit into a width. Equal arguments give the same object.
  func lines(width: Double, maximumLines: Int?) throws(TypesettingError) -> ParagraphLines {
    if naturalWidth <= width + LineBreaker.tolerance, texts.count <= maximumLines ?? .max {
      if let unbroken { return unbroken }
      let lines = ParagraphLines(try breaker.lines(of: texts, width: .infinity, maximumLines: nil))
      unbroken = lines
      return lines
    }
    if let found = layouts.first(where: { $0.width == width && $0.maximumLines == maximumLines }) {
      return found.lines
    }
    let lines = ParagraphLines(try breaker.lines(of: texts, width: width, maximumLines: maximumLines))
    if layouts.count >= Self.layoutLimit { layouts.removeFirst() }
    layouts.append((width: width, maximumLines: maximumLines, lines: lines))
    return lines
  }
}

/// Lines that several pages may share.
final class ParagraphLines {
  let lines: [TextLine]

  /// Whether glyphs in colours of their own are among them.
  let hasColoredGlyphs: Bool

  init(_ lines: [TextLine]) {
    self.lines = lines
    hasColoredGlyphs = lines.contains { $0.segments.contains { $0.font.isColored } }
  }
}
