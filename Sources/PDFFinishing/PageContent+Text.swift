extension PageContent {
  /// Begins text of one font; its colour was set.
  ///
  /// - Parameters:
  ///   - font: into ``PDFDraft/fonts``.
  ///   - size: in points.
  package mutating func beginText(font: Int, size: Double) {
    mark(text: true)
    self.font = (UInt16(clamping: font), size)
    actualText = -1
    isNewRun = true
  }

  /// Lets the glyphs that follow say this, and not what each of them says; nil: each says what it does.
  package mutating func say(_ text: String?) {
    if let text {
      actualText = Int32(clamping: actualTexts.count)
      actualTexts.append(text)
    } else {
      actualText = -1
    }
    isNewRun = true
  }

  /// Adds a glyph.
  ///
  /// - Parameter number: of the glyph, in its font.
  package mutating func glyph(_ number: UInt16, x: Double, y: Double) {
    let (x, y) = (Self.thousandths(x), Int32(clamping: Self.thousandths(y)))
    if isNewRun || runs.last.map({ $0.y != y }) ?? true { beginRun(y) }
    glyphs.append(Glyph(x: Int32(clamping: x), number: number))
  }

  mutating func beginRun(_ y: Int32) {
    runs.append(
      Run(
        position: Int32(clamping: operators.count), font: font.number, beginsText: beginsText, losesFont: losesFont,
        size: font.size, y: y, firstGlyph: Int32(clamping: glyphs.count), actualText: actualText))
    (beginsText, losesFont, isNewRun) = (false, false, false)
  }
}
