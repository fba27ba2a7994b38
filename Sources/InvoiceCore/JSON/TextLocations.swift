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
      while index < min(offsets[item], bytes.count) {
        switch bytes[index] {
        case 0x0A: (line, column) = (line + 1, 1)
        case 0x0D where index + 1 == bytes.count || bytes[index + 1] != 0x0A: (line, column) = (line + 1, 1)
        case 0x80...0xBF: break
        default: column += 1
        }
        index += 1
      }
      locations[item] = Problem.Location(line: line, column: column)
    }
    return locations
  }
}
