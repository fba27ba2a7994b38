internal import CHarfBuzz

/// The glyphs that a document has of a face, each with the text that it stands for first.
struct GlyphCollection {
  struct Entry {
    var glyph: UInt32
    /// Into `bytes`; empty: it stands for nothing by itself.
    var text: Range<Int32>
  }

  /// The face at the size that came first.
  let font: ScaledFont
  private(set) var entries: [Entry] = []
  private(set) var bytes: [UInt8] = []
  /// By glyph: one more than its number; 0: it has none.
  private var numbers: [UInt16] = []
  private let spaceGlyph: UInt32?

  init(_ font: ScaledFont) {
    self.font = font
    var glyph: UInt32 = 0
    spaceGlyph = hb_font_get_nominal_glyph(font.program.harfBuzz, 0x20, &glyph) != 0 ? glyph : nil
    entries.reserveCapacity(96)
    bytes.reserveCapacity(128)
  }

  /// The number of a glyph that stands for nothing by itself.
  mutating func number(of glyph: UInt32) -> UInt16 {
    let index = Int(glyph)
    if index >= numbers.count { numbers += Array(repeating: 0, count: index + 256 - numbers.count) }
    if numbers[index] == 0 {
      entries.append(Entry(glyph: glyph, text: 0..<0))
      numbers[index] = UInt16(clamping: entries.count)
    }
    return numbers[index] - 1
  }

  /// The number of a glyph, and whether the file will say that it stands for this text: a glyph has one.
  mutating func number(of glyph: UInt32, saying source: [UInt8], in range: Range<Int>) -> (UInt16, saysIt: Bool) {
    let number = number(of: glyph)
    let text = entries[Int(number)].text
    if text.isEmpty {
      guard !range.isEmpty else { return (number, true) }
      if glyph == spaceGlyph, !source[range].elementsEqual([0x20]) {
        // Spaces that do not break are drawn with the glyph of the one that does, which is far more frequent.
        setText([0x20], of: number)
        return (number, false)
      }
      setText(source[range], of: number)
      return (number, true)
    }
    guard text.count == range.count else { return (number, false) }
    for (offset, index) in range.enumerated() where bytes[Int(text.lowerBound) + offset] != source[index] {
      return (number, false)
    }
    return (number, true)
  }

  /// What a glyph stands for, by its number.
  func text(of number: Int) -> ArraySlice<UInt8> {
    bytes[Int(entries[number].text.lowerBound)..<Int(entries[number].text.upperBound)]
  }

  private mutating func setText(_ text: some Collection<UInt8>, of number: UInt16) {
    let start = Int32(clamping: bytes.count)
    bytes += text
    entries[Int(number)].text = start..<Int32(clamping: bytes.count)
  }
}
