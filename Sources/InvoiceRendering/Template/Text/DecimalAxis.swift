internal import Typesetting

/// Finds where the fraction of a printed number begins.
enum DecimalAxis {
  /// How many UTF-8 bytes of the text stand before the fraction of its first number, or before what follows the
  /// number when it has no fraction; nil when there is no number in it.
  static func offset(in inlines: [Inline], separator: Unicode.Scalar) -> Int? {
    var text = ""
    for inline in inlines {
      if case .text(let part) = inline.content { text += part }
    }
    return offset(of: text, separator: separator)
  }

  /// The same of a plain text.
  static func offset(of text: String, separator: Unicode.Scalar) -> Int? {
    let scalars = Array(text.unicodeScalars)
    guard var index = scalars.firstIndex(where: isDigit) else { return nil }
    while index < scalars.count {
      let scalar = scalars[index]
      let isGroup =
        scalar != separator && isGroupSeparator(scalar) && index + 1 < scalars.count
        && isDigit(scalars[index + 1])
      guard isDigit(scalar) || isGroup else { break }
      index += 1
    }
    return scalars[..<index].reduce(0) { $0 + UTF8.width($1) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isGroupSeparator(_ scalar: Unicode.Scalar) -> Bool {
    ["\u{202F}", "\u{A0}", ",", ".", "\u{2019}"].contains(scalar)
  }
}
