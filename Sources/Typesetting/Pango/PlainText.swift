/// Text that one font draws from left to right without any analysis.
enum PlainText {
  /// Whether UTF-8 bytes hold only Latin letters, digits, marks of punctuation and currencies that stand alone.
  static func isPlain(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte >= 0x20, byte != 0x7F else { return false }
        index += 1
      } else if byte >= 0xC2, byte <= 0xC9, index + 1 < bytes.count {
        // U+00A0 to U+024F without the soft hyphen.
        let scalar = UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
        guard scalar >= 0xA0, scalar != 0xAD, scalar < 0x250 else { return false }
        index += 2
      } else if byte == 0xE1 || byte == 0xE2, index + 2 < bytes.count {
        let scalar =
          UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        switch scalar {
        case 0x1E00...0x1EFF, 0x2010...0x2027, 0x202F...0x203A, 0x20A0...0x20C0, 0x2116, 0x2122, 0x2190...0x2193,
          0x2212:
          break
        default: return false
        }
        index += 3
      } else {
        return false
      }
    }
    return true
  }
}
