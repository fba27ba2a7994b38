/// Which way a language is written.
enum WritingDirection {
  /// The primary subtags of languages written from right to left in their usual script.
  private static let rightToLeft: Set<String> = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]

  /// - Parameter language: BCP 47.
  static func isRightToLeft(_ language: String) -> Bool {
    rightToLeft.contains(language.prefix { $0 != "-" }.lowercased())
  }

  /// The direction of the first letter (UAX #9, P2 and P3); nil without letters.
  static func isRightToLeft(_ text: [UInt8]) -> Bool? {
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.properties.isAlphabetic {
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: return true
      default: return false
      }
    }
    return nil
  }
}
