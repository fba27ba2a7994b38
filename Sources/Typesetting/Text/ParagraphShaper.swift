/// Shapes paragraphs, through the cache.
final class ParagraphShaper {
  /// What `Inline.Content.pageNumber` and `.pageCount` stand for.
  struct PageNumbers: Hashable {
    var number = 1
    var count = 1
  }

  let shaper: TextShaper
  private(set) var cache = ShapeCache()
  private var marks: [FontMarks: LineBreaker.Marks] = [:]
  private(set) var language = "en"

  /// Of sizes and styles whose marks are kept.
  private static let markLimit = 64
  /// Of a paragraph, in bytes: some thousand pages.
  private static let textLimit = 16 << 20

  private struct FontMarks: Hashable {
    var face: FontMap.Face
    var size: Double
  }

  init(library: FontLibrary) throws(TypesettingError) {
    shaper = try TextShaper(library: library)
  }

  func setLanguage(_ language: String) {
    self.language = language
    shaper.setLanguage(language)
  }

  func shape(_ inlines: [Inline], pages: PageNumbers) throws(TypesettingError) -> ShapedParagraph {
    var key = ShapeCache.Key(language: language)
    // By index, as an element that is bound to a name is copied.
    for index in inlines.indices {
      key.append(Self.text(of: inlines[index].content, pages: pages), style: inlines[index].style)
    }
    if let found = cache.value(for: key) { return found }
    let shaped = try shapeAnew(inlines, pages: pages)
    cache.insert(shaped, for: key)
    return shaped
  }

  private static func text(of content: Inline.Content, pages: PageNumbers) -> String {
    switch content {
    case .text(let text): text
    case .pageNumber: String(pages.number)
    case .pageCount: String(pages.count)
    }
  }

  private func shapeAnew(_ inlines: [Inline], pages: PageNumbers) throws(TypesettingError) -> ShapedParagraph {
    var contents = inlines.map { Self.text(of: $0.content, pages: pages) }
    let styles = inlines.map(\.style)
    var shaped = try shape(contents, styles: styles)
    // What is spelled out may have letters of the same kind, once.
    for _ in 0..<2 where !shaped.missing.isEmpty {
      let missing = Set(shaped.missing.map(\.character))
      var isSpelled = false
      for index in contents.indices {
        guard let text = CompatibilityLetters.spelled(contents[index], replacing: missing) else { continue }
        contents[index] = text
        isSpelled = true
      }
      guard isSpelled else { break }
      shaped = try shape(contents, styles: styles)
    }
    return shaped
  }

  private func shape(_ contents: [String], styles: [TextStyle]) throws(TypesettingError) -> ShapedParagraph {
    var texts: [ShapedText] = []
    var missing = MissingGlyphs()
    var bytes: [UInt8] = []
    var pieces: [TextShaper.Piece] = []
    var strut = ShapedText.Strut(size: 0, ascent: 0, descent: 0)
    guard contents.reduce(0, { $0 + $1.utf8.count }) <= Self.textLimit else {
      throw .backend(operation: "shaping", reason: "a paragraph is longer than \(Self.textLimit >> 20) MiB")
    }
    func endLine() throws(TypesettingError) {
      var text = try shaper.shape(
        bytes, pieces: pieces, isRightToLeft: WritingDirection.isRightToLeft(language), missing: &missing)
      text.strut = strut
      texts.append(text)
      bytes.removeAll()
      pieces.removeAll()
      strut = .init(size: 0, ascent: 0, descent: 0)
    }
    for (inline, style) in styles.enumerated() {
      let own = try shaper.strut(of: style)
      if own.size > strut.size { strut = own }
      var start = bytes.count
      let text = TextCleaner.clean(contents[inline])
      guard text.utf8.contains(0x0A) else {
        // Most texts have no line ends, and character by character takes ten times as long.
        bytes.append(contentsOf: text.utf8)
        if bytes.count > start { pieces.append(.init(bytes: start..<bytes.count, style: style, inline: inline)) }
        continue
      }
      for scalar in text.unicodeScalars {
        guard scalar != "\n" else {
          // Who reads the text without seeing the lines would take the words for one.
          if !bytes.isEmpty { bytes.append(0x20) }
          if bytes.count > start { pieces.append(.init(bytes: start..<bytes.count, style: style, inline: inline)) }
          try endLine()
          strut = own
          start = 0
          continue
        }
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      if bytes.count > start { pieces.append(.init(bytes: start..<bytes.count, style: style, inline: inline)) }
    }
    try endLine()
    let breaker = LineBreaker(language: language) { [unowned self] (inline) throws(TypesettingError) in
      try self.marks(in: styles[inline])
    }
    return ShapedParagraph(texts: texts, missing: missing.entries, breaker: breaker)
  }

  private func marks(in style: TextStyle) throws(TypesettingError) -> LineBreaker.Marks {
    let key = FontMarks(face: shaper.face(of: style), size: style.size)
    if let marks = marks[key] { return marks }
    func shape(_ text: String) throws(TypesettingError) -> ShapedText {
      let bytes = Array(text.utf8)
      var missing = MissingGlyphs()
      return try shaper.shape(
        bytes, pieces: [.init(bytes: 0..<bytes.count, style: style, inline: 0)], isRightToLeft: false,
        missing: &missing)
    }
    let marks = LineBreaker.Marks(ellipsis: try shape("…"), hyphen: try shape("-"))
    if self.marks.count >= Self.markLimit { self.marks.removeAll() }
    self.marks[key] = marks
    return marks
  }
}
