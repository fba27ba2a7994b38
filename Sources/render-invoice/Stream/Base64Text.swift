/// Base64 (RFC 4648 section 4) in UTF-8.
enum Base64Text {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text of some bytes.
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { text, count in
      alphabet.withUnsafeBufferPointer { alphabet in
        var index = 0
        while index < bytes.count {
          let left = bytes.count - index
          let group =
            UInt32(bytes[index]) << 16 | (left > 1 ? UInt32(bytes[index + 1]) << 8 : 0)
            | (left > 2 ? UInt32(bytes[index + 2]) : 0)
          text[count] = alphabet[Int(group >> 18)]
          text[count + 1] = alphabet[Int(group >> 12 & 63)]
          text[count + 2] = left > 1 ? alphabet[Int(group >> 6 & 63)] : UInt8(ascii: "=")
          text[count + 3] = left > 2 ? alphabet[Int(group & 63)] : UInt8(ascii: "=")
          count += 4
          index += 3
        }
      }
    }
  }
}
