extension JSONReader {
  /// Skips the string whose opening quote is here.
  mutating func skipString() throws(JSONSyntaxError) {
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"): try skipEscape()
      case 0..<0x20:
        throw JSONSyntaxError(
          .jsonSyntax, at: position, "This is not JSON: a control character stands unescaped in a string.",
          hint: "Write a line break as \\n; a missing closing quote has the same effect.")
      default: position += 1
      }
    }
    throw truncated()
  }

  private mutating func skipEscape() throws(JSONSyntaxError) {
    let start = position
    position += 1
    guard position < bytes.count else { throw truncated() }
    switch bytes[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    case UInt8(ascii: "u"):
      let unit = try hexadecimal(at: position + 1)
      position += 5
      guard (0xD800...0xDFFF).contains(unit) else { return }
      let isPair =
        unit < 0xDC00 && position + 1 < bytes.count && bytes[position] == UInt8(ascii: "\\")
        && bytes[position + 1] == UInt8(ascii: "u")
      guard isPair, (0xDC00...0xDFFF).contains(try hexadecimal(at: position + 2)) else {
        throw JSONSyntaxError(
          .jsonSyntax, at: start, "This is not JSON text: a surrogate stands alone in an escape sequence.",
          hint: "Write the character itself, or both surrogates.")
      }
      position += 6
    default: throw unexpected("one of \" \\ / b f n r t u after a backslash")
    }
  }

  private func hexadecimal(at offset: Int) throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for index in offset..<(offset + 4) {
      guard index < bytes.count else { throw truncated() }
      guard let digit = Self.hexadecimalDigit(bytes[index]) else {
        throw JSONSyntaxError(
          .jsonSyntax, at: index, "This is not JSON: four hexadecimal digits are expected after \\u.")
      }
      value = value << 4 | digit
    }
    return value
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// Reads the string that begins here; nil when it has more than `limit` characters (Unicode scalars), and then
  /// nothing is built.
  package mutating func string(limit: Int) throws(JSONSyntaxError) -> String? {
    let start = position
    try skipString()
    // No escape sequence takes more than 12 bytes for a character.
    guard position - start - 2 <= limit * 12 else { return nil }
    let text = decoded(start)
    return position - start - 2 > limit && text.unicodeScalars.count > limit ? nil : text
  }

  /// The key whose opening quote is at `offset`, fit to be shown: shortened when it is very long, and with U+FFFD for
  /// control characters.
  func key(at offset: Int) -> String {
    let text = decoded(offset, limit: 400)
    let isPlain = text.utf8.count <= 80 && text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    return isPlain ? text : Self.shown(text)
  }

  /// Whether the key whose opening quote is at `offset` is this one, written without escapes.
  func hasKey(_ key: [UInt8], at offset: Int) -> Bool {
    let end = offset + 1 + key.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return false }
    for index in 0..<key.count where bytes[offset + 1 + index] != key[index] { return false }
    return true
  }

  /// Whether the string whose opening quote is at `offset` has escape sequences.
  func hasEscapes(at offset: Int) -> Bool {
    for byte in bytes[(offset + 1)...] {
      if byte == UInt8(ascii: "\"") { return false }
      if byte == UInt8(ascii: "\\") { return true }
    }
    return false
  }

  private static func shown(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for (count, scalar) in text.unicodeScalars.enumerated() {
      guard count < 80 else {
        scalars.append("…")
        break
      }
      scalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  /// The text of a string that has been read before, whose opening quote is at `start`.
  func decoded(_ start: Int, limit: Int = 1 << 30) -> String {
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\"), end - start <= limit {
      end += 1
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
      return String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    }
    return String(decoding: units(of: start, limit: limit), as: UTF8.self)
  }

  /// The UTF-8 of a string that has been read before, escapes resolved.
  func units(of start: Int, limit: Int = 1 << 30) -> [UInt8] {
    var units: [UInt8] = []
    forEachUnit(of: start) { unit in
      units.append(unit)
      return units.count < limit
    }
    return units
  }

  /// Gives the UTF-8 of a string that has been read before, escapes resolved, until `body` returns false.
  private func forEachUnit(of start: Int, _ body: (UInt8) -> Bool) {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      guard bytes[index] == UInt8(ascii: "\\") else {
        guard body(bytes[index]) else { return }
        index += 1
        continue
      }
      let (scalar, length) = escape(at: index)
      index += length
      for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        guard body(unit) else { return }
      }
    }
  }

  private func escape(at index: Int) -> (Unicode.Scalar, length: Int) {
    func unit(_ offset: Int) -> UInt32 {
      var value: UInt32 = 0
      for position in offset..<(offset + 4) where position < bytes.count {
        value = value << 4 | (Self.hexadecimalDigit(bytes[position]) ?? 0)
      }
      return value
    }
    guard index + 1 < bytes.count else { return ("\u{FFFD}", 1) }
    switch bytes[index + 1] {
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      let first = unit(index + 2)
      if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
      let low = unit(index + 8)
      guard (0xD800..<0xDC00).contains(first), (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (low - 0xDC00))
      else { return ("\u{FFFD}", 6) }
      return (scalar, 12)
    default: return (Unicode.Scalar(bytes[index + 1]), 2)
    }
  }
}
