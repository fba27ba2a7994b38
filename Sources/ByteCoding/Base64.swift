internal import CNettle

/// Base64 (RFC 4648 section 4), strictly.
public enum Base64 {
  /// The text of some bytes, in UTF-8.
  public static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    let length = (bytes.count + 2) / 3 * 4
    return [UInt8](unsafeUninitializedCapacity: length) { text, count in
      text.withMemoryRebound(to: CChar.self) { nettle_base64_encode_raw($0.baseAddress, bytes.count, bytes) }
      count = length
    }
  }

  /// The bytes that a text stands for; nil when it is not Base64 with its padding.
  public static func decoded(_ text: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 4 * 3)
    var buffer: UInt32 = 0
    var count = 0
    var padding = 0
    for unit in text.utf8 {
      count += 1
      if unit == UInt8(ascii: "=") {
        padding += 1
        buffer <<= 6
      } else {
        guard padding == 0, let value = value(of: unit) else { return nil }
        buffer = buffer << 6 | value
      }
      if count % 4 == 0 {
        let group = [UInt8(buffer >> 16 & 0xFF), UInt8(buffer >> 8 & 0xFF), UInt8(buffer & 0xFF)]
        guard padding <= 2 else { return nil }
        bytes += group.prefix(3 - padding)
        buffer = 0
      }
    }
    return count % 4 == 0 && count > 0 ? bytes : nil
  }

  /// The picture in a data URI of PNG or JPEG: `data:image/png;base64,`...; nil for anything else.
  public static func picture(inDataURI text: String) -> [UInt8]? {
    for type in ["image/png", "image/jpeg"] {
      let prefix = "data:\(type);base64,"
      if text.hasPrefix(prefix) { return decoded(text.dropFirst(prefix.utf8.count)) }
    }
    return nil
  }

  private static func value(of unit: UInt8) -> UInt32? {
    switch unit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(unit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(unit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(unit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
