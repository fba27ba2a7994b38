/// A font of a sheet of glyphs: how long its codes are, and how wide the glyphs (ISO 32000-1, 9.6.2 and 9.7.4.3).
struct SheetFont {
  let number: Int
  /// In the resources, with slash.
  let name: [UInt8]
  /// Whether a code takes two bytes.
  let isWide: Bool
  private let first: Int
  private let widths: [Double]

  init(_ number: Int, name: [UInt8], in document: CairoDocument) throws(FinishingError) {
    (self.number, self.name) = (number, name)
    guard let font = document.dictionary(number) else { throw .malformed(reason: "a font that is none", offset: 0) }
    let start = font.range.lowerBound
    isWide = font.has("/Subtype", "/Type0")
    guard isWide else {
      guard !font.has("/Subtype", "/Type3"), let first = font.unsigned("/FirstChar") else {
        throw .unsupported(reason: "a font without outlines")
      }
      self.first = first
      widths = try font.numbers("/Widths")
      return
    }
    guard font.has("/Encoding", "/Identity-H"), let below = font["/DescendantFonts"] else {
      throw .unsupported(reason: "a composite font that does not count its glyphs")
    }
    var lexer = PDFLexer(document.bytes, in: below)
    lexer.advance()
    lexer.skipWhitespace()
    guard let descendant = lexer.reference().flatMap(document.dictionary) else {
      throw .malformed(reason: "a composite font without a font", offset: start)
    }
    // `[ 0 [ … ] ]`
    let numbers = try descendant.numbers("/W")
    first = numbers.first.map { Int($0) } ?? 0
    widths = Array(numbers.dropFirst())
  }

  func width(of code: Int) throws(FinishingError) -> Float {
    guard widths.indices.contains(code - first) else { throw .malformed(reason: "a glyph without a width", offset: 0) }
    return Float(widths[code - first])
  }
}
