internal import ByteCoding

/// A PNG (ISO/IEC 15948) put together of what it shows.
enum PNGFile {
  /// How every file begins.
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// What a sample of a pixel is.
  enum Samples {
    /// 8 bits each of red, green and blue.
    case colors
    /// A bit: black or white.
    case bits
  }

  /// The file.
  ///
  /// - Parameters:
  ///   - width, height: in pixels.
  ///   - deflated: the filtered rows, in zlib's format.
  static func bytes(width: Int, height: Int, _ samples: Samples, deflated: [UInt8]) -> [UInt8] {
    var file = signature
    file.reserveCapacity(deflated.count + 64)
    let form: [UInt8] =
      switch samples {
      case .colors: [8, 2]
      case .bits: [1, 0]
      }
    // Deflate, the five filters, not interlaced.
    append("IHDR", number(width) + number(height) + form + [0, 0, 0], to: &file)
    append("IDAT", deflated, to: &file)
    append("IEND", [], to: &file)
    return file
  }

  private static func append(_ type: StaticString, _ data: [UInt8], to file: inout [UInt8]) {
    let name = type.withUTF8Buffer { Array($0) }
    file += number(data.count) + name
    file += data
    file += number(Int(CRC32.checksum(of: data, after: CRC32.checksum(of: name))))
  }

  private static func number(_ value: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: value).bigEndian) { Array($0) }
  }
}
