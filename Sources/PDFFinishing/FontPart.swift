internal import ByteCoding

/// Some glyphs of a font, as Cairo embeds them.
package struct FontPart: Sendable {
  /// How a content stream shows a glyph.
  struct Code: Sendable {
    /// Which of the part's fonts has it: Cairo makes one of the letters of Windows-1252, and one of all others.
    var font: UInt8
    /// Whether it takes two bytes.
    var isWide: Bool
    var value: UInt16
    /// In thousandths of the font's size.
    var width: Float
    /// Whether the font does not say what it stands for: Cairo takes its character from the font, where it has one.
    var isSilent: Bool
  }

  let part: PDFPart
  let fontCount: Int
  /// By the glyph's place on the sheet.
  let codes: [Code]
  /// How much memory it takes, in bytes, about.
  package let size: Int

  /// Which of the glyphs do not say what they stand for, by their places on the sheet.
  package var silent: [Int] { codes.indices.filter { codes[$0].isSilent } }

  /// Reads a sheet of glyphs.
  ///
  /// - Parameters:
  ///   - bytes: a file as Cairo writes it, of one page that shows each glyph once and nothing else.
  ///   - count: how many glyphs there are.
  /// - Throws: ``FinishingError`` when it is no such file, or its fonts are not for an archive.
  package init(sheet bytes: [UInt8], glyphs count: Int) throws(FinishingError) {
    let document = try CairoDocument(bytes)
    size = bytes.count + count * MemoryLayout<Code>.stride
    let (content, resources, page) = try document.onlyPage()
    guard let named = try document.dictionary(resources)?.dictionary("/Font"), named.entries.count <= 255 else {
      throw .malformed(reason: "a sheet without fonts", offset: page.range.lowerBound)
    }
    var fonts: [SheetFont] = []
    for entry in named.entries {
      var lexer = PDFLexer(document.bytes, in: entry.value)
      guard let number = lexer.reference() else { throw lexer.malformed("a font that is no object") }
      fonts.append(try SheetFont(number, name: Array(document.bytes[entry.key]), in: document))
    }
    let inflater: Inflater
    do { inflater = try Inflater() } catch { throw .compression(error) }
    var reader = SheetReader(try document.data(of: content, inflater), fonts: fonts)
    codes = try reader.read()
    guard codes.count == count else {
      throw .malformed(reason: "a sheet of \(codes.count) glyphs, not \(count)", offset: page.range.lowerBound)
    }
    fontCount = fonts.count
    part = try PDFPart(document, roots: fonts.map(\.number))
  }
}
