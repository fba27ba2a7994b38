/// Makes text safe to shape.
enum TextCleaner {
  /// Without control characters: a tab becomes a space, any line end `\n`, U+FEFF a word joiner, the others
  /// vanish.
  static func clean(_ text: String) -> String {
    guard !isClean(text) else { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x09: result.append(" ")
      case 0x0A where previous == "\r": break
      case 0x0A, 0x0D, 0x2028, 0x2029, 0x85: result.append("\n")
      case 0x00..<0x20, 0x7F..<0xA0: break
      // Its old meaning; as text of a glyph PDF/UA forbids it (ISO 14289-1, 7.21.7).
      case 0xFEFF: result.append("\u{2060}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether it stays as it is. Looked at by bytes, as nearly all texts are clean: U+0080 to U+009F begin with C2, U+2028
  /// and U+2029 with E2 80, and U+FEFF is EF BB BF.
  private static func isClean(_ text: String) -> Bool {
    var (before, last): (UInt8, UInt8) = (0, 0)
    return text.utf8.allSatisfy { byte in
      defer { (before, last) = (last, byte) }
      switch byte {
      case ..<0x20: return byte == 0x0A
      case 0x7F: return false
      case 0x80..<0xA0: return last != 0xC2
      case 0xA8, 0xA9: return before != 0xE2 || last != 0x80
      case 0xBF: return before != 0xEF || last != 0xBB
      default: return true
      }
    }
  }
}
