import Foundation
import Testing

@testable import Typesetting

@Suite("Fonts in memory", .serialized)
struct FontCollectionTests {
  private static let files = ((try? FileManager.default.contentsOfDirectory(atPath: Fixture.fontsFolder)) ?? [])
    .filter { $0.hasSuffix(".otf") || $0.hasSuffix(".ttf") }.sorted()

  /// - Parameter faces: are kept for the process's life, as those of the binary are.
  private static func collection(_ faces: [[UInt8]]) throws -> FontCollection {
    let buffers = faces.map { face in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: face.count, alignment: 4)
      buffer.copyBytes(from: face)
      return UnsafeRawBufferPointer(buffer)
    }
    return try FontCollection(name: "test", faces: buffers)
  }

  private static func faces() throws -> [[UInt8]] {
    try files.map { try Array(Data(contentsOf: URL(fileURLWithPath: Fixture.fontsFolder + "/" + $0))) }
  }

  private static var openFiles: Int {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? [])
      .filter {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)"))?.contains("memfd:test")
          == true
      }
      .count
  }

  @Test("Documents have the bytes that the folder gives, with and without letters that the family lacks")
  func sameBytes() throws {
    let collection = try Self.collection(Self.faces())
    let library = try FontLibrary(collection: collection, folders: [])
    #expect(try library.families == Fixture.library().families)
    let typesetter = try Typesetter(fonts: library)
    for (text, files) in [("Facture nº 12", 0), ("1\u{202F}234,50 €, Ελλάδα, שלום, مرحبا", 1), ("Facture nº 13", 1)] {
      let document = Fixture.document([Fixture.text("Facture nº 11"), Fixture.text(text)])
      let bytes = try typesetter.pdf(document).bytes
      #expect(try bytes == Typesetter(fonts: FontLibrary(collection: collection, folders: [])).pdf(document).bytes)
      #expect(try bytes == Fixture.typesetter().pdf(document).bytes)
      #expect(Self.openFiles == files, "the file is made when a text needs it")
    }
  }

  @Test("Each face is the one that Pango chooses for its family and style")
  func sameFaces() throws {
    let library = try FontLibrary(collection: Self.collection(Self.faces()), folders: [])
    let pango = try PangoFonts(library.configuration(), language: "fr")
    #expect(library.ownFaces.count == Self.files.count)
    for (index, face) in library.ownFaces.enumerated() {
      #expect([400, 700].contains(face.weight))
      let style = FontMap.Face(
        family: face.family, weight: face.weight == 700 ? .bold : .regular, isItalic: face.isItalic)
      let chosen = try pango.withFont(of: style) { pango.library.faceIndex(of: $0) }
      #expect(chosen == index, "\(style)")
    }
  }

  @Test("With folders besides, Fontconfig chooses among all")
  func folders() throws {
    let library = try FontLibrary(collection: Self.collection(Self.faces()), folders: [Fixture.fontsFolder])
    #expect(library.ownFaces.isEmpty)
    let document = Fixture.document([Fixture.text("Facture nº 12, שלום")])
    #expect(try Typesetter(fonts: library).pdf(document).bytes == Fixture.typesetter().pdf(document).bytes)
  }

  @Test("Its file is sealed, and gone with it")
  func sealed() throws {
    do {
      let collection = try Self.collection(Self.faces())
      let file = try open(collection.file().path, O_RDWR)
      defer { close(file) }
      #expect(pwrite(file, "x", 1, 0) == -1)
      #expect(ftruncate(file, 0) == -1)
    }
    #expect(Self.openFiles == 0)
  }

  @Test("What is no OpenType file is refused, whatever is wrong with it")
  func damage() throws {
    let face = try #require(try Self.faces().last)
    var far = face
    far.replaceSubrange(12 + 8..<12 + 12, with: [0x7F, 0xFF, 0xFF, 0xFF])
    var many = face
    many.replaceSubrange(4..<6, with: [0xFF, 0xFF])
    let damaged: [[UInt8]] = [[], Array("OTTO".utf8), Array(face.prefix(40)), far, many, Array("ttcf".utf8) + face]
    for face in damaged {
      #expect(throws: TypesettingError.self) { try Self.collection([face]).file() }
    }
    #expect(throws: TypesettingError.self) { try Self.collection([]).file() }
    #expect(Self.openFiles == 0)
  }
}
