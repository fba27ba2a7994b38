internal import InvoiceModel

extension JSONReader {
  /// Reads the `true` or `false` that begins here.
  mutating func boolean() throws(JSONSyntaxError) -> Bool {
    if bytes[position] == UInt8(ascii: "t") {
      try literal("true")
      return true
    }
    try literal("false")
    return false
  }

  /// Reads the `null` that begins here.
  mutating func null() throws(JSONSyntaxError) { try literal("null") }

  private mutating func literal(_ word: StaticString) throws(JSONSyntaxError) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count else { throw truncated() }
      guard bytes[position] == word.withUTF8Buffer({ $0[index] }) else {
        position = start
        throw unexpected("`\(word)`")
      }
      position += 1
    }
    if position < bytes.count, Self.isWordByte(bytes[position]) {
      position = start
      throw unexpected("`\(word)`")
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Skips the value that begins here, checking its grammar, and its objects for duplicate keys.
  package mutating func skipValue() throws(JSONSyntaxError) {
    switch try kind() {
    case .string: try skipString()
    case .number: _ = try number()
    case .boolean: _ = try boolean()
    case .null: try null()
    case .array:
      try enter()
      while try nextElement() != nil { try skipValue() }
    case .object:
      try enter()
      var keys = KeySet()
      while let offset = try nextKey() {
        if findsDuplicates, !keys.insert(offset, in: self) {
          duplicateCount += 1
          if duplicateCount <= ProblemList.limit { duplicates.append((path, offset)) }
        }
        try skipValue()
      }
    }
  }
}
