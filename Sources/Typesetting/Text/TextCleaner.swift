/// Makes text safe to shape.
enum TextCleaner {
  /// Without control characters: a tab becomes a space, any line end `\n`, U+FEFF a word joiner, the others
  /// vanish.
  static func clean(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF })
    else {
      return text
    }
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
}
