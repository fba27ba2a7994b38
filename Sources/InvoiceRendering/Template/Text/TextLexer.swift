/// Splits a template's text into words, variables, tags and brackets. Doubled, these characters stand for themselves:
/// `{{`, `}}`, `[[`, `]]`, `<<`.
struct TextLexer {
  struct Failure: Error, Hashable {
    var message: String
    var offset: Int
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var words = String.UnicodeScalarView()
  private var wordsOffset = 0
  private var tokens: [TextToken] = []

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

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
    while index < scalars.count {
      let scalar = scalars[index]
      let isDoubled = index + 1 < scalars.count && scalars[index + 1] == scalar
      switch scalar {
      case "{", "}", "[", "]", "<":
        if isDoubled {
          append(scalar)
          index += 2
        } else {
          try special(scalar)
        }
      case "\n":
        push(.lineBreak, length: 1)
      default:
        append(scalar)
        index += 1
      }
    }
    flush()
  }

  private mutating func special(_ scalar: Unicode.Scalar) throws(Failure) {
    switch scalar {
    case "{":
      let (content, length) = try content(until: "}")
      push(.variable(content), length: length)
    case "<":
      let (content, length) = try content(until: ">")
      if content.hasPrefix("/") {
        push(.close(String(content.dropFirst())), length: length)
      } else {
        let parts = content.split(separator: " ", maxSplits: 1)
        push(.open(String(parts.first ?? ""), argument: parts.count > 1 ? String(parts[1]) : ""), length: length)
      }
    case "[": push(.optionalStart, length: 1)
    case "]": push(.optionalEnd, length: 1)
    default: throw Failure(message: "a `}` without `{`; write `}}` for the character", offset: index)
    }
  }

  /// - Returns: what stands between the character here and `end`, and how many characters that is with both.
  private func content(until end: Unicode.Scalar) throws(Failure) -> (content: String, length: Int) {
    guard let last = scalars[index...].firstIndex(of: end) else {
      throw Failure(
        message: "no `\(end)` closes the `\(scalars[index])`; write it twice for the character", offset: index)
    }
    // One by one: `append(contentsOf:)` is generic code that nobody specialises, and took a fifth of a template's time.
    var content = String.UnicodeScalarView()
    for scalar in scalars[(index + 1)..<last] { content.append(scalar) }
    return (String(content), last - index + 1)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if words.isEmpty { wordsOffset = index }
    words.append(scalar)
  }

  private mutating func push(_ kind: TextToken.Kind, length: Int) {
    flush()
    tokens.append(TextToken(kind: kind, offset: index))
    index += length
  }

  private mutating func flush() {
    guard !words.isEmpty else { return }
    tokens.append(TextToken(kind: .words(String(words)), offset: wordsOffset))
    words.removeAll()
  }
}
