internal import InvoiceModel

/// Reads the texts of cells as people write them in spreadsheets.
enum CSVText {
  /// A cell's number.
  enum Number: Equatable {
    case value(ExactDecimal)
    /// `1,234` may be a thousand or a little more than one.
    case ambiguous
    case malformed
  }

  /// A text without spaces, tabs and line breaks at its ends.
  static func trimmed(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      isSpace(first) || isSpace(last)
    else { return text }
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// A number with a decimal comma or point, and groups of three digits: `1 234,50`, `1.234,50`, `1,234.50`, `1'234.50`.
  ///
  /// - Parameter separator: of the file's cells. It tells what a mark before exactly three digits may mean: a comma is
  ///   a decimal one where semicolons separate the cells, a point where commas do; the other is ambiguous, and both
  ///   are where tabs do.
  static func number(_ text: String, separator: UInt8) -> Number {
    var digits = ""
    var integerGroups: [Int] = [0]
    var marks: [Unicode.Scalar] = []
    var isNegative = false
    // Where the marks stand, and the lengths between them; spaces are marks that can only group.
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "-" where offset == 0, "\u{2212}" where offset == 0: isNegative = true
      case "0"..."9":
        digits.unicodeScalars.append(scalar)
        integerGroups[integerGroups.count - 1] += 1
      case ".", ",", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}":
        marks.append(scalar == "." || scalar == "," ? scalar : " ")
        integerGroups.append(0)
      default: return .malformed
      }
    }
    guard integerGroups.first ?? 0 > 0, integerGroups.last ?? 0 > 0 else { return .malformed }
    var scale = 0
    if let last = marks.last, last != " ", marks.filter({ $0 == last }).count == 1 {
      if marks.count == 1, integerGroups[1] == 3, integerGroups[0] <= 3, !digits.hasPrefix("0"),
        last == "," ? separator != UInt8(ascii: ";") : separator != UInt8(ascii: ",")
      {
        return .ambiguous
      }
      scale = integerGroups.removeLast()
      marks.removeLast()
    }
    if let first = marks.first {
      guard marks.allSatisfy({ $0 == first }), integerGroups[0] <= 3,
        integerGroups.dropFirst().allSatisfy({ $0 == 3 })
      else { return .malformed }
    }
    guard let significand = Int128(digits),
      let value = try? ExactDecimal(
        significand: isNegative ? -significand : significand, scale: scale)
    else { return .malformed }
    return .value(value)
  }

  /// `2026-02-11`, or the day first: `11/02/2026`, `11.2.2026`, `11-02-2026`, or with its month's name; a midnight
  /// behind it, as some programs write, is no part of it.
  static func date(_ text: String) -> CalendarDate? {
    for midnight in [" 00:00:00", " 00:00", " 0:00"] where text.hasSuffix(midnight) {
      return date(String(text.dropLast(midnight.utf8.count)))
    }
    if let date = longDate(text) { return date }
    if let date = CalendarDate(iso8601: text) { return date }
    guard let mark = text.unicodeScalars.first(where: { !("0"..."9").contains($0) }),
      "/.-".unicodeScalars.contains(mark)
    else { return nil }
    let parts = text.split(separator: Character(mark), omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count),
      (1...2).contains(parts[1].utf8.count),
      parts[2].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// A yes or a no, in English, French or German.
  static func boolean(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "1", "yes", "oui", "vrai", "x", "ja", "wahr": true
    case "false", "0", "no", "non", "faux", "nein", "falsch": false
    default: nil
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{A0}", "\u{202F}": true
    default: false
    }
  }
}
