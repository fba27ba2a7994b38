extension XMLParser {
  func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  func isBlank(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x09 || bytes[index] == 0x0D
  }

  func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - position >= count else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<count where bytes[position + index] != wanted[index] { return false }
      return true
    }
  }

  mutating func skipBlanks() {
    while isBlank(at: position) { position += 1 }
  }

  /// Moves behind the next `end`.
  mutating func skip(to end: StaticString, from start: Int, what: String) throws(XMLSyntaxError) {
    let begin = position
    position = start
    let first = end.withUTF8Buffer { $0[0] }
    while position < bytes.count {
      if bytes[position] == first, starts(with: end) {
        position += end.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw XMLSyntaxError.truncated(within: what, at: begin)
  }

  /// The name that begins here, as a number of the name table.
  mutating func readName() throws(XMLSyntaxError) -> Int {
    let start = position
    position = nameEnd(from: start)
    // Nothing but more of a name, or what ends one, may follow: what stands here may be its beginning only.
    guard position < bytes.count else {
      throw XMLSyntaxError.truncated(within: position == start ? "a tag" : "a name", at: start)
    }
    guard position > start, !Self.cannotBegin(bytes[start]) else {
      throw XMLSyntaxError("Here a name is missing.", at: start)
    }
    return try rawName(from: start, position - start)
  }

  /// The number of the name that is written at `start`.
  mutating func rawName(from start: Int, _ count: Int) throws(XMLSyntaxError) -> Int {
    guard let base = bytes.baseAddress, let name = names.number(of: base + start, count) else {
      throw XMLSyntaxError(
        "A name has two colons or one at its end, or there are more than \(XMLLimits.names) names.", at: start)
    }
    return name
  }

  /// Where the name ends that begins at `start`.
  private func nameEnd(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = start
    while position + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let parts = Self.plainNameParts(word)
      position += parts
      if parts == 8 { continue }
      // It may be one of the rare ones.
      guard Self.isNamePart(bytes[position]) else { return position }
      position += 1
    }
    while position < bytes.count, Self.isNamePart(bytes[position]) { position += 1 }
    return position
  }

  /// How many bytes, from the first on, are letters and digits of ASCII or colons; eight at once.
  private static func plainNameParts(_ word: UInt64) -> Int {
    let every: UInt64 = 0x0101_0101_0101_0101
    let tops = every &* 0x80
    // Without their top bits no byte carries into the next; those that have one are none of these.
    let bytes = word & ~tops
    let small = bytes | every &* 0x20
    let letters = (small &+ every &* (0x80 - 0x61)) & ~(small &+ every &* (0x80 - 0x7B))
    let digits = (bytes &+ every &* (0x80 - 0x30)) & ~(bytes &+ every &* (0x80 - 0x3B))
    let others = ~(letters | digits) & tops | word & tops
    return others == 0 ? 8 : others.trailingZeroBitCount >> 3
  }

  /// Letters beyond ASCII are admitted as they come; no vocabulary read here has any.
  static func isNamePart(_ byte: UInt8) -> Bool {
    // Nearly all are letters.
    if (byte | 0x20) &- UInt8(ascii: "a") < 26 { return true }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"), 0x80...0xFF:
      return true
    default: return false
    }
  }

  private static func cannotBegin(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
