extension XMLParser {
  /// A name that consists of a prefix or none and a known name.
  struct UsualName {
    /// The prefix's bytes, at most seven, and above them how many.
    var prefix: UInt64 = 0
    /// The number of the known name; -1: the name is another one.
    var known: Int32 = -1
    /// Where it ends.
    var end = 0
  }

  /// The name that begins here, if it is a usual one; what kind of name it is says nothing but its own bytes.
  func usualName() -> UsualName {
    guard let base = bytes.baseAddress else { return UsualName() }
    let start = position
    var end = endOfLetters(from: start)
    var local = start
    var prefix: UInt64 = 0
    if end > start, end < bytes.count, bytes[end] == UInt8(ascii: ":") {
      guard end - start < 8 else { return UsualName() }
      prefix = UInt64(end - start) << 56
      for index in start..<end {
        guard (bytes[index] | 0x20) &- UInt8(ascii: "a") < 26 else { return UsualName() }
        prefix |= UInt64(bytes[index]) << UInt64((index - start) * 8)
      }
      local = end + 1
      end = endOfLetters(from: local)
    }
    guard end < bytes.count, !Self.isNamePart(bytes[end]) else { return UsualName() }
    return UsualName(prefix: prefix, known: names.known.number(of: base + local, end - local), end: end)
  }

  /// Where something stands that is no letter. Not all that is passed over are letters, but no name that is known has
  /// others: a look at one bit of eight bytes is a fifth of what it takes to know.
  private func endOfLetters(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let others = ~word & 0x4040_4040_4040_4040
      if others != 0 { return index + others.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < bytes.count, bytes[index] & 0x40 != 0 { index += 1 }
    return index
  }
}
