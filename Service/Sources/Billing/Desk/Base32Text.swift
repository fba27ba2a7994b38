/// Bytes as letters and digits that people can type (RFC 4648, section 6), without padding.
public enum Base32Text {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  /// The text of bytes.
  public static func of(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var (buffer, count) = (0, 0)
    for byte in bytes {
      (buffer, count) = ((buffer << 8 | Int(byte)) & 0xFFFF, count + 8)
      while count >= 5 {
        count -= 5
        text.append(letters[buffer >> count & 31])
      }
    }
    if count > 0 { text.append(letters[buffer << (5 - count) & 31]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a text; nil when it is none. Small letters, spaces and hyphens are as good.
  public static func bytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (buffer, count) = (0, 0)
    for byte in text.uppercased().utf8 where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
      guard let value = letters.firstIndex(of: byte) else { return nil }
      (buffer, count) = ((buffer << 5 | value) & 0xFFFF, count + 5)
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: buffer >> count))
    }
    return bytes
  }
}
