/// What Peppol's rules of countries ask of texts.
enum CountryTexts {
  /// The two characters that a VAT number begins with, without blanks and in capitals.
  static func countryPrefix(of text: RuleRun.Text) -> String? {
    part(of: text, 0..<2) { String(decoding: RuleRun.trimmed($0), as: UTF8.self).uppercased() }
  }

  /// What `body` says of the characters at some places, of those that there are.
  static func part<Result>(of text: RuleRun.Text, _ places: Range<Int>, _ body: (RuleRun.Text) -> Result) -> Result {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.dropFirst(places.lowerBound).prefix(places.count)
    return Array(String(String.UnicodeScalarView(scalars)).utf8).withUnsafeBufferPointer { body($0[...]) }
  }

  static func begins(_ text: RuleRun.Text, _ starts: String...) -> Bool {
    starts.contains { text.starts(with: $0.utf8) }
  }

  /// A number as XPath reads it, in binary floating point; nil: it is none.
  static func number(_ text: RuleRun.Text) -> Double? {
    let text = RuleRun.trimmed(text)
    if text.elementsEqual("INF".utf8) || text.elementsEqual("+INF".utf8) { return .infinity }
    if text.elementsEqual("-INF".utf8) { return -.infinity }
    let signs = Array("+-.eE".utf8)
    guard text.contains(where: KoSITTexts.isDigit), text.allSatisfy({ KoSITTexts.isDigit($0) || signs.contains($0) })
    else { return nil }
    return Double(String(decoding: text, as: UTF8.self))
  }

  /// `NO`, nine digits that check, and `MVA`.
  static func isNorwegianVAT(_ text: RuleRun.Text) -> Bool {
    guard text.count == 14, text.starts(with: "NO".utf8), text.suffix(3).elementsEqual("MVA".utf8) else { return false }
    let number = text.dropFirst(2).prefix(9)
    return FrenchTexts.isDigits(number, 9) && PeppolTexts.isNorwegian(number)
  }

  /// Whether the first nine characters are digits that check; what follows is not looked at.
  static func isGreekTaxNumber(_ text: RuleRun.Text) -> Bool {
    let digits = text.prefix(9)
    guard FrenchTexts.isDigits(digits, 9) else { return false }
    let values = digits.map { Int($0) - 48 }
    let sum = values.prefix(8).enumerated().reduce(0) { $0 + $1.element << (8 - $1.offset) }
    return sum % 11 % 10 == values[8]
  }

  /// What stands between | in a text; of an empty one nothing.
  static func parts(of text: RuleRun.Text) -> [RuleRun.Text] {
    text.isEmpty ? [] : text.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
  }

  /// Whether a whole number is below 0; nil: it is none.
  static func isNegativeInteger(_ text: RuleRun.Text) -> Bool? {
    var text = RuleRun.trimmed(text)
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative || text.first == UInt8(ascii: "+") { text = text.dropFirst() }
    guard !text.isEmpty, text.allSatisfy(KoSITTexts.isDigit) else { return nil }
    return isNegative && text.contains { $0 != UInt8(ascii: "0") }
  }

  /// Whether a text is `29/11/2026` for `2026-11-29`; what follows either is not looked at.
  static func isDay(_ text: RuleRun.Text, of date: RuleRun.Text) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let dateParts = date.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count > 2, dateParts.count > 2, !text.isEmpty else { return false }
    return isDay(parts[0]) && isMonth(parts[1]) && isYear(parts[2])
      && (0..<3).allSatisfy { parts[$0].elementsEqual(dateParts[2 - $0]) }
  }

  private static func isDay(_ text: RuleRun.Text) -> Bool { value(text).map { (1...31).contains($0) } ?? false }

  private static func isMonth(_ text: RuleRun.Text) -> Bool { value(text).map { (1...12).contains($0) } ?? false }

  /// One or two digits.
  private static func value(_ text: RuleRun.Text) -> Int? {
    guard (1...2).contains(text.count), text.allSatisfy(KoSITTexts.isDigit) else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  /// Whether it begins with a year from 1900 to 2099.
  private static func isYear(_ text: RuleRun.Text) -> Bool {
    FrenchTexts.isDigits(text.prefix(4), 4) && (text.starts(with: "19".utf8) || text.starts(with: "20".utf8))
  }
}
