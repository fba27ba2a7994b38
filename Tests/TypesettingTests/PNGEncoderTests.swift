import CommandTestSupport
import Foundation
import TestSupport
import Testing

@testable import Typesetting

@Suite("Writing PNGs")
struct PNGEncoderTests {
  private static func file(
    width: Int, height: Int, padding: Int = 0, _ pixel: (Int, Int) -> UInt32
  ) throws -> (png: [UInt8], values: [UInt8]) {
    let rowLength = width + padding
    var pixels = [UInt32](repeating: 0xDEAD_BEEF, count: rowLength * height)
    var values: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        let value = pixel(x, y) & 0xFF_FFFF
        // What stands in the highest byte is nothing.
        pixels[y * rowLength + x] = value | 0x7F00_0000
        values += [UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
      }
    }
    let png = try pixels.withUnsafeBytes { bytes in
      try PNGEncoder(width: width, height: height).png(of: #require(bytes.baseAddress), stride: 4 * rowLength)
    }
    return (png, values)
  }

  @Test("Every pixel is what it was: blank rows, text, photographs, and all of them in turn")
  func lossless() throws {
    var generator = SeededGenerator(seed: 14)
    let noise = (0..<97 * 64).map { _ in UInt32.random(in: 0...0xFF_FFFF, using: &generator) }
    let patterns: [(Int, Int) -> UInt32] = [
      { _, _ in 0xFFFFFF }, { x, y in noise[y * 97 + x] }, { x, y in UInt32(x * 2 + y) * 0x01_0101 },
      { x, y in y % 7 < 3 ? 0xFFFFFF : x % 5 == 0 ? 0x102030 : 0xFFFFFF },
      { x, y in y % 3 == 0 ? noise[x] : y % 3 == 1 ? UInt32(x + y) << 8 : 0 },
    ]
    for (index, pattern) in patterns.enumerated() {
      for (width, height, padding) in [(97, 64, 0), (97, 64, 3), (1, 64, 0), (97, 1, 0), (2, 2, 1)] {
        let (png, values) = try Self.file(width: width, height: height, padding: padding, pattern)
        let read = try Pixels(of: png)
        #expect((read.width, read.height) == (width, height) && read.values == values, "\(index) \(width) \(height)")
      }
    }
  }

  @Test("Photographs are not larger than what Pillow makes of them by default, but for a tenth")
  func photograph() throws {
    // As smooth as a photograph, with its noise.
    var generator = SeededGenerator(seed: 5)
    let (png, _) = try Self.file(width: 300, height: 200) { x, y in
      let noise = UInt32.random(in: 0...3, using: &generator)
      return (UInt32(x / 2) + noise) << 16 | (UInt32(y) + noise) << 8 | UInt32((x + y) / 3)
    }
    let folder = try TemporaryFolder()
    try Data(png).write(to: URL(filePath: folder.path("a.png")))
    let size = try Python.run(
      """
      import os, sys
      from PIL import Image
      Image.open(sys.argv[1]).save(sys.argv[2])
      print(os.path.getsize(sys.argv[2]))
      """, [folder.path("a.png"), folder.path("b.png")])
    let other = try #require(Int(size.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(Double(png.count) < Double(other) * 1.1, "\(png.count) \(other)")
  }
}
