internal import ByteCoding

extension RasterSurface {
  /// The pixels as a PNG that is larger than that of `png()` and made in a third of its time: for what is looked at once.
  ///
  /// - Throws: the first error since the surface was made.
  func quickPNG() throws(TypesettingError) -> [UInt8] {
    try CairoStatus.check(canvas.status, during: "drawing")
    let (width, height) = (width, height)
    let rowLength = 1 + 3 * width
    let rows = withPixels { pixels, stride in
      [UInt8](unsafeUninitializedCapacity: rowLength * height) { rows, count in
        for y in 0..<height {
          var place = y * rowLength
          // No filter.
          rows[place] = 0
          place += 1
          for x in 0..<width {
            let pixel = pixels[y * stride + x]
            rows[place] = UInt8(truncatingIfNeeded: pixel >> 16)
            rows[place + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
            rows[place + 2] = UInt8(truncatingIfNeeded: pixel)
            place += 3
          }
        }
        count = rowLength * height
      }
    }
    let deflated: [UInt8]
    do { deflated = try Deflater().deflate(rows) } catch {
      throw .noRoom(operation: "writing the PNG", reason: "\(error)")
    }
    // ISO 15948: the signature, then header (8 bits each of red, green and blue), pixels and end.
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    Self.append("IHDR", Self.bytes(width) + Self.bytes(height) + [8, 2, 0, 0, 0], to: &bytes)
    Self.append("IDAT", deflated, to: &bytes)
    Self.append("IEND", [], to: &bytes)
    return bytes
  }

  private static func append(_ type: String, _ content: [UInt8], to bytes: inout [UInt8]) {
    let name = Array(type.utf8)
    bytes += Self.bytes(content.count) + name + content
    bytes += Self.bytes(Int(CRC32.checksum(of: content, after: CRC32.checksum(of: name))))
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }
}
