import Foundation
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ImageOrientationTests {
  /// A red disc left of a blue bar, as stored; its Exif says that it is turned.
  static func picture(_ orientation: ImageOrientation) throws -> [UInt8] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/turned.jpg")
    var bytes = [UInt8](try Data(contentsOf: file))
    let entry = try #require(bytes.indices.dropLast(12).first { Array(bytes[$0..<$0 + 4]) == [0x01, 0x12, 0, 3] })
    bytes[entry + 8] = 0
    bytes[entry + 9] = UInt8(orientation.rawValue)
    return bytes
  }

  /// Where the disc is seen, as viewers of pictures show it (Exif 2.32, figure of tag 0x0112).
  @Test(
    arguments: [
      (ImageOrientation.upright, "left"), (.mirrored, "right"), (.upsideDown, "right"), (.mirroredUpsideDown, "left"),
      (.mirroredAndTurnedLeft, "top"), (.turnedRight, "top"), (.mirroredAndTurnedRight, "bottom"),
      (.turnedLeft, "bottom"),
    ])
  func picturesAreSeenAsViewersShowThem(orientation: ImageOrientation, side: String) throws {
    let image = try RasterImage(bytes: Self.picture(orientation))
    #expect((image.width, image.height) == (orientation.swapsSides ? (120, 300) : (300, 120)))
    let size = PageSize(width: Double(image.width), height: Double(image.height))
    let node = Node(.image(image, width: size.width, height: size.height))
    let pdf = try Fixture.typesetter().pdf(Fixture.document([node], size: size)).bytes
    let picture = try Fixture.run("pdftoppm", ["-r", "72", "FILE"], on: pdf, decodesLatin1: true)
    let pixels = Array(picture.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }.suffix(3 * 300 * 120))
    #expect(Self.side(of: pixels, image) == side)
    let png = try Fixture.typesetter().picture(Fixture.document([node], size: size), page: 1, resolution: 72)
    #expect(Self.side(of: try Pixels(of: png.bytes).values, image) == side)
  }

  /// Where the disc is, of red, green and blue of each pixel.
  private static func side(of pixels: [UInt8], _ image: RasterImage) -> String {
    var (x, y, count) = (0, 0, 0)
    for pixel in 0..<300 * 120 where pixels[3 * pixel] > 150 && pixels[3 * pixel + 2] < 90 {
      (x, y, count) = (x + pixel % image.width, y + pixel / image.width, count + 1)
    }
    #expect(count > 1000)
    let (middle, line) = (x / max(count, 1) * 2 - image.width, y / max(count, 1) * 2 - image.height)
    return abs(middle) > abs(line) ? (middle < 0 ? "left" : "right") : (line < 0 ? "top" : "bottom")
  }

  /// The picture fills its place whatever the turn, and mirrored ones are not merely turned.
  @Test(arguments: 1...8)
  func matricesMapThePictureOntoItsPlace(value: Int) throws {
    let orientation = try #require(ImageOrientation(rawValue: UInt16(value)))
    let (xx, yx, xy, yy, x0, y0) = orientation.matrix(width: 300, height: 120)
    let corners = [(0.0, 0.0), (300, 0), (0, 120), (300, 120)].map { ($0 * xx + $1 * xy + x0, $0 * yx + $1 * yy + y0) }
    let (width, height) = orientation.swapsSides ? (120.0, 300.0) : (300, 120)
    #expect(Set(corners.map(\.0)) == [0, width] && Set(corners.map(\.1)) == [0, height])
    #expect(xx * yy - xy * yx == ([2, 4, 5, 7].contains(value) ? -1 : 1))
  }

  @Test func damagedExifIsNoOrientation() {
    let big: [UInt8] = [
      0x45, 0x78, 0x69, 0x66, 0, 0, 0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
    ]
    let little: [UInt8] = [
      0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0,
    ]
    #expect(ImageOrientation(exif: big[...]) == .turnedRight)
    #expect(ImageOrientation(exif: little[...]) == .turnedRight)
    for length in 0..<26 { #expect(ImageOrientation(exif: big.prefix(length)) == nil, "\(length)") }
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<5000 {
      var bytes = Bool.random(using: &generator) ? big : little
      bytes[Int.random(in: 6..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      bytes[Int.random(in: 6..<bytes.count, using: &generator)] = 0xFF
      _ = ImageOrientation(exif: bytes[...])
    }
  }
}
