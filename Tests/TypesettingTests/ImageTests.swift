import Foundation
import PDFFinishing
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ImageTests {
  /// One red pixel.
  private static let png = [UInt8](
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC") ?? Data())

  private static func jpeg(width: Int, height: Int, components: UInt8 = 3) -> [UInt8] {
    let frame: [UInt8] = [
      8, UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255), components,
    ]
    let specification = (0..<components).flatMap { [$0 + 1, 0x11, 0] as [UInt8] }
    let length = UInt8(2 + frame.count + specification.count)
    return [0xFF, 0xD8, 0xFF, 0xC0, 0, length] + frame + specification
      + [0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]
  }

  @Test func picturesAreMeasured() throws {
    let png = try RasterImage(bytes: Self.png)
    #expect((png.format, png.width, png.height) == (.png, 1, 1))
    let jpeg = try RasterImage(bytes: Self.jpeg(width: 640, height: 480))
    #expect((jpeg.format, jpeg.width, jpeg.height) == (.jpeg, 640, 480))
  }

  @Test func whatIsNoPictureFails() {
    #expect(throws: ImageError.unknownFormat) { try RasterImage(bytes: []) }
    #expect(throws: ImageError.unknownFormat) { try RasterImage(bytes: Array("GIF89a".utf8)) }
    for length in 8..<Self.png.count - 12 {
      #expect(throws: ImageError.self) { try RasterImage(bytes: Array(Self.png.prefix(length))) }
    }
    let whole = Self.jpeg(width: 4, height: 4)
    for length in 2..<whole.count {
      #expect(throws: ImageError.self) { try RasterImage(bytes: Array(whole.prefix(length))) }
    }
    #expect(throws: ImageError.inks) { try RasterImage(bytes: Self.jpeg(width: 4, height: 4, components: 4)) }
    #expect(throws: ImageError.self) { try RasterImage(bytes: Self.jpeg(width: 0, height: 4)) }
  }

  /// Cameras and editors append previews and data of their own.
  @Test func bytesAfterTheEndAreLeftOut() throws {
    let picture = Self.jpeg(width: 4, height: 4)
    let image = try RasterImage(bytes: picture + [UInt8](repeating: 7, count: 5000) + [0xFF, 0xD8, 0xFF])
    #expect(image.bytes == picture)
  }

  @Test func hugePicturesFailBeforeTheyAreDecoded() {
    var huge = Self.png
    huge.replaceSubrange(16..<24, with: [0, 0, 0x4E, 0x20, 0, 0, 0, 1])
    #expect(throws: ImageError.tooLarge(width: 20_000, height: 1)) { try RasterImage(bytes: huge) }
    #expect(throws: ImageError.tooLarge(width: 9000, height: 9000)) {
      try RasterImage(bytes: Self.jpeg(width: 9000, height: 9000))
    }
  }

  @Test func mutatedPicturesNeverTrap() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      var bytes = Bool.random(using: &generator) ? Self.png : Self.jpeg(width: 64, height: 64)
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      // Either a picture within the limits or an error.
      guard let image = try? RasterImage(bytes: bytes) else { continue }
      #expect((1...RasterImage.sideLimit).contains(image.width))
      #expect((1...RasterImage.sideLimit).contains(image.height))
    }
  }

  @Test func aCellWithDecorationOnlyIsStillACell() throws {
    let picture = Node(.image(try RasterImage(bytes: Self.png), width: 5, height: nil))
    let table = Table(
      columns: [.init(width: .fraction(1)), .init(width: .fraction(1)), .init(width: .fraction(1))],
      body: [.init([.init(picture), .init(Node(.rule(thickness: 1, color: .black))), .init(Fixture.text("x"))])])
    let pdf = try Fixture.typesetter().pdf(Fixture.document([Node(.table(table))]))
    #expect(pdf.elements.map(\.type) == ["Document", "Table", "TR", "TD", "TD", "TD"])
  }

  @Test func jpegFilesGoIntoThePDFUnchanged() throws {
    let bytes = Self.jpeg(width: 64, height: 32)
    let node = Node(
      .image(try RasterImage(bytes: bytes), width: 100, height: nil), role: .figure(alternativeText: "A logo"))
    let document = Fixture.document([
      node, node, Node(.image(try RasterImage(bytes: Self.png), width: nil, height: 20)),
    ])
    let typesetter = try Fixture.typesetter()
    let pages = try typesetter.pages(of: document).map(Frames.init)
    #expect(pages[0].images[0] == Rect(x: 0, y: 0, width: 100, height: 50))
    let pdf = try typesetter.pdf(document)
    #expect(Data(pdf.bytes).range(of: Data(bytes)) != nil)
    #expect(pdf.elements.filter { $0.type == "Figure" }.map(\.alternativeText) == ["A logo", "A logo"])
    let text = String(decoding: pdf.bytes, as: UTF8.self)
    #expect(!text.contains("/Interpolate true"))
    #expect(text.components(separatedBy: "/DCTDecode").count == 2)
    // Without structure, too, the file holds it once.
    let plain = String(decoding: try typesetter.pdf(document, isTagged: false).bytes, as: UTF8.self)
    #expect(plain.components(separatedBy: "/DCTDecode").count == 2)
  }
}
