/// Lines and columns of a text; made only when there are problems.
enum XMLLocations {
  /// The places of offsets, in the order in which they are given. Columns count Unicode scalars.
  static func locations(of offsets: [Int], in bytes: [UInt8]) -> [Problem.Location] {
    var locations = [Problem.Location](repeating: Problem.Location(line: 1, column: 1), count: offsets.count)
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var column = 1
    for item in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
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
