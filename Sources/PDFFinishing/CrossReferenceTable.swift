/// A classic cross-reference table and the trailer behind it (ISO 32000-1, 7.5.4 and 7.5.5).
struct CrossReferenceTable {
  /// Indexed by object number; nil where the number is free.
  private(set) var offsets: [Int?] = []
  let trailer: PDFDictionary

  init(_ bytes: [UInt8]) throws(FinishingError) {
    var lexer = PDFLexer(bytes, in: try Self.start(bytes)..<bytes.count)
    guard lexer.skip("xref") else { throw lexer.malformed("no cross-reference table") }
    lexer.skipWhitespace()
    while !lexer.skip("trailer") {
      guard let first = lexer.unsigned() else { throw lexer.malformed("cross-reference section expected") }
      lexer.skipWhitespace()
      guard let count = lexer.unsigned() else { throw lexer.malformed("cross-reference section expected") }
      // An entry takes twenty bytes, so that the count can't ask for more memory than the file has.
      guard first == offsets.count, count <= (bytes.count - lexer.position) / 18 else {
        throw lexer.malformed("cross-reference sections with gaps")
      }
      offsets.reserveCapacity(first + count)
      for _ in 0..<count { offsets.append(try Self.entry(&lexer)) }
      lexer.skipWhitespace()
    }
    lexer.skipWhitespace()
    guard let trailer = try PDFDictionary(&lexer) else { throw lexer.malformed("no trailer dictionary") }
    self.trailer = trailer
  }

  private static func entry(_ lexer: inout PDFLexer) throws(FinishingError) -> Int? {
    lexer.skipWhitespace()
    guard let offset = lexer.unsigned() else { throw lexer.malformed("cross-reference entry expected") }
    lexer.skipWhitespace()
    guard lexer.unsigned() != nil else { throw lexer.malformed("cross-reference entry expected") }
    lexer.skipWhitespace()
    if lexer.skip("n") { return offset }
    guard lexer.skip("f") else { throw lexer.malformed("cross-reference entry expected") }
    return nil
  }

  /// What `startxref` near the end of the file says.
  private static func start(_ bytes: [UInt8]) throws(FinishingError) -> Int {
    var index = bytes.count - 9
    let first = max(0, bytes.count - 1024)
    while index >= first, !bytes.matches("startxref", at: index, before: bytes.count) { index -= 1 }
    guard index >= first else { throw .malformed(reason: "no startxref", offset: first) }
    var lexer = PDFLexer(bytes, in: index + 9..<bytes.count)
    lexer.skipWhitespace()
    guard let start = lexer.unsigned(), start < bytes.count else { throw lexer.malformed("no startxref") }
    while PDFSyntax.isWhitespace(lexer.next), !lexer.isAtEnd { lexer.advance() }
    guard bytes.matches("%%EOF", at: lexer.position, before: bytes.count) else {
      throw lexer.malformed("the file ends too early")
    }
    return start
  }
}
