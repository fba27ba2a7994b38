internal import ByteCoding
import Glibc

/// Writes opaque pixels as a PNG (ISO/IEC 15948) of 8 bits each of red, green and blue.
///
/// A page is mostly rows that are like the one above, and text, which deflates better as it is than as differences: its
/// file is a quarter smaller than what libpng makes by default, in a quarter of the time.
struct PNGEncoder {
  /// Measured on pages at 100 dots an inch: level 9 would take five times as long for the same size.
  private static let level: Int32 = 5

  private enum Filter: UInt8 { case none, sub, up }

  /// In pixels.
  let width, height: Int

  /// The file.
  ///
  /// - Parameters:
  ///   - pixels: each `0xRRGGBB` in 32 bits, row by row.
  ///   - stride: from a row to the next, in bytes.
  func png(of pixels: UnsafeRawPointer, stride: Int) throws(TypesettingError) -> [UInt8] {
    let deflated: [UInt8]
    do {
      deflated = try Deflater(level: Self.level).deflate(filteredRows(pixels, stride: stride))
    } catch {
      throw .noRoom(operation: "writing the PNG", reason: "\(error)")
    }
    return PNGFile.bytes(width: width, height: height, .colors, deflated: deflated)
  }

  private func filteredRows(_ pixels: UnsafeRawPointer, stride: Int) -> [UInt8] {
    let length = 3 * width
    return [UInt8](unsafeUninitializedCapacity: height * (length + 1)) { buffer, count in
      count = height * (length + 1)
      guard var target = buffer.baseAddress else { return }
      for row in 0..<height {
        let source = pixels + row * stride
        if row > 0, memcmp(source, source - stride, 4 * width) == 0 {
          target.pointee = Filter.up.rawValue
          memset(target + 1, 0, length)
        } else {
          target.pointee = Filter.none.rawValue
          let changes = copy(source.assumingMemoryBound(to: UInt32.self), to: target + 1)
          // Text and areas of one colour are best as they are; where most pixels differ, it is a photograph.
          if changes * 2 > width { filter(target + 1, isFirst: row == 0, source - stride) }
        }
        target += length + 1
      }
    }
  }

  /// Copies a row's colours.
  ///
  /// - Returns: how many pixels differ from the one before.
  private func copy(_ source: UnsafePointer<UInt32>, to target: UnsafeMutablePointer<UInt8>) -> Int {
    var target = target
    var last: UInt32 = 0
    var changes = 0
    for column in 0..<width {
      let pixel = source[column] & 0xFF_FFFF
      changes &+= pixel == last ? 0 : 1
      last = pixel
      target[0] = UInt8(truncatingIfNeeded: pixel >> 16)
      target[1] = UInt8(truncatingIfNeeded: pixel >> 8)
      target[2] = UInt8(truncatingIfNeeded: pixel)
      target += 3
    }
    return changes
  }

  /// Replaces a row by the smaller of its differences from the left and from above.
  private func filter(_ row: UnsafeMutablePointer<UInt8>, isFirst: Bool, _ above: UnsafeRawPointer) {
    let length = 3 * width
    let own = [UInt8](UnsafeBufferPointer(start: row, count: length))
    var upper = [UInt8](repeating: 0, count: length)
    if !isFirst {
      upper.withUnsafeMutableBufferPointer { buffer in
        if let base = buffer.baseAddress { _ = copy(above.assumingMemoryBound(to: UInt32.self), to: base) }
      }
    }
    var (left, up) = (0, 0)
    for index in 0..<length {
      left += Self.size(own[index] &- (index < 3 ? 0 : own[index - 3]))
      up += Self.size(own[index] &- upper[index])
    }
    let filter = left < up ? Filter.sub : .up
    (row - 1).pointee = filter.rawValue
    for index in 0..<length {
      row[index] = own[index] &- (filter == .up ? upper[index] : index < 3 ? 0 : own[index - 3])
    }
  }

  private static func size(_ difference: UInt8) -> Int { Int(Int8(bitPattern: difference).magnitude) }
}
