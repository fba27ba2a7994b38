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
    var text = text
    return text.withUTF8 { decoded($0, skippingBlanks: false) }
  }

  /// The bytes that a text in UTF-8 stands for; nil when it is not Base64 with its padding.
  ///
  /// - Parameter skippingBlanks: whether spaces and line breaks may stand anywhere, as XML allows it.
  public static func decoded(_ text: UnsafeBufferPointer<UInt8>, skippingBlanks: Bool) -> [UInt8]? {
    var isSound = true
    let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + 3) { bytes, length in
      var buffer: UInt32 = 0
      var count = 0
      var padding = 0
      length = 0
      for unit in text {
        if skippingBlanks, unit == 0x20 || unit == 0x0A || unit == 0x0D || unit == 0x09 { continue }
        count += 1
        if unit == UInt8(ascii: "=") {
          padding += 1
          buffer <<= 6
        } else {
          guard padding == 0, let value = value(of: unit) else { return isSound = false }
          buffer = buffer << 6 | value
        }
        guard count % 4 == 0 else { continue }
        guard padding <= 2 else { return isSound = false }
        for place in 0..<3 - padding {
          bytes[length] = UInt8(truncatingIfNeeded: buffer >> UInt32(16 - 8 * place))
          length += 1
        }
        buffer = 0
      }
      isSound = count % 4 == 0 && count > 0
    }
    return isSound ? bytes : nil
  }

  /// The picture in a data URI of PNG, JPEG, SVG or WebP: `data:image/png;base64,`...; nil for anything else.
  public static func picture(inDataURI text: String) -> [UInt8]? {
    for type in ["image/png", "image/jpeg", "image/svg+xml", "image/webp"] {
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
