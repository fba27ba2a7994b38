/// How far it is from a glyph to the next one, as it was for the same two glyphs before on the page.
///
/// Places are sums of advances in floating point. Between the same powers of two each of them is rounded to the same grid,
/// so that the same advance moves every place by the same difference, bit by bit: most places need not be written. Who
/// packs and who unpacks keep the same ones.
struct GlyphSteps {
  private static let count = 4096
  /// None as long as there was no glyph.
  private var slots: [Double] = []

  private static func slot(_ first: UInt32, _ second: UInt32, at x: Double, font: Int) -> Int {
    let pair = UInt64(first) << 32 | UInt64(second)
    let place = UInt64(bitPattern: Int64(font)) << 16 ^ x.bitPattern >> 52
    return Int(truncatingIfNeeded: ((pair &* 0x9E37_79B9_7F4A_7C15) ^ (place &* 0xC2B2_AE3D_27D4_EB4F)) >> 52)
  }

  /// Where the second of two glyphs should stand.
  mutating func place(of second: UInt32, after first: TextBuffer.Glyph, font: Int) -> Double {
    if slots.isEmpty { slots = Array(repeating: 0, count: Self.count) }
    return first.x + slots[Self.slot(first.index, second, at: first.x, font: font)]
  }

  /// Takes where it stands in truth.
  mutating func learn(_ x: Double, of second: UInt32, after first: TextBuffer.Glyph, font: Int) {
    if slots.isEmpty { slots = Array(repeating: 0, count: Self.count) }
    slots[Self.slot(first.index, second, at: first.x, font: font)] = x - first.x
  }

  mutating func removeAll() {
    for index in slots.indices { slots[index] = 0 }
  }
}
