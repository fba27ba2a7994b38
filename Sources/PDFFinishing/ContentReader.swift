/// Reads a page's content operator by operator (ISO 32000-1, 7.8.2): it answers where operands stand, and builds none.
///
/// It refuses what is no content stream, and what no archivable page may hold.
struct ContentReader {
  /// ISO 19005-3, 6.1.13.
  private static let deepestState = 28

  let bytes: [UInt8]
  /// Where each operand of the last operator begins.
  private(set) var operands: [Int] = []
  /// Where the last operator's first operand begins, or the operator itself when it has none.
  private(set) var start = 0
  /// The MCID in the last operator's property list.
  private(set) var identifier: Int?
  /// Whether the last operator's first operand is the tag of artifacts.
  private(set) var hasArtifactTag = false
  private var lexer: PDFLexer
  private var stateDepth = 0

  init(_ content: [UInt8]) {
    bytes = content
    lexer = PDFLexer(content, in: 0..<content.count)
  }

  /// Behind the last operator.
  var position: Int { lexer.position }

  func malformed(_ reason: String, at offset: Int? = nil) -> FinishingError {
    .malformed(reason: reason, offset: offset ?? lexer.position)
  }

  /// Reads up to the end of the next operator; nil at the end of the content.
  mutating func next() throws(FinishingError) -> ContentOperator? {
    operands.removeAll(keepingCapacity: true)
    (identifier, hasArtifactTag) = (nil, false)
    while true {
      lexer.skipWhitespace()
      guard !lexer.isAtEnd else { return nil }
      let byte = lexer.next
      if !PDFSyntax.isRegular(byte) || PDFSyntax.beginsNumber(byte) || isConstant {
        try operand(byte)
        continue
      }
      let place = lexer.position
      // The operators ' and " are regular characters like all others.
      guard let operation = ContentOperator(code: lexer.operatorCode()) else {
        throw malformed("unknown operator", at: place)
      }
      start = operands.first ?? place
      try check(operation)
      return operation
    }
  }

  private mutating func check(_ operation: ContentOperator) throws(FinishingError) {
    switch operation {
    case .saveState:
      guard stateDepth < Self.deepestState else { throw .unsupported(reason: "graphics states nested too deeply") }
      stateDepth += 1
    case .restoreState: stateDepth = max(0, stateDepth - 1)
    case .beginContentWithProperties:
      guard let last = operands.last, bytes[last] == UInt8(ascii: "<") else {
        throw .unsupported(reason: "marked content with a named property list")
      }
    case .inlineImage: try skipInlineImage()
    case .fourInks: throw .unsupported(reason: "colours in CMYK")
    default: break
    }
  }

  private var isConstant: Bool {
    switch lexer.next {
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): break
    default: return false
    }
    for word: StaticString in ["true", "false", "null"] where bytes.matches(word, at: lexer.position, before: lexer.end)
    {
      let after = lexer.position + word.utf8CodeUnitCount
      if after >= lexer.end || !PDFSyntax.isRegular(bytes[after]) { return true }
    }
    return false
  }

  private mutating func operand(_ byte: UInt8) throws(FinishingError) {
    let start = lexer.position
    operands.append(start)
    if byte == UInt8(ascii: "<"), let properties = try PDFDictionary(&lexer) {
      identifier = properties.unsigned("/MCID")
      return
    }
    // References are no part of content streams, so numbers stand alone here.
    if PDFSyntax.beginsNumber(byte) { lexer.skipRegular() } else { try lexer.skipValue() }
    if operands.count == 1 { hasArtifactTag = bytes.equals("/Artifact", in: start..<lexer.position) }
  }

  /// Skips from `BI` to `EI`. The data may hold anything, so `EI` counts only between whitespace.
  private mutating func skipInlineImage() throws(FinishingError) {
    while true {
      lexer.skipWhitespace()
      guard !lexer.isAtEnd else { throw malformed("inline image without data") }
      if lexer.skip("ID") { break }
      try lexer.skipValue()
    }
    var index = lexer.position + 1
    while index < bytes.count {
      if PDFSyntax.isWhitespace(bytes[index - 1]), bytes.matches("EI", at: index, before: bytes.count),
        index + 2 >= bytes.count || PDFSyntax.isWhitespace(bytes[index + 2])
      {
        return lexer.move(to: index + 2)
      }
      index += 1
    }
    throw malformed("inline image without end")
  }
}

extension ContentReader {
  /// The numbers among the last operator's operands, or what stands for them; 0 for what is none.
  func numbers() -> [Double] { operands.map { number(at: $0) } }

  /// The last operator's last operand when it is a name, with slash.
  var name: ArraySlice<UInt8>? {
    guard let name = operands.last else { return nil }
    var end = name + 1
    while end < bytes.count, PDFSyntax.isRegular(bytes[end]) { end += 1 }
    return bytes[name..<end]
  }

  private func number(at start: Int) -> Double {
    var (value, scale, isNegative) = (0.0, 0.0, false)
    var index = start
    while index < bytes.count, PDFSyntax.isRegular(bytes[index]) {
      switch bytes[index] {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): scale = 1
      case let byte where PDFSyntax.isDigit(byte):
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
      default: break
      }
      index += 1
    }
    if scale > 1 { value /= scale }
    return isNegative ? -value : value
  }
}
