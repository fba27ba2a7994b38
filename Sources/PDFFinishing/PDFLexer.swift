/// Walks over PDF objects without building them: it answers where they begin and end.
///
/// Every step checks its bounds, so that no input makes it trap; nesting is counted, not recursed into.
struct PDFLexer {
  /// Deeper than Cairo ever nests; a bound, so that the kinds of the open brackets fit into one integer.
  private static let deepest = 60

  let bytes: [UInt8]
  private(set) var position: Int
  let end: Int

  /// - Parameter range: clamped to the bytes that there are.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    let range = range.clamped(to: 0..<bytes.count)
    position = range.lowerBound
    end = range.upperBound
  }

  /// The byte at the position, or 0 at the end.
  var next: UInt8 { position < end ? bytes[position] : 0 }

  var isAtEnd: Bool { position >= end }

  func malformed(_ reason: String) -> FinishingError { .malformed(reason: reason, offset: position) }

  mutating func advance() { if position < end { position += 1 } }

  /// Moves on to `position`, clamped to what is left.
  mutating func move(to position: Int) { self.position = min(max(position, self.position), end) }

  /// Skips whitespace and comments.
  mutating func skipWhitespace() {
    while position < end {
      let byte = bytes[position]
      if PDFSyntax.isWhitespace(byte) {
        position += 1
      } else if byte == UInt8(ascii: "%") {
        while position < end, bytes[position] != 0x0a, bytes[position] != 0x0d { position += 1 }
      } else {
        return
      }
    }
  }

  /// Skips the regular characters of a name, number or keyword.
  mutating func skipRegular() {
    while position < end, PDFSyntax.isRegular(bytes[position]) { position += 1 }
  }

  /// Skips regular characters; answers them as one number, one a byte, the last lowest, or 0 when there are more than
  /// three, as no operator has (ISO 32000-1, annex A).
  mutating func operatorCode() -> UInt32 {
    let start = position
    var code: UInt32 = 0
    while position < end {
      let byte = bytes[position]
      guard PDFSyntax.isRegular(byte) else { break }
      code = code << 8 | UInt32(byte)
      position += 1
    }
    return position - start > 3 ? 0 : code
  }

  /// Consumes `word` if it comes next, as a whole token.
  mutating func skip(_ word: StaticString) -> Bool {
    guard bytes.matches(word, at: position, before: end) else { return false }
    let after = position + word.utf8CodeUnitCount
    guard after >= end || !PDFSyntax.isRegular(bytes[after]) else { return false }
    position = after
    return true
  }

  /// A non-negative integer; nil, and nothing consumed, when there is none or it has a fraction.
  mutating func unsigned() -> Int? {
    var value = 0
    var index = position
    while index < end, PDFSyntax.isDigit(bytes[index]) {
      guard value < 1_000_000_000_000 else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > position, index >= end || !PDFSyntax.isRegular(bytes[index]) else { return nil }
    position = index
    return value
  }

  /// A number, with a fraction or without; nil, and nothing consumed, when there is none.
  mutating func number() -> Double? {
    var index = position
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var (value, scale, digits) = (0.0, 0.0, 0)
    while index < end, digits < 18 {
      let byte = bytes[index]
      if PDFSyntax.isDigit(byte) {
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
        digits += 1
      } else if byte == UInt8(ascii: "."), scale == 0 {
        scale = 1
      } else {
        break
      }
      index += 1
    }
    guard digits > 0, index >= end || !PDFSyntax.isRegular(bytes[index]) else { return nil }
    position = index
    if scale > 1 { value /= scale }
    return isNegative ? -value : value
  }

  /// The object number of an indirect reference, `5 0 R`; nil, and nothing consumed, when there is none.
  mutating func reference() -> Int? {
    let start = position
    if let number = unsigned() {
      skipWhitespace()
      if unsigned() != nil {
        skipWhitespace()
        if skip("R") { return number }
      }
    }
    position = start
    return nil
  }

  /// Skips a string in parentheses or a hexadecimal one.
  mutating func skipString() throws(FinishingError) {
    if next == UInt8(ascii: "<") {
      while position < end, bytes[position] != UInt8(ascii: ">") { position += 1 }
      guard position < end else { throw malformed("string without end") }
      position += 1
      return
    }
    var depth = 0
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
    position = end
    throw malformed("string without end")
  }

  /// Skips one object of any kind, a reference included.
  mutating func skipValue() throws(FinishingError) {
    var open: UInt64 = 0  // One bit a bracket, the innermost lowest: 1 for a dictionary.
    var depth = 0
    repeat {
      skipWhitespace()
      guard position < end else { throw malformed("object without end") }
      let follows = position + 1 < end ? bytes[position + 1] : 0
      switch bytes[position] {
      case UInt8(ascii: "["):
        guard depth < Self.deepest else { throw malformed("objects nested too deeply") }
        (open, depth, position) = (open << 1, depth + 1, position + 1)
      case UInt8(ascii: "<") where follows == UInt8(ascii: "<"):
        guard depth < Self.deepest else { throw malformed("objects nested too deeply") }
        (open, depth, position) = (open << 1 | 1, depth + 1, position + 2)
      case UInt8(ascii: "]"):
        guard depth > 0, open & 1 == 0 else { throw malformed("unexpected ]") }
        (open, depth, position) = (open >> 1, depth - 1, position + 1)
      case UInt8(ascii: ">"):
        guard depth > 0, open & 1 == 1, follows == UInt8(ascii: ">") else { throw malformed("unexpected >") }
        (open, depth, position) = (open >> 1, depth - 1, position + 2)
      case UInt8(ascii: "("), UInt8(ascii: "<"): try skipString()
      case UInt8(ascii: "/"):
        position += 1
        skipRegular()
      case let byte where PDFSyntax.isRegular(byte):
        if depth > 0 || reference() == nil { skipRegular() }
      default: throw malformed("unexpected character")
      }
    } while depth > 0
  }
}

extension [UInt8] {
  /// Whether `word` stands at `index` and ends before `end`; false when it would not fit.
  func matches(_ word: StaticString, at index: Int, before end: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index >= 0, end <= self.count, count <= end - index else { return false }
    return word.withUTF8Buffer { word in
      for offset in 0..<count where self[index + offset] != word[offset] { return false }
      return true
    }
  }

  /// Whether exactly `word` stands in `range`.
  func equals(_ word: StaticString, in range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount && matches(word, at: range.lowerBound, before: range.upperBound)
  }
}
