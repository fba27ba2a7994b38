import CommandTestSupport
import Foundation
import Testing

@testable import Typesetting

/// What makers of fonts allow (OpenType 1.9, "OS/2", fsType).
@Suite("Permission to embed fonts")
struct EmbeddingTests {
  /// A folder with one font, whose maker says so.
  private static func fonts(fsType: UInt16) throws -> TemporaryFolder {
    var font = [UInt8](try Data(contentsOf: URL(filePath: Fixture.fontsFolder + "/Inter-Regular.otf")))
    let count = Int(font[4]) << 8 | Int(font[5])
    let entry = try #require(
      (0..<count).map { 12 + 16 * $0 }.first { Array(font[$0..<$0 + 4]) == Array("OS/2".utf8) })
    let table = font[entry + 8..<entry + 12].reduce(0) { $0 << 8 | Int($1) }
    (font[table + 8], font[table + 9]) = (UInt8(fsType >> 8), UInt8(fsType & 0xFF))
    let folder = try TemporaryFolder()
    try Data(font).write(to: URL(filePath: folder.path("Strict.otf")))
    return folder
  }

  private static let document = Fixture.document([Fixture.text("Abc")])

  @Test(
    "Bits of fsType, of which before version 3 the least restrictive counts",
    arguments: [
      (0x0000, FontEmbedding.allowed), (0x0002, .forbidden), (0x0004, .allowed), (0x0008, .allowed),
      (0x0006, .allowed), (0x0100, .wholeOnly), (0x0102, .forbidden), (0x0108, .wholeOnly), (0x0200, .bitmapsOnly),
      (0x0302, .forbidden), (0x0304, .bitmapsOnly),
    ] as [(UInt16, FontEmbedding)])
  func bits(type: UInt16, embedding: FontEmbedding) {
    let table = [0, 4, 0, 0, 0, 0, 0, 0, UInt8(type >> 8), UInt8(type & 0xFF), 9, 9]
    #expect(FontEmbedding(os2: table) == embedding)
    #expect(FontEmbedding(os2: table.prefix(9)) == .allowed)
  }

  @Test(
    "A font that files may not hold is named with its file, wherever a file would hold it", arguments: [0x2, 0x200])
  func forbidden(type: UInt16) throws {
    let folder = try Self.fonts(fsType: type)
    let typesetter = try Typesetter(fonts: FontLibrary(folders: [folder.path]))
    for make in [{ _ = try typesetter.pdf(Self.document) }, { _ = try typesetter.drawings(Self.document, pages: nil) }]
    {
      let error = #expect(throws: TypesettingError.self) { try make() }
      guard case .embedding("Inter", let file, let reason)? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(file.hasSuffix("/Strict.otf") && reason.contains("fsType, bit \(type == 2 ? 1 : 9)"))
    }
    // A picture holds no font.
    #expect(try typesetter.picture(Self.document, page: 1, resolution: 72).pageCount == 1)
  }

  @Test("A font that may not be divided is whole in a drawing, and refused by PDFs, which hold parts")
  func wholeOnly() throws {
    let folder = try Self.fonts(fsType: 0x0100)
    let typesetter = try Typesetter(fonts: FontLibrary(folders: [folder.path]))
    let error = #expect(throws: TypesettingError.self) { try typesetter.pdf(Self.document) }
    guard case .embedding(_, _, let reason)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("bit 8"))
    let drawing = try typesetter.drawing(Self.document)
    let font = try Data(contentsOf: URL(filePath: folder.path("Strict.otf"))).base64EncodedString()
    #expect(drawing.contains(font))
    #expect(!(try Fixture.typesetter().drawing(Self.document)).contains(font.prefix(4000)))
  }
}
