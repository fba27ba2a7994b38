/// A Huffman table of a JPEG (ITU T.81, annex C and F.2.2.3).
struct JPEGHuffmanTable {
  private static let fastBits = 9

  /// By the next nine bits: length and symbol of a code that is no longer; 0 for others.
  private var fast = [UInt16](repeating: 0, count: 1 << fastBits)
  /// By length: the first sequence of 16 bits that begins with no code so short.
  private var limits = [Int](repeating: 0, count: 17)
  /// By length: what leads from a code to its symbol.
  private var offsets = [Int](repeating: 0, count: 17)
  private let symbols: [UInt8]

  /// - Parameters:
  ///   - counts: how many codes there are of each length from 1 to 16.
  ///   - symbols: in the order of their codes.
  /// - Returns: nil when there are more codes than bits can tell apart, or not so many symbols.
  init?(counts: ArraySlice<UInt8>, symbols: [UInt8]) {
    self.symbols = symbols
    var (code, place) = (0, 0)
    for (length, count) in zip(1...16, counts) {
      offsets[length] = place - code
      for _ in 0..<count {
        guard place < symbols.count, code < 1 << length else { return nil }
        if length <= Self.fastBits {
          let free = Self.fastBits - length
          let entry = UInt16(length) << 8 | UInt16(symbols[place])
          for index in code << free..<(code + 1) << free { fast[index] = entry }
        }
        code += 1
        place += 1
      }
      limits[length] = code << (16 - length)
      code <<= 1
    }
  }

  /// The next symbol; nil for a code that there is not.
  func symbol(_ bits: inout JPEGBits) -> Int? {
    let next = bits.peek16()
    let entry = fast[next >> (16 - Self.fastBits)]
    if entry != 0 {
      bits.skip(Int(entry >> 8))
      return Int(entry & 0xFF)
    }
    for length in Self.fastBits + 1...16 where next < limits[length] {
      bits.skip(length)
      let place = (next >> (16 - length)) + offsets[length]
      return symbols.indices.contains(place) ? Int(symbols[place]) : nil
    }
    return nil
  }
}
