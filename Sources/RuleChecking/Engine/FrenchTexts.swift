/// What the French rules ask of texts.
enum FrenchTexts {
  /// A day that there is, in eight digits or with hyphens after year and month.
  static func isDay(_ text: RuleRun.Text, hasHyphens: Bool) -> Bool {
    var bytes = Array(hasHyphens ? text[...] : text.prefix(8))
    if hasHyphens {
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return false }
      bytes.remove(at: 7)
      bytes.remove(at: 4)
    }
    guard bytes.count == 8, bytes.allSatisfy(KoSITTexts.isDigit) else { return false }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
    let (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
    guard (2000...2099).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return day <= [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Letters, digits and some signs, nothing else and at least one of them.
  static func consists(_ text: RuleRun.Text, of signs: String) -> Bool {
    !text.isEmpty && text.allSatisfy { KoSITTexts.isDigit($0) || KoSITTexts.isLetter($0) || signs.utf8.contains($0) }
  }

  /// An invoice's number: blanks other than spaces may stand around it.
  static func isNumber(_ text: RuleRun.Text) -> Bool {
    !text.contains(0x20) && consists(RuleRun.trimmed(text), of: "+-_/")
  }

  static func isDigits(_ text: RuleRun.Text, _ count: Int) -> Bool {
    text.count == count && text.allSatisfy(KoSITTexts.isDigit)
  }

  /// A number with so many characters besides the point, and so many decimals, at most.
  static func isDecimal(_ text: RuleRun.Text, characters: Int, decimals: Int, signed: Bool) -> Bool {
    let text = RuleRun.trimmed(text)
    let unsigned = signed && text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    let parts = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(KoSITTexts.isDigit) }) else { return false }
    let length = text.count - (parts.count - 1)
    return length <= characters && (parts.count == 1 || parts[1].count <= decimals)
  }
}
