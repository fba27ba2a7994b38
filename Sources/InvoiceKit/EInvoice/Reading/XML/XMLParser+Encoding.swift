extension XMLParser {
  /// Only UTF-8 is read; what else is recognised is named.
  static func checkEncoding(of bytes: [UInt8]) throws(XMLSyntaxError) {
    let start = Array(bytes.prefix(4))
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) || start.prefix(2).contains(0x00) {
      throw unsupported("UTF-16 or UTF-32", at: 0)
    }
    if let offset = firstInvalidOffset(in: bytes) {
      if let declared = declaredEncoding(of: bytes), !isUTF8(declared) { throw unsupported(declared, at: offset) }
      throw XMLSyntaxError("These bytes are not UTF-8.", at: offset)
    }
  }

  /// Reads `<?xml … ?>`.
  mutating func readDeclaration() throws(XMLSyntaxError) {
    let start = position
    try skip(to: "?>", from: position, what: "XML declaration")
    if let encoding = Self.declaredEncoding(of: bytes), !Self.isUTF8(encoding) {
      throw Self.unsupported(encoding, at: start)
    }
  }

  private static func unsupported(_ encoding: String, at offset: Int) -> XMLSyntaxError {
    XMLSyntaxError(
      "The document is in \(encoding); only UTF-8 is read.", at: offset,
      hint: "Convert it: iconv -f … -t UTF-8, and take the encoding out of its first line.")
  }

  private static func isUTF8(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == "utf-8" || name == "utf8" || name == "us-ascii" || name == "ascii"
  }

  /// What the XML declaration says, in at most 40 characters.
  private static func declaredEncoding(of bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    guard head.contains("<?xml") else { return nil }
    var rest = Substring(head)
    while let index = rest.firstIndex(of: "e") {
      rest = rest[index...]
      guard rest.hasPrefix("encoding") else {
        rest = rest.dropFirst()
        continue
      }
      let value = rest.dropFirst(8).drop { $0 == " " || $0 == "=" }
      guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
      let name = value.dropFirst().prefix { $0 != quote && $0.isASCII && !$0.isWhitespace }
      return String(name.prefix(40))
    }
    return nil
  }

  /// The first byte that is no UTF-8 (RFC 3629), or that begins U+FFFE or U+FFFF, which XML does not have.
  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw -> Int? in
      var index = 0
      while index < raw.count {
        while index + 8 <= raw.count,
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        { index += 8 }
        guard index < raw.count else { break }
        guard raw[index] >= 0x80 else {
          index += 1
          continue
        }
        guard let length = sequenceLength(raw, at: index) else { return index }
        index += length
      }
      return nil
    }
  }

  private static func sequenceLength(_ raw: UnsafeRawBufferPointer, at index: Int) -> Int? {
    let first = raw[index]
    let second: ClosedRange<UInt8>
    let length: Int
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= raw.count, second.contains(raw[index + 1]) else { return nil }
    for offset in 2..<max(length, 2) where !(0x80...0xBF).contains(raw[index + offset]) { return nil }
    if first == 0xEF, raw[index + 1] == 0xBF, raw[index + 2] >= 0xBE { return nil }
    return length
  }
}
