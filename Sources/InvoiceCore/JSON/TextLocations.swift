package import InvoiceModel

/// Lines and columns of a text; made only when there are problems.
package enum TextLocations {
  /// The places of offsets, in the order in which they are given.
  ///
  /// Lines end with LF, CR LF or CR. Columns count Unicode scalars; a byte order mark has none.
  package static func locations(of offsets: [Int], in bytes: [UInt8]) -> [Problem.Location] {
    let order = offsets.indices.sorted { offsets[$0] < offsets[$1] }
    var locations = [Problem.Location](repeating: Problem.Location(line: 1, column: 1), count: offsets.count)
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var column = 1
    for item in order {
      let end = min(offsets[item], bytes.count)
      while index < end {
        // Eight characters at once, where neither a line ends nor a character has several bytes.
        if end - index >= 8, plainWord(bytes, at: index) {
          (index, column) = (index + 8, column + 8)
          continue
        }
        let byte = bytes[index]
        if byte > 0x0D, byte < 0x80 {
          column += 1
        } else if byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A) {
          (line, column) = (line + 1, 1)
        } else if !(0x80...0xBF).contains(byte) {
          column += 1
        }
        index += 1
      }
      locations[item] = Problem.Location(line: line, column: column)
    }
    return locations
  }

  /// Whether eight bytes are characters of ASCII beyond 0x0D.
  private static func plainWord(_ bytes: [UInt8], at index: Int) -> Bool {
    let every: UInt64 = 0x0101_0101_0101_0101
    let word = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: index, as: UInt64.self) }
    return (word | (word &- every &* 0x0E)) & (every &* 0x80) == 0
  }
}
