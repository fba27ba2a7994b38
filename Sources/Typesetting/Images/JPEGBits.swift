/// The bits of a JPEG's scan, up to the next marker (ITU T.81, F.2.2.5). Behind the last one there are zeros, as many as
/// somebody reads; `isExhausted` tells.
struct JPEGBits {
  private let bytes: [UInt8]
  private(set) var index: Int
  private var buffer: UInt64 = 0
  private var count = 0
  /// How many bits of the buffer are none of the file's.
  private var padding = 0

  init(_ bytes: [UInt8], from index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// Whether more was read than there is.
  var isExhausted: Bool { padding > count }

  /// The next bits, which stay.
  mutating func peek16() -> Int {
    if count < 16 { fill() }
    return Int(truncatingIfNeeded: buffer >> UInt64(count &- 16)) & 0xFFFF
  }

  /// - Parameter length: at most 16.
  mutating func skip(_ length: Int) {
    if count < length { fill() }
    count &-= length
  }

  /// A number of so many bits, at most 16.
  mutating func number(_ length: Int) -> Int {
    guard length > 0 else { return 0 }
    if count < length { fill() }
    count &-= length
    return Int(truncatingIfNeeded: buffer >> UInt64(count)) & ((1 << length) &- 1)
  }

  mutating func bit() -> Bool { number(1) == 1 }

  /// A number with its sign (F.2.2.1, EXTEND).
  ///
  /// - Parameter length: of the number in bits, at most 16.
  mutating func signed(_ length: Int) -> Int {
    guard length > 0 else { return 0 }
    let value = number(length)
    return value < 1 << (length &- 1) ? value &- (1 << length) &+ 1 : value
  }

  /// Leaves the rest, up to a restart.
  mutating func end() { (buffer, count, padding) = (0, 0, 1) }

  /// Goes on behind the next restart marker, when that is the next marker.
  mutating func restart() {
    (buffer, count, padding) = (0, 0, 0)
    while index + 1 < bytes.count, bytes[index] != 0xFF || bytes[index + 1] == 0 || bytes[index + 1] == 0xFF {
      index += 1
    }
    if index + 1 < bytes.count, (0xD0...0xD7).contains(bytes[index + 1]) { index += 2 }
  }

  private mutating func fill() {
    while count <= 48 {
      var byte: UInt8 = 0
      if index < bytes.count, bytes[index] != 0xFF {
        byte = bytes[index]
        index &+= 1
      } else if index + 1 < bytes.count, bytes[index + 1] == 0 {
        byte = 0xFF
        index &+= 2
      } else {
        padding &+= 8
      }
      buffer = buffer << 8 | UInt64(byte)
      count &+= 8
    }
    // What was read of the padding is gone with the bits before it.
    padding = min(padding, 1 << 20)
  }
}
