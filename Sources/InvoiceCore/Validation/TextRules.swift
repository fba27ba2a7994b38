internal import InvoiceModel

/// Rules for every text of an invoice.
enum TextRules {
  /// What is wrong with a text: too long, blank, with control characters other than LF in a text of several lines, or
  /// with noncharacters, two of which XML cannot hold.
  static func problem(
    with text: String, isMultiline: Bool, limit: Int = JSONObjectDecoder.maximumCharacters, path: () -> String
  ) -> Problem? {
    let units = text.utf8
    if units.count > limit, text.unicodeScalars.count > limit { return tooLong(path: path(), limit: limit) }
    var isBlank = true
    var mayHaveNoncharacter = false
    var previous: UInt8 = 0
    for unit in units {
      if unit < 0x20 || unit == 0x7F || (previous == 0xC2 && unit < 0xA0) {
        if unit == 0x0A, isMultiline { continue }
        return Problem(
          code: .controlCharacter, path: path(),
          message: "The text has a control character, or a line break where none can be.",
          hint: isMultiline ? "Only line breaks can be here." : "Remove it.")
      }
      if unit != 0x20 { isBlank = false }
      // How the last bytes of noncharacters look; few other characters end so.
      if previous == 0xBF ? unit >= 0xBE : previous == 0xB7 && unit >= 0x90 { mayHaveNoncharacter = true }
      previous = unit
    }
    if mayHaveNoncharacter, let found = text.unicodeScalars.first(where: isNoncharacter) {
      return Problem(
        code: .controlCharacter, path: path(),
        message: "The text has U+\(String(found.value, radix: 16, uppercase: true)), which is no character.",
        hint: "Remove it: it comes from a broken conversion.")
    }
    if isBlank || text.unicodeScalars.allSatisfy(TextSpaces.isSpace) {
      return Problem(
        code: .emptyString, path: path(), message: "The text is empty.", hint: "Leave the key out instead.")
    }
    return nil
  }

  /// U+FDD0 to U+FDEF, and the last two of every plane (Unicode 23.7).
  private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
  }

  /// The problem of a text that is too long.
  static func tooLong(path: String, limit: Int = JSONObjectDecoder.maximumCharacters) -> Problem {
    Problem(code: .stringTooLong, path: path, message: "The text has more than \(limit) characters.")
  }
}
