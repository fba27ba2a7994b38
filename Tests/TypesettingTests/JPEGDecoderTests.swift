import CommandTestSupport
import Foundation
import TestSupport
import Testing

@testable import Typesetting

/// Files that another program has written are decoded as it decodes them itself.
@Suite("JPEG as pixels")
struct JPEGDecoderTests {
  /// Each with the ways of Pillow, and the mean difference that its finer interpolation of colours makes.
  private static let kinds: [(name: String, options: String, mode: String, difference: Double)] = [
    ("sequential", "quality=95, subsampling=0", "RGB", 0.6), ("halved", "quality=90, subsampling=1", "RGB", 4),
    ("quartered", "quality=90, subsampling=2", "RGB", 5), ("grey", "quality=90", "L", 0.6),
    ("progressive", "quality=95, subsampling=0, progressive=True", "RGB", 0.6),
    ("progressive-quartered", "quality=60, subsampling=2, progressive=True, optimize=True", "RGB", 5),
    ("progressive-grey", "quality=80, progressive=True", "L", 0.6),
    ("restarts", "quality=90, subsampling=0, restart_marker_blocks=3", "RGB", 0.6),
    ("progressive-restarts", "quality=90, subsampling=2, progressive=True, restart_marker_rows=1", "RGB", 5),
    ("rgb", "quality=95, subsampling=0, keep_rgb=True", "RGB", 0.6),
  ]

  /// A picture of 93 x 61 pixels with edges and gradients, in all of the ways.
  private static func files() throws -> [String: [UInt8]] {
    let folder = try TemporaryFolder()
    let saving = kinds.map { kind in
      "picture.convert(\"\(kind.mode)\").save(sys.argv[1] + \"/\(kind.name)\", \"JPEG\", \(kind.options))"
    }
    try Python.run(
      """
      import sys
      from PIL import Image, ImageDraw
      picture = Image.new("RGB", (93, 61))
      picture.putdata([(x * 255 // 92, y * 255 // 60, (x + y) * 255 // 152) for y in range(61) for x in range(93)])
      draw = ImageDraw.Draw(picture)
      draw.ellipse((10, 8, 40, 50), fill=(210, 30, 40), outline=(0, 0, 0))
      draw.rectangle((50, 20, 80, 45), fill=(20, 60, 200))
      draw.line((0, 60, 92, 0), fill=(255, 255, 255), width=2)
      \(saving.joined(separator: "\n"))
      """, [folder.path])
    return try Dictionary(
      uniqueKeysWithValues: kinds.map {
        ($0.name, [UInt8](try Data(contentsOf: URL(filePath: folder.path($0.name)))))
      })
  }

  private static func decoded(_ image: RasterImage) -> [UInt8] {
    JPEGDecoder.pixels(of: image.bytes, width: image.width, height: image.height).flatMap { pixel in
      [16, 8, 0].map { UInt8(truncatingIfNeeded: pixel >> $0) }
    }
  }

  @Test("Sequential and progressive, grey and colour, with fewer colours and restarts: what Pillow sees")
  func kinds() throws {
    let files = try Self.files()
    for kind in Self.kinds {
      let file = try #require(files[kind.name])
      let found = Self.decoded(try RasterImage(bytes: file))
      let expected = try Pixels(of: file).values
      try #require(found.count == expected.count, "\(kind.name)")
      let sum = zip(found, expected).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
      let mean = Double(sum) / Double(found.count)
      #expect(mean < kind.difference, "\(kind.name): \(mean)")
    }
  }

  @Test("Damaged files never trap, have their size, and a file that was cut off shows its beginning")
  func damage() throws {
    let files = try Self.files()
    var generator = SeededGenerator(seed: 11)
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      for _ in 0..<60 {
        var bytes = file
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
          bytes[Int.random(in: 2..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        if Bool.random(using: &generator) {
          bytes.removeSubrange(Int.random(in: 2..<bytes.count, using: &generator)...)
          bytes += [0xFF, 0xD9]
        }
        guard let image = try? RasterImage(bytes: bytes), image.width * image.height < 20_000 else { continue }
        #expect(Self.decoded(image).count == 3 * image.width * image.height, "\(name)")
      }
    }
    let whole = try #require(files["sequential"])
    let half = try RasterImage(bytes: Array(whole.prefix(whole.count * 2 / 3)) + [0xFF, 0xD9])
    let (first, all) = (Self.decoded(half), Self.decoded(try RasterImage(bytes: whole)))
    #expect(first.prefix(3 * 93 * 16) == all.prefix(3 * 93 * 16))
    #expect(first.suffix(3) == [128, 128, 128] || first.suffix(3) != all.suffix(3))
  }

  @Test("A file that says it has thousands of scans takes no longer than one of a hundred")
  func manyScans() throws {
    let file = try #require(try Self.files()["progressive"])
    let scan = try #require(file.indices.dropLast(2).last { file[$0] == 0xFF && file[$0 + 1] == 0xDA })
    let body = Array(file[scan..<file.count - 2])
    let hostile = Array(file.dropLast(2)) + Array(repeatElement(body, count: 3000).joined()) + [0xFF, 0xD9]
    let start = ContinuousClock.now
    #expect(Self.decoded(try RasterImage(bytes: hostile)).count == 3 * 93 * 61)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
