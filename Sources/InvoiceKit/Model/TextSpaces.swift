/// Spaces in what people type: narrow and no-break ones included.
enum TextSpaces {
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

  /// Whether a character is a space.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " : scalar.properties.generalCategory == .spaceSeparator
  }
}
