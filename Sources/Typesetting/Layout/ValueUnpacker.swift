/// Reads what `ValuePacker` has written, in the same order.
struct ValueUnpacker: VaryingValues {
  private let bytes: [UInt8]
  private var position: Int
  private var recent = RecentLengths()
  private var steps = GlyphSteps()

  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  mutating func exchange(_ text: inout String) {
    text = self.text()
  }

  mutating func exchange(_ number: inout Int) {
    number = self.number()
  }

  mutating func number() -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[position]
      position += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value) }
      shift += 7
    }
  }

  mutating func text() -> String {
    String(decoding: slice(), as: UTF8.self)
  }

  /// Bytes with their count before them.
  mutating func slice() -> ArraySlice<UInt8> {
    let count = number()
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func length() -> Double {
    switch byte() {
    case 0: return 0
    case 1:
      let length = wholeLength()
      recent[RecentLengths.slot(of: length)] = length
      return length
    default: return recent[byte()]
    }
  }

  /// Glyphs of a line, all of them on the base line or each at a height of its own.
  mutating func glyphs(_ count: Int, font: Int, areLevel: Bool) -> [TextBuffer.Glyph] {
    var glyphs: [TextBuffer.Glyph] = []
    glyphs.reserveCapacity(count)
    for _ in 0..<count {
      let number = number()
      var glyph = TextBuffer.Glyph(index: UInt32(truncatingIfNeeded: number >> 1), x: 0, y: 0)
      if number & 1 == 0 {
        glyph.x = wholeLength()
        if let last = glyphs.last { steps.learn(glyph.x, of: glyph.index, after: last, font: font) }
      } else if let last = glyphs.last {
        glyph.x = steps.place(of: glyph.index, after: last, font: font)
      }
      if !areLevel { glyph.y = length() }
      glyphs.append(glyph)
    }
    return glyphs
  }

  private mutating func wholeLength() -> Double {
    defer { position += 8 }
    let bits = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: UInt64.self) }
    return Double(bitPattern: UInt64(littleEndian: bits))
  }

  mutating func byte() -> UInt8 {
    defer { position += 1 }
    return bytes[position]
  }

  mutating func flag() -> Bool {
    byte() != 0
  }
}
