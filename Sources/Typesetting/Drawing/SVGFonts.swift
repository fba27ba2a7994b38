/// The fonts of a drawing.
struct SVGFonts {
  private struct Use {
    let font: ScaledFont
    var scalars: Set<UInt32> = []
    var glyphs: Set<UInt32> = []
  }

  private var uses: [(program: ObjectIdentifier, use: Use)] = []
  private var fonts: [ObjectIdentifier: SVGFont] = [:]
  /// In the order of their first use.
  private var order: [SVGFont] = []

  /// - Parameter items: what is drawn.
  /// - Throws: `TypesettingError.embedding` for a font whose maker does not allow it, `.noSubsetting`.
  init(of items: [LayoutItem]) throws(TypesettingError) {
    for item in items { collect(item) }
    guard !uses.isEmpty else { return }
    let library = try SubsetLibrary.shared.get()
    for (identity, use) in uses {
      let program = use.font.program
      if let refusal = use.font.refusal(wholly: program.embedding == .wholeOnly) { throw refusal }
      let made = SVGFont(program, scalars: use.scalars, glyphs: use.glyphs, library: library)
      guard let made else { continue }
      fonts[identity] = made
      order.append(made)
    }
  }

  /// Nil: the drawing holds only outlines of it.
  subscript(font: ScaledFont) -> SVGFont? { fonts[ObjectIdentifier(font.program)] }

  func appendRules(to svg: inout SVGWriter) {
    for font in order { font.appendRule(to: &svg) }
  }

  private mutating func collect(_ item: LayoutItem) {
    switch item {
    case .text(let text): collect(text)
    case .group(_, _, _, let items), .rotated(_, _, _, let items): for item in items { collect(item) }
    case .fill, .stroke, .image, .code, .outline: break
    }
  }

  private mutating func collect(_ item: TextItem) {
    for line in item.lines.lines[item.range] {
      for segment in line.segments where !segment.font.isColored {
        let identity = ObjectIdentifier(segment.font.program)
        let index: Int
        if let known = uses.firstIndex(where: { $0.program == identity }) {
          index = known
        } else {
          index = uses.count
          uses.append((identity, Use(font: segment.font)))
        }
        for scalar in String(decoding: line.text.bytes[segment.bytes], as: UTF8.self).unicodeScalars {
          uses[index].use.scalars.insert(scalar.value)
        }
        for glyph in line.text.glyphs[segment.glyphs] { uses[index].use.glyphs.insert(glyph.index) }
      }
    }
  }
}
