/// Spaces in what people type: narrow and no-break ones included.
package enum TextSpaces {
  /// The text without spaces at its ends.
  static func trimmed(_ text: Substring) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// The text without any spaces.
  static func removed(from text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !isSpace($0) }))
  }

  /// The text with LF for CR LF and CR, and a space for a tab, as other systems and spreadsheets write them; nil when
  /// it has none of them.
  static func unified(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0 == 0x0D || $0 == 0x09 }) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for unit in text.utf8 {
      switch unit {
      case 0x09: bytes.append(0x20)
      case 0x0D: bytes.append(0x0A)
      case 0x0A where previous == 0x0D: break
      default: bytes.append(unit)
      }
      previous = unit
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a character is a space.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " : scalar.properties.generalCategory == .spaceSeparator
  }
}
