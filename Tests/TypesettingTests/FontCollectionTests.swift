import Foundation
import Testing

@testable import Typesetting

@Suite("Fonts in memory", .serialized)
struct FontCollectionTests {
  private static let files = ((try? FileManager.default.contentsOfDirectory(atPath: Fixture.fontsFolder)) ?? [])
    .filter { $0.hasSuffix(".otf") || $0.hasSuffix(".ttf") }.sorted()

  private static func collection(_ faces: [[UInt8]]) throws -> FontCollection {
    // Copied by the initializer, so that they need not live on.
    let buffers = faces.map { face in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: face.count, alignment: 4)
      buffer.copyBytes(from: face)
      return buffer
    }
    defer { for buffer in buffers { buffer.deallocate() } }
    return try FontCollection(name: "test", faces: buffers.map { UnsafeRawBufferPointer($0) })
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

  @Test("One file has all faces; each has its tables, and documents have the bytes that the folder gives")
  func sameBytes() throws {
    let collection = try Self.collection(Self.faces())
    let library = try FontLibrary(collection: collection, folders: [])
    #expect(try library.families == Fixture.library().families)
    let document = Fixture.document([Fixture.text("Facture nº 12, 1\u{202F}234,50 €, Ελλάδα, שלום, مرحبا")])
    #expect(try Typesetter(fonts: library).pdf(document).bytes == Fixture.typesetter().pdf(document).bytes)
    #expect(Self.openFiles == 1)
  }

  @Test("Its file is sealed, and gone with it")
  func sealed() throws {
    do {
      let collection = try Self.collection(Self.faces())
      let file = open(collection.path, O_RDWR)
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
      #expect(throws: TypesettingError.self) { try Self.collection([face]) }
    }
    #expect(throws: TypesettingError.self) { try Self.collection([]) }
    #expect(Self.openFiles == 0)
  }
}
