internal import ByteCoding
internal import QRCoding

/// A QR code as a PNG, which more mail programs show than drawings in the page.
enum CodePicture {
  /// Pixels a module.
  private static let scale = 4

  /// One bit a pixel, with the quiet zone; nil when there is no memory for it.
  ///
  /// - Parameter style: whether it has the Swiss cross in its middle.
  static func png(of code: QRCode, style: CodeStyle = .plain) -> [UInt8]? {
    let side = (code.width + 2 * QRCode.quietZone) * scale
    let stride = (side + 7) / 8
    var rows = [[UInt8]](repeating: [UInt8](repeating: 0xFF, count: stride), count: side)
    func fill(_ columns: Range<Int>, _ lines: Range<Int>, isDark: Bool) {
      for line in lines {
        for pixel in columns {
          let bit: UInt8 = 0x80 >> UInt8(pixel % 8)
          if isDark { rows[line][pixel / 8] &= ~bit } else { rows[line][pixel / 8] |= bit }
        }
      }
    }
    code.forEachRun { row, column, count in
      let start = (column + QRCode.quietZone) * scale
      let line = (row + QRCode.quietZone) * scale
      fill(start..<start + count * scale, line..<line + scale, isDark: true)
    }
    if style == .swissCross {
      let square = Rect(x: 0, y: 0, width: Double(code.width * scale), height: Double(code.width * scale))
      let offset = QRCode.quietZone * scale
      for (rect, isDark) in SwissCross.parts(in: square) {
        func pixels(_ start: Double, _ length: Double) -> Range<Int> {
          let first = Int(start.rounded()) + offset
          return first..<max(first, Int((start + length).rounded()) + offset)
        }
        fill(pixels(rect.x, rect.width), pixels(rect.y, rect.height), isDark: isDark)
      }
    }
    var pixels: [UInt8] = []
    pixels.reserveCapacity(side * (stride + 1))
    for row in rows {
      // No filter.
      pixels.append(0)
      pixels += row
    }
    guard let data = try? Deflater(level: 6).deflate(pixels) else { return nil }
    return PNGFile.bytes(width: side, height: side, .bits, deflated: data)
  }
}
