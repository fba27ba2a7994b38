internal import ByteCoding
internal import QRCoding

/// A QR code as a PNG, which more mail programs show than drawings in the page.
enum CodePicture {
  /// Pixels a module.
  private static let scale = 4

  /// One bit a pixel, with the quiet zone; nil when there is no memory for it.
  static func png(of code: QRCode) -> [UInt8]? {
    let side = (code.width + 2 * QRCode.quietZone) * scale
    let stride = (side + 7) / 8
    var rows = [[UInt8]](repeating: [UInt8](repeating: 0xFF, count: stride), count: code.width)
    code.forEachRun { row, column, count in
      let start = (column + QRCode.quietZone) * scale
      for pixel in start..<start + count * scale { rows[row][pixel / 8] &= ~(0x80 >> UInt8(pixel % 8)) }
    }
    var pixels: [UInt8] = []
    pixels.reserveCapacity(side * (stride + 1))
    func append(_ row: [UInt8]) {
      for _ in 0..<scale {
        // No filter.
        pixels.append(0)
        pixels += row
      }
    }
    let light = [UInt8](repeating: 0xFF, count: stride)
    for _ in 0..<QRCode.quietZone { append(light) }
    for row in rows { append(row) }
    for _ in 0..<QRCode.quietZone { append(light) }
    guard let data = try? Deflater(level: 6).deflate(pixels) else { return nil }
    let size = bigEndian(UInt32(clamping: side))
    var png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // A bit of grey.
    appendChunk("IHDR", size + size + [1, 0, 0, 0, 0], to: &png)
    appendChunk("IDAT", data, to: &png)
    appendChunk("IEND", [], to: &png)
    return png
  }

  private static func appendChunk(_ type: StaticString, _ data: [UInt8], to png: inout [UInt8]) {
    png += bigEndian(UInt32(clamping: data.count))
    var chunk: [UInt8] = []
    chunk.append(type)
    chunk += data
    png += chunk
    png += bigEndian(CRC32.checksum(of: chunk))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
  }
}
