/// Reads the content of a sheet of glyphs: the codes that it shows, in their order.
struct SheetReader {
  private var lexer: PDFLexer
  private let fonts: [SheetFont]
  private var font: Int?
  private var codes: [FontPart.Code] = []
  /// Where names and strings among the operands stand.
  private var name: Range<Int>?
  private var strings: [Range<Int>] = []
  /// Whether the last dictionary among them says what follows.
  private var saysText = false
  /// The depth of marked content, and that of the text that is said for what is in it; 0: none.
  private var (depth, silentDepth) = (0, 0)

  init(_ content: [UInt8], fonts: [SheetFont]) {
    lexer = PDFLexer(content, in: 0..<content.count)
    self.fonts = fonts
  }

  mutating func read() throws(FinishingError) -> [FontPart.Code] {
    while true {
      lexer.skipWhitespace()
      guard !lexer.isAtEnd else { return codes }
      let start = lexer.position
      let byte = lexer.next
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
        lexer.advance()
      } else if PDFSyntax.isRegular(byte), !PDFSyntax.beginsNumber(byte) {
        try take(lexer.operatorCode())
      } else {
        try lexer.skipValue()
        let range = start..<lexer.position
        if byte == UInt8(ascii: "/") { name = range }
        let isDictionary = lexer.bytes.matches("<<", at: start, before: range.upperBound)
        if isDictionary {
          saysText = try PDFDictionary(lexer.bytes, in: range)?["/ActualText"] != nil
        }
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "<") && !isDictionary { strings.append(range) }
      }
    }
  }

  private mutating func take(_ code: UInt32) throws(FinishingError) {
    defer { (name, strings, saysText) = (nil, [], false) }
    switch code {
    case Self.code("Tf"):
      font = name.flatMap { name in fonts.firstIndex { lexer.bytes[name].elementsEqual($0.name) } }
    case Self.code("Tj"), Self.code("TJ"): for string in strings { try show(string) }
    case Self.code("BMC"), Self.code("BDC"):
      depth += 1
      if saysText, silentDepth == 0 { silentDepth = depth }
    case Self.code("EMC"):
      if silentDepth == depth { silentDepth = 0 }
      depth -= 1
    default: break
    }
  }

  private mutating func show(_ string: Range<Int>) throws(FinishingError) {
    guard let font else { throw lexer.malformed("glyphs without a font") }
    let bytes = lexer.bytes[string.lowerBound] == UInt8(ascii: "(") ? plain(string) : try hexadecimal(string)
    let length = fonts[font].isWide ? 2 : 1
    guard bytes.count % length == 0 else { throw lexer.malformed("half a code") }
    for index in stride(from: 0, to: bytes.count, by: length) {
      let value = length == 1 ? UInt16(bytes[index]) : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
      codes.append(
        .init(
          font: UInt8(clamping: font), isWide: length == 2, value: value,
          width: try fonts[font].width(of: Int(value)), isSilent: silentDepth > 0))
    }
  }

  /// The bytes of a string in parentheses (ISO 32000-1, 7.3.4.2).
  private func plain(_ string: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = string.lowerBound + 1
    while index < string.upperBound - 1 {
      var byte = lexer.bytes[index]
      index += 1
      if byte == UInt8(ascii: "\\"), index < string.upperBound - 1 {
        byte = lexer.bytes[index]
        index += 1
        if (0x30...0x37).contains(byte) {
          var (value, count) = (UInt(byte - 0x30), 1)
          while count < 3, index < string.upperBound - 1, (0x30...0x37).contains(lexer.bytes[index]) {
            value = value << 3 | UInt(lexer.bytes[index] - 0x30)
            (index, count) = (index + 1, count + 1)
          }
          byte = UInt8(truncatingIfNeeded: value)
        } else if byte == 0x0a {
          // A line that is broken within a string.
          continue
        }
      }
      bytes.append(byte)
    }
    return bytes
  }

  private func hexadecimal(_ string: Range<Int>) throws(FinishingError) -> [UInt8] {
    var digits: [UInt8] = []
    for byte in lexer.bytes[string.lowerBound + 1..<string.upperBound - 1] where !PDFSyntax.isWhitespace(byte) {
      switch byte {
      case 0x30...0x39: digits.append(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: digits.append((byte | 0x20) - 0x61 + 10)
      default: throw lexer.malformed("no hexadecimal digit")
      }
    }
    guard digits.count.isMultiple(of: 2) else { throw lexer.malformed("half a byte") }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private static func code(_ word: StaticString) -> UInt32 {
    word.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }
}
