/// How a stored picture is to be turned to be seen upright (Exif 2.32, tag 0x0112).
package enum ImageOrientation: UInt16, Sendable {
  case upright = 1
  case mirrored = 2
  case upsideDown = 3
  case mirroredUpsideDown = 4
  case mirroredAndTurnedLeft = 5
  /// Turned a quarter to the right.
  case turnedRight = 6
  case mirroredAndTurnedRight = 7
  /// Turned a quarter to the left.
  case turnedLeft = 8

  /// Whether width and height change places.
  var swapsSides: Bool { rawValue >= 5 }

  /// Where a point of the stored picture is seen, as the six numbers of a matrix (xx, yx, xy, yy, x0, y0).
  /// - Parameters:
  ///   - width, height: of the picture as it is stored.
  func matrix(width: Double, height: Double) -> (Double, Double, Double, Double, Double, Double) {
    switch self {
    case .upright: (1, 0, 0, 1, 0, 0)
    case .mirrored: (-1, 0, 0, 1, width, 0)
    case .upsideDown: (-1, 0, 0, -1, width, height)
    case .mirroredUpsideDown: (1, 0, 0, -1, 0, height)
    case .mirroredAndTurnedLeft: (0, 1, 1, 0, 0, 0)
    case .turnedRight: (0, 1, -1, 0, height, 0)
    case .mirroredAndTurnedRight: (0, -1, -1, 0, height, width)
    case .turnedLeft: (0, -1, 1, 0, 0, width)
    }
  }

  /// The orientation that an APP1 segment of a JPEG states; nil when it is no Exif, states none, or is damaged, as
  /// viewers then show the picture as it is stored.
  ///
  /// - Parameter segment: the segment's content, without marker and length.
  init?(exif segment: ArraySlice<UInt8>) {
    guard segment.starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]) else { return nil }
    let tiff = Array(segment.dropFirst(6))
    let isLittleEndian = tiff.starts(with: [0x49, 0x49, 0x2A, 0])
    guard isLittleEndian || tiff.starts(with: [0x4D, 0x4D, 0, 0x2A]) else { return nil }
    func number(at index: Int, bytes count: Int) -> Int? {
      guard index >= 0, index + count <= tiff.count else { return nil }
      let bytes = tiff[index..<index + count]
      return isLittleEndian ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : bytes.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(at: 4, bytes: 4), let count = number(at: directory, bytes: 2) else { return nil }
    for entry in 0..<count {
      let start = directory + 2 + 12 * entry
      guard let tag = number(at: start, bytes: 2) else { return nil }
      // One unsigned short, which stands in the first bytes of the value.
      guard tag == 0x0112, number(at: start + 2, bytes: 2) == 3, number(at: start + 4, bytes: 4) == 1 else { continue }
      guard let value = number(at: start + 8, bytes: 2), let known = Self(rawValue: UInt16(value)) else { return nil }
      self = known
      return
    }
    return nil
  }
}
