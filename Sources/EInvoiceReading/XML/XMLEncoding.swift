internal import InvoiceModel

/// How the bytes of an XML document stand for characters, as far as documents of businesses need it: UTF-8 and UTF-16,
/// which every reader of XML must know, and the two old encodings of Western Europe.
enum XMLEncoding {
  case utf8
  case utf16(isLittleEndian: Bool)
  /// ISO-8859-1; read as the superset that is meant when bytes from 0x80 to 0x9F stand in it.
  case windows1252
  case iso8859_15

  /// The encoding of a document: by its first bytes, else as its declaration says.
  ///
  /// - Throws: when it is another one.
  init(of bytes: [UInt8]) throws(XMLSyntaxError) {
    if Self.isDeclaredUsually(bytes) {
      self = .utf8
      return
    }
    let start = Array(bytes.prefix(4))
    let wide: [[UInt8]] = [[0, 0, 0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0, 0x3C], [0x3C, 0, 0, 0]]
    if wide.contains(start) { throw Self.unsupported("UTF-32") }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0x3C, 0]) {
      self = .utf16(isLittleEndian: true)
      return
    }
    if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0, 0x3C]) {
      self = .utf16(isLittleEndian: false)
      return
    }
    let declared = Self.declared(in: bytes)
    switch declared?.lowercased() {
    case nil, "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
    // What is UTF-8 is so whatever its declaration says of two bytes a character.
    case "utf-16", "utf-16le", "utf-16be": self = .utf8
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "windows-1252", "cp1252": self = .windows1252
    case "iso-8859-15", "iso8859-15", "latin9", "latin-9": self = .iso8859_15
    case _?: throw Self.unsupported(declared ?? "another encoding")
    }
  }

  /// The document in UTF-8.
  ///
  /// - Throws: when bytes stand in it that are no characters in the encoding.
  func utf8(of bytes: [UInt8]) throws(XMLSyntaxError) -> [UInt8] {
    switch self {
    case .utf8: return bytes
    case .utf16(let isLittleEndian): return try Self.utf8(fromUTF16: bytes, isLittleEndian: isLittleEndian)
    case .windows1252: return Self.utf8(of: bytes) { Windows1252.scalar($0)?.value ?? UInt32($0) }
    case .iso8859_15: return Self.utf8(of: bytes) { Self.latin9[$0] ?? UInt32($0) }
    }
  }

  private static func utf8(fromUTF16 bytes: [UInt8], isLittleEndian: Bool) throws(XMLSyntaxError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    func unit(at index: Int) -> UInt32? {
      guard index + 1 < bytes.count else { return nil }
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    while index < bytes.count {
      index = appendPlain(bytes, from: index, isLittleEndian: isLittleEndian, to: &result)
      guard index < bytes.count else { break }
      guard let first = unit(at: index) else {
        throw XMLSyntaxError.truncated(within: "a character of UTF-16", at: result.count)
      }
      index += 2
      var value = first
      if (0xD800...0xDBFF).contains(first) {
        guard let second = unit(at: index), (0xDC00...0xDFFF).contains(second) else { throw invalid(at: result.count) }
        index += 2
        value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      }
      guard append(value, to: &result) else { throw invalid(at: result.count) }
    }
    return result
  }

  /// Takes over characters of ASCII, of which nearly all of a document consists; returns where the first other one is.
  private static func appendPlain(
    _ bytes: [UInt8], from start: Int, isLittleEndian: Bool, to result: inout [UInt8]
  ) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      let (low, high) = isLittleEndian ? (0, 1) : (1, 0)
      let others: UInt64 = isLittleEndian ? 0xFF80_FF80_FF80_FF80 : 0x80FF_80FF_80FF_80FF
      var end = start
      // Four at once.
      while end + 8 <= bytes.count {
        let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: end, as: UInt64.self)
        guard UInt64(littleEndian: word) & others == 0 else { break }
        end += 8
      }
      while end + 1 < bytes.count, bytes[end + high] == 0, bytes[end + low] < 0x80 { end += 2 }
      let count = (end - start) / 2
      guard count > 0 else { return end }
      result += [UInt8](unsafeUninitializedCapacity: count) { plain, filled in
        for index in 0..<count { plain[index] = bytes[start + 2 * index + low] }
        filled = count
      }
      return end
    }
  }

  private static func utf8(of bytes: [UInt8], _ value: (UInt8) -> UInt32) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 { result.append(byte) } else { _ = append(value(byte), to: &result) }
    }
    return result
  }

  private static func append(_ value: UInt32, to result: inout [UInt8]) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return true
  }

  private static func invalid(at offset: Int) -> XMLSyntaxError {
    XMLSyntaxError("Here stands no character of UTF-16.", at: offset)
  }

  private static func unsupported(_ encoding: String) -> XMLSyntaxError {
    XMLSyntaxError(
      "The document is in \(encoding), which is not read.", at: 0,
      hint:
        "UTF-8, UTF-16, ISO-8859-1, ISO-8859-15 and Windows-1252 are: iconv -f … -t UTF-8, and take the encoding out of its first line."
    )
  }

  /// What the XML declaration says, in at most 40 characters.
  private static func declared(in bytes: [UInt8]) -> String? {
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
      // A name that is cut off names nothing.
      guard name.endIndex < value.endIndex || head.utf8.count < bytes.count else { return nil }
      return String(name.prefix(40))
    }
    return nil
  }

  /// Whether it begins as nearly all do, in capitals or not, with either quotes.
  private static func isDeclaredUsually(_ bytes: [UInt8]) -> Bool {
    let usual: StaticString = "<?xml version='1.0' encoding='utf-8'"
    guard bytes.count > usual.utf8CodeUnitCount else { return false }
    for index in 0..<usual.utf8CodeUnitCount {
      let (byte, wanted) = (bytes[index], usual.utf8Start[index])
      switch byte {
      case wanted: continue
      case UInt8(ascii: "\"") where wanted == UInt8(ascii: "'"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where byte | 0x20 == wanted && index > 20: continue
      default: return false
      }
    }
    return true
  }

  /// Where ISO-8859-15 differs from ISO-8859-1.
  private static let latin9: [UInt8: UInt32] = [
    0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152, 0xBD: 0x0153, 0xBE: 0x0178,
  ]
}
