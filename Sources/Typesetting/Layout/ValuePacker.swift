/// Writes values as bytes that `ValueUnpacker` reads in the same order.
struct ValuePacker: VaryingValues {
  private(set) var bytes: [UInt8] = []
  private var recent = RecentLengths()
  private var steps = GlyphSteps()

  /// The bytes, in no more room than they need; what is packed next stands in the room that they had.
  mutating func take() -> [UInt8] {
    let exact = [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      count = buffer.initialize(fromContentsOf: bytes)
    }
    bytes.removeAll(keepingCapacity: true)
    recent.removeAll()
    steps.removeAll()
    return exact
  }

  /// Takes the text; what is left is empty.
  mutating func exchange(_ text: inout String) {
    append(text)
    text = ""
  }

  /// Takes the number; what is left is 0.
  mutating func exchange(_ number: inout Int) {
    append(number)
    number = 0
  }

  /// Appends a number, seven bits a byte: most are small.
  mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ text: [UInt8]) {
    append(text.count)
    bytes.append(contentsOf: text)
  }

  /// Appends all bits of a length. Many are 0, which takes a byte.
  mutating func append(_ length: Double) {
    guard length.bitPattern != 0 else { return bytes.append(0) }
    let slot = RecentLengths.slot(of: length)
    if recent[slot].bitPattern == length.bitPattern {
      bytes.append(2)
      return bytes.append(slot)
    }
    bytes.append(1)
    appendWhole(length)
    recent[slot] = length
  }

  /// Appends glyphs of a line, all of them on the base line or each at a height of its own.
  mutating func append(_ glyphs: [TextBuffer.Glyph], font: Int, areLevel: Bool) {
    var last: TextBuffer.Glyph?
    for glyph in glyphs {
      // The lowest bit says whether the place is the one that was to be expected.
      let number = Int(glyph.index) << 1
      if let last, steps.place(of: glyph.index, after: last, font: font).bitPattern == glyph.x.bitPattern {
        append(number | 1)
      } else {
        append(number)
        appendWhole(glyph.x)
        if let last { steps.learn(glyph.x, of: glyph.index, after: last, font: font) }
      }
      if !areLevel { append(glyph.y) }
      last = glyph
    }
  }

  private mutating func appendWhole(_ length: Double) {
    withUnsafeBytes(of: length.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ isTrue: Bool) {
    bytes.append(isTrue ? 1 : 0)
  }
}
