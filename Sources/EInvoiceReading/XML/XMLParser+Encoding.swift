internal import InvoiceCore

extension XMLParser {
  /// Only UTF-8 is read; what else is recognised is named.
  static func checkEncoding(of bytes: [UInt8]) throws(XMLSyntaxError) {
    let start = Array(bytes.prefix(4))
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) || start.prefix(2).contains(0x00) {
      throw unsupported("UTF-16 or UTF-32", at: 0)
    }
    if let offset = UTF8Check.firstInvalidOffset(in: bytes) {
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
}
