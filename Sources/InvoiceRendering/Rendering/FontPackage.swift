/// Debian's package of fonts that has a character which the bundled fonts lack.
struct FontPackage: Hashable {
  /// The package's name.
  let name: String
  /// Where it puts its fonts.
  let folder: String

  /// Han, kana, hangul and what stands beside them.
  static let cjk = FontPackage(name: "fonts-noto-cjk", folder: "/usr/share/fonts/opentype/noto")
  /// Emoji in colour.
  static let emoji = FontPackage(name: "fonts-noto-color-emoji", folder: "/usr/share/fonts/truetype/noto")
  /// The other scripts.
  static let other = FontPackage(name: "fonts-noto-core", folder: "/usr/share/fonts/truetype/noto")

  /// The package for a character; nil for one that no font is for.
  static func of(_ character: Unicode.Scalar) -> FontPackage? {
    switch character.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned: return nil
    default: break
    }
    // Blocks of Unicode 15.
    switch character.value {
    case 0x1100...0x11FF, 0x2E80...0x312F, 0x3130...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF,
      0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x1F200...0x1F2FF, 0x20000...0x3FFFF:
      return .cjk
    case 0x1F000...0x1F1FF, 0x1F300...0x1FAFF: return .emoji
    default: return .other
    }
  }
}
