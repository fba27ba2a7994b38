import ByteCoding
import Foundation
import PDFFinishing
import TestSupport
import Testing
import Typesetting

@testable import InvoiceRendering

/// Pictures are packed once a process; the finished file must not show whether, or when.
@Suite struct PackedPictureTests {
  /// A PNG; `pixel` gives its samples.
  private static func png(width: Int, height: Int, type: UInt8, _ pixel: (Int, Int) -> [UInt8]) throws -> [UInt8] {
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      let named = Array(name.utf8) + content
      return big(content.count) + named + big(Int(CRC32.checksum(of: named)))
    }
    func big(_ number: Int) -> [UInt8] {
      [24, 16, 8, 0].map { (shift: Int) in UInt8(truncatingIfNeeded: number >> shift) }
    }
    let rows = (0..<height).flatMap { (y: Int) -> [UInt8] in [0] + (0..<width).flatMap { pixel($0, y) } }
    let size = big(width) + big(height)
    let data = try Deflater().deflate(rows)
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", size + [8, type, 0, 0, 0]) + chunk("IDAT", data) + chunk("IEND", [])
  }

  private static func colored(_ seed: Int) throws -> [UInt8] {
    try png(width: 40, height: 7, type: 2) { x, y in [UInt8(x * 6), UInt8(y * 30), UInt8(truncatingIfNeeded: seed)] }
  }

  /// Everything that Cairo writes in ways of its own: colours, greys, black and white; with and without what shines
  /// through; and pictures as small as what stands in for them.
  private static func pictures() throws -> [[UInt8]] {
    [
      try colored(1),
      try png(width: 9, height: 9, type: 0) { x, y in [UInt8(x * y)] },
      try png(width: 9, height: 3, type: 0) { x, _ in [x % 2 == 0 ? 0 : 255] },
      try png(width: 12, height: 5, type: 6) { x, y in [UInt8(x), 200, UInt8(y), UInt8(x * 20)] },
      try png(width: 6, height: 5, type: 6) { x, y in [9, 200, UInt8(y), x % 2 == 0 ? 0 : 255] },
      try png(width: 6, height: 5, type: 6) { x, y in [9, 200, UInt8(y), 255] },
      try png(width: 2, height: 1, type: 2) { _, _ in Array("IK\u{1}".utf8) },
      try png(width: 2, height: 1, type: 6) { x, _ in x == 0 ? Array("IK\u{0}".utf8) + [255] : [0, 0, 0, 0] },
      try png(width: 1, height: 1, type: 4) { _, _ in [7, 7] },
    ]
  }

  /// Each picture in two sizes, on several pages, some of it decoration.
  private static func document(_ pictures: [[UInt8]]) throws -> FlowDocument {
    let nodes = try (pictures + pictures.reversed()).enumerated().map { index, bytes in
      Node(
        .image(try RasterImage(bytes: bytes), width: 33.3 + Double(index) * 7.77, height: nil),
        role: index % 3 == 0 ? .artifact : .figure(alternativeText: "Picture \(index)"))
    }
    return FlowDocument(
      pageSize: PageSize(width: 300, height: 200), margins: EdgeInsets(all: 10), body: nodes,
      metadata: PDFInformation(title: "Pictures", language: "en", creationDate: "2026-01-01T00:00:00Z"))
  }

  /// The finished file, by a typesetter that has nothing kept of its own.
  private static func file(_ document: FlowDocument, isTagged: Bool = true) throws -> [UInt8] {
    let typesetter = try Typesetter(fonts: FontLibrary(folders: TestFiles.fonts))
    let options = FinishingOptions(
      conformance: isTagged ? .a3aUA1 : .a3b, metadata: DocumentMetadata(document.metadata))
    return try PDFFinisher().finish(try typesetter.draft(document, isTagged: isTagged), options: options)
  }

  @Test(arguments: [true, false])
  func aPictureThatWasPackedBeforeGivesTheSameFile(isTagged: Bool) throws {
    let document = try Self.document(Self.pictures())
    let first = try Self.file(document, isTagged: isTagged)
    // Other pictures push these out of what is kept.
    for start in stride(from: 0, to: 250, by: 10) {
      _ = try Self.file(Self.document((start..<start + 5).map { try Self.colored($0) }))
    }
    for _ in 0..<2 {
      let isSame = try Self.file(document, isTagged: isTagged) == first
      #expect(isSame)
    }
  }

  /// Each picture is in the file once, however often it is shown; those that nothing shines through have no mask.
  @Test func aPictureIsInTheFileOnce() throws {
    let file = String(decoding: try Self.file(Self.document(Self.pictures())), as: Unicode.ASCII.self)
    #expect(file.components(separatedBy: "/Subtype /Image").count - 1 == 9 + 4)
    #expect(file.components(separatedBy: "/SMask ").count - 1 == 4)
  }

  @Test func tasksThatPackTheSamePictureMakeTheSameFile() async throws {
    let document = try Self.document([Self.colored(99)])
    let files = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<4 { group.addTask { try Self.file(document) } }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(files.count == 1)
  }
}
