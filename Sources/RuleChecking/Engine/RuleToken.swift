/// A word of a table.
enum RuleToken: Hashable {
  /// What begins with a small letter and has no prefix: `filled`, `or`.
  case keyword(String)
  /// `ID`, `cbc:ID`, `*Amount`, `*`.
  case name(String)
  case text(String)
  case number(String)
  /// `@schemeID`.
  case attribute(String)
  /// `&name`.
  case function(String)
  case symbol(String)

  /// The words of a line.
  static func tokens(of line: ArraySlice<UInt8>) throws(RuleTableError) -> [RuleToken] {
    var tokens: [RuleToken] = []
    let bytes = Array(line)
    var position = 0
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    func word() -> String {
      let start = position
      while position < bytes.count {
        // A colon within a name is that of its prefix.
        let isColon = bytes[position] == UInt8(ascii: ":") && position + 1 < bytes.count && isWord(bytes[position + 1])
        guard isColon || isWord(bytes[position]) else { break }
        position += 1
      }
      return text(start..<position)
    }
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: " "): position += 1
      case UInt8(ascii: "'"):
        guard let end = bytes[(position + 1)...].firstIndex(of: byte) else {
          throw RuleTableError(line: String(decoding: line, as: UTF8.self), message: "A text does not end")
        }
        tokens.append(.text(text((position + 1)..<end)))
        position = end + 1
      case UInt8(ascii: "@"):
        position += 1
        tokens.append(.attribute(word()))
      case UInt8(ascii: "&"):
        position += 1
        tokens.append(.function(word()))
      case UInt8(ascii: "*"):
        position += 1
        // Between blanks it multiplies.
        let isAlone = position < bytes.count && bytes[position] == UInt8(ascii: " ")
        let multiplies = isAlone && position > 1 && bytes[position - 2] == UInt8(ascii: " ")
        tokens.append(multiplies ? .symbol("*") : .name("*" + word()))
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let start = position
        while position < bytes.count, isWord(bytes[position]) || bytes[position] == UInt8(ascii: ".") { position += 1 }
        tokens.append(.number(text(start..<position)))
      case _ where isWord(byte):
        let found = word()
        let isName = found.contains(":") || found.utf8.first.map { $0 < UInt8(ascii: "a") } ?? false
        tokens.append(isName ? .name(found) : .keyword(found))
      default:
        let end = position + symbolLength(of: bytes, at: position)
        tokens.append(.symbol(text(position..<end)))
        position = end
      }
    }
    return tokens
  }

  /// How many bytes the sign has that begins there: `~^=`, `//`, `<`.
  private static func symbolLength(of bytes: [UInt8], at position: Int) -> Int {
    let byte = bytes[position]
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    switch byte {
    case UInt8(ascii: "~") where next == UInt8(ascii: "^"): return 3
    case UInt8(ascii: "/"), UInt8(ascii: "."): return next == byte ? 2 : 1
    case UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "~"),
      UInt8(ascii: "^"):
      return next == UInt8(ascii: "=") ? 2 : 1
    default: return 1
    }
  }
}
