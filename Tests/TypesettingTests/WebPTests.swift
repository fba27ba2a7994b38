import Foundation
import TestSupport
import Testing

@testable import Typesetting

@Suite("WebP")
struct WebPTests {
  private static func file(_ text: String) -> [UInt8] { [UInt8](Data(base64Encoded: text) ?? Data()) }

  /// Three pixels by two: red but for blue at one half, nothing, and green.
  private static let lossless = file(
    "UklGRjYAAABXRUJQVlA4TCoAAAAvAkAAEB8gECB48L9qQ0hAUP3/SyCQZLI/5QIBQjrlYuzAq8QPMiL6HwE=")
  /// 48 by 32.
  private static let lossy = file(
    """
    UklGRpoAAABXRUJQVlA4II4AAAAwBQCdASowACAAPpVAnEgzpCMhNUgCcBKJamuVRhYh/M/iOJBf8BmWsYaVPl1kjf/wAAD++Sif5uosiLgYH/gS2CXI\
    6SCjNYbBz1vQdj9HpT9sfZe1rwcd52TDvVckciSEOnuCjvqis7HBssYJ1Idb1ZUDPkE+KysGZMYuvvOfHudxG/WLk1sDSngb8YAA
    """)
  private static let moving = file(
    """
    UklGRoQAAABXRUJQVlA4WAoAAAACAAAAAwAAAwAAQU5JTQYAAAAAAAAAAABBTk1GKAAAAAAAAAAAAAMAAAMAAAAAAAJWUDhMDwAAAC8DwAAABxD9j/4HIqL/\
    AQBBTk1GKAAAAAAAAAAAAAMAAAMAAAAAAABWUDhMDwAAAC8DwAAABxDR//4HIqL/AQA=
    """)

  @Test("Its pixels have their colors and what shines through them")
  func pixels() throws {
    let image = try RasterImage(bytes: Self.lossless)
    #expect((image.format, image.width, image.height, image.isDrawing) == (.webP, 3, 2, false))
    let pixels = try WebPLibrary.shared.get().pixels(of: image.bytes, width: 3, height: 2)
    #expect(pixels == [0xFFFF_0000, 0x8000_0080, 0xFFFF_0000, 0, 0xFFFF_0000, 0xFF00_FF00])
    let document = Fixture.document([Node(.image(image, width: 3, height: nil))])
    let page = try Pixels(of: Fixture.typesetter().picture(document, page: 1, resolution: 72).bytes)
    #expect(page[0, 0] == [255, 0, 0] && page[2, 1] == [0, 255, 0] && page[0, 1] == [255, 255, 255])
    #expect(page[1, 0][0] == page[1, 0][1] && page[1, 0][2] == 255 && abs(Int(page[1, 0][0]) - 127) <= 1)
  }

  @Test("A photograph is opaque; a film is none")
  func kinds() throws {
    let image = try RasterImage(bytes: Self.lossy)
    #expect((image.width, image.height) == (48, 32))
    let pdf = try Fixture.typesetter().pdf(Fixture.document([Node(.image(image, width: 30, height: nil))])).bytes
    #expect(Data(pdf).range(of: Data("/Subtype /Image".utf8)) != nil && Data(pdf).range(of: Data("/SMask".utf8)) == nil)
    #expect(throws: ImageError.animated) { try RasterImage(bytes: Self.moving) }
  }

  @Test("A file that is cut off or broken is a picture within the limits or none")
  func mutations() throws {
    var generator = SeededGenerator(seed: 15)
    for file in [Self.lossless, Self.lossy, Self.moving] {
      for length in 12..<file.count { _ = try? RasterImage(bytes: Array(file.prefix(length))) }
      #expect(throws: ImageError.self) { try RasterImage(bytes: Array(file.prefix(20))) }
      for _ in 0..<1_500 {
        var bytes = file
        for _ in 0..<3 {
          bytes[Int.random(in: 12..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        guard let image = try? RasterImage(bytes: bytes) else { continue }
        #expect((1...RasterImage.sideLimit).contains(image.width) && (1...RasterImage.sideLimit).contains(image.height))
      }
    }
  }

  @Test("Without the library it is said that there is none")
  func library() {
    #expect(throws: ImageError.library(.webP, reason: "is not installed")) { try WebPLibrary(name: "libnothing.so.7") }
    #expect(throws: ImageError.library(.webP, reason: "lacks a function")) { try WebPLibrary(name: "libc.so.6") }
  }
}
