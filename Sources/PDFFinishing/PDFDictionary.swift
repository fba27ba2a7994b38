/// Where the entries of one dictionary stand in the bytes around it.
struct PDFDictionary {
  struct Entry {
    /// The name with its slash.
    let key: Range<Int>
    let value: Range<Int>
  }

  let bytes: [UInt8]
  private(set) var entries: [Entry] = []
  /// From `<<` to `>>`, both included.
  private(set) var range: Range<Int>

  /// Reads the dictionary at the lexer's position and leaves the lexer behind it; nil, and nothing consumed, when
  /// something else stands there.
  init?(_ lexer: inout PDFLexer) throws(FinishingError) {
    bytes = lexer.bytes
    let start = lexer.position
    range = start..<start
    guard bytes.matches("<<", at: start, before: lexer.end) else { return nil }
    entries.reserveCapacity(8)
    lexer.move(to: start + 2)
    while true {
      lexer.skipWhitespace()
      if bytes.matches(">>", at: lexer.position, before: lexer.end) {
        lexer.move(to: lexer.position + 2)
        range = start..<lexer.position
        return
      }
      guard lexer.next == UInt8(ascii: "/") else { throw lexer.malformed("name expected") }
      let key = lexer.position
      lexer.advance()
      lexer.skipRegular()
      let keyEnd = lexer.position
      lexer.skipWhitespace()
      let value = lexer.position
      try lexer.skipValue()
      entries.append(Entry(key: key..<keyEnd, value: value..<lexer.position))
    }
  }

  /// The dictionary that is the whole of `range`, or nil.
  init?(_ bytes: [UInt8], in range: Range<Int>) throws(FinishingError) {
    var lexer = PDFLexer(bytes, in: range)
    try self.init(&lexer)
  }

  /// Where the value of `key`, written with its slash, stands.
  subscript(key: StaticString) -> Range<Int>? {
    for entry in entries where bytes.equals(key, in: entry.key) { return entry.value }
    return nil
  }

  /// Whether the value of `key` is the name `value`, both written with their slash.
  func has(_ key: StaticString, _ value: StaticString) -> Bool {
    guard let range = self[key] else { return false }
    return bytes.equals(value, in: range)
  }

  /// The object number that the value of `key` refers to.
  func reference(_ key: StaticString) -> Int? {
    guard let range = self[key] else { return nil }
    var lexer = PDFLexer(bytes, in: range)
    return lexer.reference()
  }

  /// The value of `key` as a non-negative integer.
  func unsigned(_ key: StaticString) -> Int? {
    guard let range = self[key] else { return nil }
    var lexer = PDFLexer(bytes, in: range)
    guard let number = lexer.unsigned(), lexer.isAtEnd else { return nil }
    return number
  }

  /// The numbers of an array; those that stand in arrays within it too.
  func numbers(_ key: StaticString) throws(FinishingError) -> [Double] {
    guard let range = self[key] else { return [] }
    var numbers: [Double] = []
    var lexer = PDFLexer(bytes, in: range)
    while !lexer.isAtEnd {
      if let number = lexer.number() { numbers.append(number) } else { lexer.advance() }
    }
    return numbers
  }

  /// The dictionary inside this one under `key`.
  func dictionary(_ key: StaticString) throws(FinishingError) -> PDFDictionary? {
    guard let range = self[key] else { return nil }
    return try PDFDictionary(bytes, in: range)
  }
}
