/// Splits a template's text into words, variables, tags and brackets. Doubled, these characters stand for themselves:
/// `{{`, `}}`, `[[`, `]]`, `<<`.
///
/// It reads bytes, as all that it looks for is ASCII.
struct TextLexer {
  struct Failure: Error, Hashable {
    var message: String
    var offset: Int
  }

  private let bytes: [UInt8]
  private var index = 0
  /// How many characters (Unicode scalars) stand before `index`.
  private var offset = 0
  private var words: [UInt8] = []
  private var wordsOffset = 0
  private var tokens: [TextToken] = []

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The tokens of a text, in order.
  static func tokens(of text: String) throws(Failure) -> [TextToken] {
    // Most labels are words alone.
    guard text.utf8.contains(where: isSpecial) else {
      return text.isEmpty ? [] : [TextToken(kind: .words(text), offset: 0)]
    }
    var lexer = TextLexer(text)
    try lexer.run()
    return lexer.tokens
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"),
      UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  private mutating func run() throws(Failure) {
    while index < bytes.count {
      let byte = bytes[index]
      if !Self.isSpecial(byte) {
        append(byte)
      } else if byte == UInt8(ascii: "\n") {
        push(.lineBreak, size: 1, length: 1)
      } else if index + 1 < bytes.count, bytes[index + 1] == byte {
        append(byte)
        index += 1
        offset += 1
      } else {
        try special(byte)
      }
    }
    flush()
  }

  private mutating func special(_ byte: UInt8) throws(Failure) {
    switch byte {
    case UInt8(ascii: "{"):
      let (content, length) = try content(until: UInt8(ascii: "}"))
      push(.variable(Self.text(content)), size: content.count + 2, length: length)
    case UInt8(ascii: "<"):
      let (content, length) = try content(until: UInt8(ascii: ">"))
      if content.first == UInt8(ascii: "/") {
        push(.close(Self.text(content.dropFirst())), size: content.count + 2, length: length)
      } else {
        let parts = Self.text(content).split(separator: " ", maxSplits: 1)
        push(
          .open(String(parts.first ?? ""), argument: parts.count > 1 ? String(parts[1]) : ""), size: content.count + 2,
          length: length)
      }
    case UInt8(ascii: "["): push(.optionalStart, size: 1, length: 1)
    case UInt8(ascii: "]"): push(.optionalEnd, size: 1, length: 1)
    default: throw Failure(message: "a `}` without `{`; write `}}` for the character", offset: offset)
    }
  }

  /// - Returns: what stands between the character here and `end`, and how many characters that is with both.
  private func content(until end: UInt8) throws(Failure) -> (content: ArraySlice<UInt8>, length: Int) {
    guard let last = bytes[index...].firstIndex(of: end) else {
      let (first, last) = (Unicode.Scalar(bytes[index]), Unicode.Scalar(end))
      throw Failure(message: "no `\(last)` closes the `\(first)`; write it twice for the character", offset: offset)
    }
    let content = bytes[(index + 1)..<last]
    return (content, content.count(where: Self.isFirst) + 2)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Whether a byte is the first one of a character.
  private static func isFirst(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  private mutating func append(_ byte: UInt8) {
    if words.isEmpty { wordsOffset = offset }
    words.append(byte)
    index += 1
    if Self.isFirst(byte) { offset += 1 }
  }

  /// - Parameters:
  ///   - size: how many bytes the token has.
  ///   - length: how many characters.
  private mutating func push(_ kind: TextToken.Kind, size: Int, length: Int) {
    flush()
    tokens.append(TextToken(kind: kind, offset: offset))
    index += size
    offset += length
  }

  private mutating func flush() {
    guard !words.isEmpty else { return }
    tokens.append(TextToken(kind: .words(String(decoding: words, as: UTF8.self)), offset: wordsOffset))
    words.removeAll(keepingCapacity: true)
  }
}
