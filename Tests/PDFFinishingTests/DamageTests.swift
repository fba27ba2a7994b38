import ByteCoding
import TestSupport
import Testing

@testable import PDFFinishing

/// Whatever the bytes of a part are: it is read or refused, and what was read can be put into a file.
struct DamageTests {
  private static let files = [
    "sheet.pdf", "sheet-truetype.pdf", "picture.pdf", "photo.pdf", "drawing.pdf", "writing.pdf",
  ]

  /// Reads a part, and makes a file with it.
  private static func use(_ bytes: [UInt8], as file: String) throws {
    var draft = PDFDraft()
    var page = PageContent(width: 200, height: 200, isTagged: false)
    if file.hasPrefix("sheet") {
      let subset = try FontPart(sheet: bytes, glyphs: file == "sheet.pdf" ? 80 : 96)
      draft.fonts = [DraftFont(subset: subset, places: subset.codes.indices.map { UInt16($0) })]
      page.beginText(font: 0, size: 9)
      for number in 0..<UInt16(subset.codes.count) { page.glyph(number, x: Double(number) * 9, y: 20) }
    } else {
      draft.pictures = [try PicturePart(bytes, isImage: file.hasPrefix("p"))]
      page.picture(0, x: 10, y: 10, width: 50, height: 50)
    }
    page.finish()
    draft.pages = [page]
    _ = try PDFFinisher().finish(draft, options: Fixture.untagged.options)
  }

  @Test(arguments: files)
  func partsAreSound(_ file: String) throws {
    try Self.use(Fixture.file(file), as: file)
  }

  @Test(arguments: files)
  func mutatedFiles(_ file: String) throws {
    let original = try Fixture.file(file)
    var generator = SeededGenerator(seed: UInt64(original.count))
    var refused = 0
    let rounds = 800
    for _ in 0..<rounds {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes[index] = Array("<>[]()/% 0129RfnEMC".utf8).randomElement(using: &generator) ?? 0
        case 2: bytes.remove(at: index)
        case 3: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &generator)], at: index)
        default:
          let end = min(bytes.count, index + Int.random(in: 1...200, using: &generator))
          let target = Int.random(in: 0...bytes.count - (end - index), using: &generator)
          bytes.replaceSubrange(target..<target + (end - index), with: Array(bytes[index..<end]))
        }
      }
      do { try Self.use(bytes, as: file) } catch { refused += 1 }
    }
    #expect(refused > rounds / 4)
  }

  /// Numbers in the plain parts of the file, where offsets, lengths and references stand.
  @Test(arguments: files)
  func mutatedNumbers(_ file: String) throws {
    let original = try Fixture.file(file)
    let digits = original.indices.filter { PDFSyntax.isDigit(original[$0]) }
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<800 {
      var bytes = original
      guard let index = digits.randomElement(using: &generator) else { return }
      bytes[index] = UInt8.random(in: 0x30...0x39, using: &generator)
      try? Self.use(bytes, as: file)
    }
  }

  @Test(arguments: files)
  func truncatedFiles(_ file: String) throws {
    let original = try Fixture.file(file)
    // Without its last line end the file is still whole.
    for count in stride(from: 0, to: original.count - 1, by: 7) {
      #expect(throws: FinishingError.self, "\(count) bytes") { try Self.use(Array(original[..<count]), as: file) }
    }
  }

  @Test func damagedSheets() throws {
    let document = try CairoDocument(Fixture.file("sheet-truetype.pdf"))
    let (number, resources, _) = try document.onlyPage()
    let content = try document.data(of: number, Inflater())
    let named = try #require(try document.dictionary(resources)?.dictionary("/Font"))
    let fonts = try named.entries.map { entry in
      var lexer = PDFLexer(document.bytes, in: entry.value)
      let number = lexer.reference()
      return try SheetFont(#require(number), name: Array(document.bytes[entry.key]), in: document)
    }
    var sound = SheetReader(content, fonts: fonts)
    #expect(try sound.read().count == 96)
    var generator = SeededGenerator(seed: 3)
    var refused = 0
    for _ in 0..<1500 {
      var bytes = content
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[index] = Array("<>[]()/% 09.-qQEMCBTIDR\0\n".utf8).randomElement(using: &generator) ?? 0
      }
      var reader = SheetReader(bytes, fonts: fonts)
      do { _ = try reader.read() } catch { refused += 1 }
    }
    #expect(refused > 100)
  }

  /// One stream under many numbers would otherwise multiply a small file.
  @Test func overlappingObjects() {
    var text = "%PDF-1.5\n"
    let offset = text.utf8.count
    text += "1 0 obj\n<< /Type /Catalog /P (\(String(repeating: "x", count: 2000))) >>\nendobj\n"
    let start = text.utf8.count
    text += "xref\n0 3\n0000000000 65535 f \n"
    for _ in 0..<2 { text += "000000000\(offset) 00000 n \n" }
    text += "trailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    #expect(throws: FinishingError.self) { try CairoDocument(Array(text.utf8)) }
  }
}
