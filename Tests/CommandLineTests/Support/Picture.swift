import CommandTestSupport
import Foundation
import Testing

/// A grey picture of 8 bits, as PGM files hold it.
struct Picture {
  var data: Data
  var width: Int
  var height: Int
  var pixels: Data

  /// Reads a binary PGM: `P5`, width, height, 255, then the pixels.
  init(_ data: Data) throws {
    let fields = data.prefix(64).split(separator: UInt8(ascii: "\n"), maxSplits: 3)
    try #require(fields.count == 4 && fields[0] == Data("P5".utf8) && fields[2] == Data("255".utf8))
    let size = String(decoding: fields[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    try #require(size.count == 2)
    self.data = data
    (width, height) = (size[0], size[1])
    pixels = data[fields[3].startIndex...]
    try #require(pixels.count == width * height)
  }

  /// The first page of a PDF at 30 dots an inch.
  init(ofPDF path: String) throws {
    let result = try Command(program: "pdftoppm", ["-r", "30", "-gray", "-f", "1", "-l", "1", path]).run()
    try #require(result.status == 0)
    try self.init(result.output)
  }
}
