/// Writes values at paths as nested JSON, compactly; paths of one object come one after the other.
struct CSVPathWriter {
  private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]
  /// The containers that are open below the document; `[` is an array, a key an object.
  private var open: [String] = []
  private var isAtStart = true

  /// Writes a value.
  ///
  /// - Parameters:
  ///   - tokens: keys, and `[` for the first element of an array.
  ///   - value: JSON.
  mutating func write(_ tokens: [String], _ value: [UInt8]) {
    let containers = tokens.dropLast()
    var common = 0
    while common < open.count, common < containers.count, open[common] == tokens[common] { common += 1 }
    close(downTo: common)
    for index in common..<tokens.count {
      separate()
      if tokens[index] != "[" { key(tokens[index]) }
      guard index < containers.count else { break }
      open.append(tokens[index])
      bytes.append(UInt8(ascii: tokens[index + 1] == "[" ? "[" : "{"))
      brackets.append(tokens[index + 1] == "[" ? "]" : "}")
      isAtStart = true
    }
    bytes += value
    isAtStart = false
  }

  /// Closes everything; nothing can be written then.
  mutating func finish() {
    close(downTo: 0)
    bytes.append(UInt8(ascii: "}"))
  }

  private var brackets: [Character] = []

  private mutating func close(downTo depth: Int) {
    while open.count > depth {
      open.removeLast()
      if let bracket = brackets.popLast() { bytes += String(bracket).utf8 }
      isAtStart = false
    }
  }

  private mutating func separate() {
    if !isAtStart { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func key(_ key: String) {
    bytes.append(UInt8(ascii: "\""))
    bytes += key.utf8
    bytes += "\":".utf8
  }
}
