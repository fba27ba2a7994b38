/// Writes values at paths as nested JSON, compactly; paths of one object come one after the other.
struct CSVPathWriter {
  /// A container that is open below the document.
  private struct Level {
    /// What leads to it.
    var token: String
    var container: JSONWriter.Container
  }

  /// The first element of an array, as a token.
  private static let first = "["

  private var writer = JSONWriter(.compact)
  private var open: [Level] = []

  /// An object without members.
  init() { writer.begin(.object) }

  /// Writes a value.
  ///
  /// - Parameters:
  ///   - tokens: keys, and `[` for the first element of an array.
  ///   - value: JSON.
  mutating func write(_ tokens: [String], _ value: [UInt8]) {
    let containers = tokens.dropLast()
    var common = 0
    while common < open.count, common < containers.count, open[common].token == tokens[common] { common += 1 }
    close(downTo: common)
    for index in common..<tokens.count {
      if tokens[index] == Self.first { writer.element() } else { writer.key(tokens[index]) }
      guard index < containers.count else { break }
      let level = Level(token: tokens[index], container: tokens[index + 1] == Self.first ? .array : .object)
      open.append(level)
      writer.begin(level.container)
    }
    writer.json(value)
  }

  /// Closes everything, and gives the text.
  mutating func finished() -> [UInt8] {
    close(downTo: 0)
    writer.end(.object)
    return writer.taken()
  }

  private mutating func close(downTo depth: Int) {
    while open.count > depth, let level = open.popLast() { writer.end(level.container) }
  }
}
