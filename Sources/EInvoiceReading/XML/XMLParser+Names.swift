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

  /// How many < there are: at least as many as elements.
  static func tagCount(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let (sign, one) = (SIMD16(repeating: UInt8(ascii: "<")), SIMD16<UInt8>(repeating: 1))
    var (count, start) = (0, 0)
    while start + 16 <= bytes.count {
      // In the byte of its lane each place counts to 255.
      let end = min(start + 16 * 255, bytes.count - 15)
      var counts = SIMD16<UInt8>(repeating: 0)
      while start < end {
        let found = raw.loadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self) .== sign
        counts.replace(with: counts &+ one, where: found)
        start += 16
      }
      for lane in counts.indices { count += Int(counts[lane]) }
    }
    for byte in bytes[start...] where byte == UInt8(ascii: "<") { count += 1 }
    return count
  }

  /// The name that begins here, if it is a usual one, with what may stand behind a name behind it.
  ///
  /// It changes nothing, but for what does not say that it does the compiler copies the whole parser at each call.
  mutating func usualName() -> UsualName {
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
    guard end < bytes.count, Self.endsName(bytes[end]) else { return UsualName() }
    return UsualName(prefix: prefix, known: names.known.number(of: base + local, end - local), end: end)
  }

  /// Whether it is >, /, = or a blank.
  @inline(__always)
  static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/") || byte == 0x20 || byte == 0x0A
      || byte == 0x0D || byte == 0x09
  }

  /// Where something stands that is no letter. Not all that is passed over are letters, but no name that is known has
  /// others: a look at one bit of eight bytes is a fifth of what it takes to know.
  @inline(__always)
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
