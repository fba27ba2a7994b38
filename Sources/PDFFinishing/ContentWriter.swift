/// Writes a page's content stream: its operators, and its texts with the codes that their glyphs have by now
/// (ISO 32000-1, 9.4).
struct ContentWriter {
  /// Farther jumps are moves of their own; in thousandths of the font's size.
  private static let longestJump = 4000.0

  private let page: PageContent
  private let fonts: [DraftFont]
  /// By font of the draft: the number of the first of its fonts in the resources.
  private let firstNames: [Int]
  private var content: [UInt8] = []

  /// The name and the size that are current in the content; nil: unknown.
  private var current: (name: Int, size: Double)?
  /// Where the current line of the text object begins, and where the next glyph would stand; in thousandths of a point.
  private var (lineX, lineY) = (0, 0)
  private var pen = 0.0

  /// What is open of the operator that shows glyphs.
  private enum Open { case nothing, array, string(isWide: Bool) }
  private var open = Open.nothing
  /// The text that what is shown stands for, while it does, into `page.actualTexts`. Its glyphs may stand at several
  /// heights, and so in several runs.
  private var said: Int32 = -1

  static func content(
    of page: PageContent, fonts: [DraftFont], firstNames: [Int]
  ) throws(FinishingError) -> [UInt8] {
    var writer = ContentWriter(page, fonts, firstNames)
    try writer.write()
    return writer.content
  }

  private init(_ page: PageContent, _ fonts: [DraftFont], _ firstNames: [Int]) {
    (self.page, self.fonts, self.firstNames) = (page, fonts, firstNames)
    content.reserveCapacity(page.operators.count + page.glyphs.count * 3 + page.runs.count * 24)
  }

  private mutating func write() throws(FinishingError) {
    var copied = 0
    for (index, run) in page.runs.enumerated() {
      let position = Int(run.position)
      if run.actualText != said || position > copied { endText() }
      content.append(contentsOf: page.operators[copied..<position])
      copied = position
      let end = index + 1 < page.runs.count ? Int(page.runs[index + 1].firstGlyph) : page.glyphs.count
      try show(run, page.glyphs[Int(run.firstGlyph)..<end])
    }
    endText()
    content.append(contentsOf: page.operators[copied...])
  }

  /// Ends what stands for a text of several glyphs.
  private mutating func endText() {
    if said >= 0 { content.append("EMC\n") }
    said = -1
  }

  private mutating func show(_ run: PageContent.Run, _ glyphs: ArraySlice<PageContent.Glyph>) throws(FinishingError) {
    guard let first = glyphs.first, run.size > 0, fonts.indices.contains(Int(run.font)) else { return }
    if run.beginsText { (lineX, lineY, pen) = (0, 0, 0) }
    if run.losesFont { current = nil }
    if run.actualText != said {
      content.append(spanSaying: page.actualTexts[Int(run.actualText)])
      said = run.actualText
    }
    if run.beginsText || Int(run.y) != lineY || abs(Double(first.x) - pen) > Self.longestJump * run.size {
      move(to: Int(first.x), Int(run.y))
    }
    let font = fonts[Int(run.font)]
    for glyph in glyphs {
      guard font.places.indices.contains(Int(glyph.number)) else {
        throw .malformed(reason: "a glyph that its font lacks", offset: Int(run.position))
      }
      let code = font.subset.codes[Int(font.places[Int(glyph.number)])]
      select(firstNames[Int(run.font)] + Int(code.font), run.size)
      var jump = (Double(glyph.x) - pen) / run.size
      if abs(jump) > Self.longestJump {
        move(to: Int(glyph.x), Int(run.y))
        jump = 0
      }
      let text = code.isSilent && run.actualText < 0 ? font.texts[glyph.number] : nil
      if let text {
        close()
        content.append(spanSaying: text)
      }
      // Less than half a thousandth waits for the next glyph.
      let adjustment = Int(jump.rounded())
      if adjustment != 0 {
        adjust(by: -adjustment)
        pen += Double(adjustment) * run.size
      }
      show(code)
      pen += Double(code.width) * run.size
      if text != nil {
        close()
        content.append("EMC\n")
      }
    }
    close()
  }

  private mutating func move(to x: Int, _ y: Int) {
    close()
    content.append(thousandths: x - lineX)
    content.append(0x20)
    content.append(thousandths: y - lineY)
    content.append(" Td\n")
    (lineX, lineY, pen) = (x, y, Double(x))
  }

  private mutating func select(_ name: Int, _ size: Double) {
    if let current, current.name == name, current.size == size { return }
    close()
    current = (name, size)
    content.append("/F")
    content.append(integer: name)
    content.append(0x20)
    content.append(millionths: size)
    content.append(" Tf\n")
  }

  // MARK: Strings

  private mutating func adjust(by thousandths: Int) {
    closeString()
    if case .nothing = open { content.append(UInt8(ascii: "[")) }
    content.append(integer: thousandths)
    open = .array
  }

  private mutating func show(_ code: FontPart.Code) {
    if case .string = open {
    } else {
      if case .nothing = open { content.append(UInt8(ascii: "[")) }
      content.append(code.isWide ? UInt8(ascii: "<") : UInt8(ascii: "("))
      open = .string(isWide: code.isWide)
    }
    let low = UInt8(truncatingIfNeeded: code.value)
    guard code.isWide else {
      switch low {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"): content.append(UInt8(ascii: "\\"))
      case 0x0d, 0x0a:
        // Line ends of any kind are read as line feeds.
        content.append("\\0")
        content.append(low == 0x0d ? "15" : "12")
        return
      default: break
      }
      content.append(low)
      return
    }
    content.append(hexadecimal: UInt8(truncatingIfNeeded: code.value >> 8))
    content.append(hexadecimal: low)
  }

  private mutating func closeString() {
    guard case .string(let isWide) = open else { return }
    content.append(isWide ? UInt8(ascii: ">") : UInt8(ascii: ")"))
    open = .array
  }

  private mutating func close() {
    closeString()
    if case .array = open { content.append("]TJ\n") }
    open = .nothing
  }
}
