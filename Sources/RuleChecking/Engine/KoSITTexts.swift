/// What XRechnung asks of texts.
enum KoSITTexts {
  private static let sign = UInt8(ascii: "#")

  /// Whether each line of payment terms that begins with # states a discount, `#SKONTO#TAGE=14#PROZENT=2.00#`, and a line
  /// end follows the last.
  static func statesDiscounts(_ text: [UInt8]) -> Bool {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).filter { line in
      line.first { !RuleRun.isBlank($0) } == sign
    }
    guard !lines.isEmpty else { return true }
    return lines.allSatisfy(isDiscount) && endsLine(rest(of: text))
  }

  /// Whether the first line of texts that begins with # states a discount.
  static func beginWithDiscount(_ texts: [[UInt8]]) -> Bool {
    for text in texts {
      let line = text.split(separator: 0x0A).first { line in line.first { !RuleRun.isBlank($0) } == sign }
      if let line { return isDiscount(line) }
    }
    return false
  }

  private static func isDiscount(_ line: ArraySlice<UInt8>) -> Bool {
    var text = line.drop(while: RuleRun.isBlank)
    while let last = text.last, RuleRun.isBlank(last) { text = text.dropLast() }
    guard take("#SKONTO#TAGE=", &text), takeDigits(&text) > 0, take("#PROZENT=", &text), takeAmount(&text) else {
      return false
    }
    if take("#BASISBETRAG=", &text) {
      _ = take("-", &text)
      guard takeAmount(&text) else { return false }
    }
    return take("#", &text) && text.isEmpty
  }

  private static func take(_ part: String, _ text: inout ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: part.utf8) else { return false }
    text = text.dropFirst(part.utf8.count)
    return true
  }

  private static func takeDigits(_ text: inout ArraySlice<UInt8>) -> Int {
    let digits = text.prefix(while: isDigit)
    text = text.dropFirst(digits.count)
    return digits.count
  }

  /// Digits, a point and two digits.
  private static func takeAmount(_ text: inout ArraySlice<UInt8>) -> Bool {
    guard takeDigits(&text) > 0, take(".", &text) else { return false }
    return takeDigits(&text) == 2
  }

  /// What follows the last thing between # on one line.
  private static func rest(of text: [UInt8]) -> ArraySlice<UInt8> {
    var start = 0
    for line in text.indices.split(whereSeparator: { text[$0] == 0x0A || text[$0] == 0x0D }) {
      guard let first = line.first(where: { text[$0] == sign }), let last = line.last(where: { text[$0] == sign }),
        last > first + 1
      else { continue }
      start = last + 1
    }
    return text[start...]
  }

  /// Whether a line end is all that stands before the first other character.
  private static func endsLine(_ text: ArraySlice<UInt8>) -> Bool {
    text.prefix(while: RuleRun.isBlank).contains(0x0A)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// One @, a name before it, and names with points between them behind it.
  static func isEmailAddress(_ text: RuleRun.Text) -> Bool {
    let parts = RuleRun.trimmed(text).split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts.contains(where: { $0.contains(where: RuleRun.isBlank) }) else {
      return false
    }
    let names = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return names.count > 1 && !names.contains(where: \.isEmpty)
  }

  /// A scheme of two characters or more and a colon.
  static func isAbsolute(_ text: RuleRun.Text) -> Bool {
    guard let first = text.first, isLetter(first), let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
      return false
    }
    let scheme = text[text.startIndex..<colon].dropFirst()
    return !scheme.isEmpty
      && scheme.allSatisfy { isLetter($0) || isDigit($0) || [0x2B, 0x2E, 0x2D].contains($0) }
  }

  /// A country, and digits that check.
  static func isAccount(_ text: RuleRun.Text) -> Bool {
    let account = text.filter { !RuleRun.isBlank($0) }
    guard account.count >= 4, account.count <= 34, account[2...3].allSatisfy(isDigit),
      account[0...1].allSatisfy({ $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }),
      account.allSatisfy({ isDigit($0) || isLetter($0) })
    else { return false }
    return (account[4...] + account[..<4]).reduce(0) { remainder, byte in
      // Letters are taken by their places in ASCII, small ones too, as the official rules take them.
      let value = byte > 64 ? Int(byte) - 55 : Int(byte) - 48
      return (remainder * (value > 9 ? 100 : 10) + value) % 97
    } == 1
  }
}
