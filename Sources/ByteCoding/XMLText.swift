/// Texts as XML 1.0 writes them, in content and in attributes alike.
public enum XMLText {
  /// Appends a text, escaped. Characters that XML 1.0 has no place for become U+FFFD.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escape("&amp;", &bytes)
      case UInt8(ascii: "<"): escape("&lt;", &bytes)
      case UInt8(ascii: ">"): escape("&gt;", &bytes)
      case UInt8(ascii: "\""): escape("&quot;", &bytes)
      case 0x0D: escape("&#13;", &bytes)
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: escape("\u{FFFD}", &bytes)
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      case 0xBE, 0xBF:
        bytes.append(bytes.suffix(2).elementsEqual([0xEF, 0xBF]) ? 0xBD : byte)
      default: bytes.append(byte)
      }
    }
  }

  private static func escape(_ text: StaticString, _ bytes: inout [UInt8]) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
