/// What Peppol asks of identifiers: their forms, and their check digits as its rules reckon them.
enum PeppolTexts {
  /// A text in characters, blanks around it left out.
  static func characters(_ text: RuleRun.Text) -> [Unicode.Scalar] {
    Array(String(decoding: RuleRun.trimmed(text), as: UTF8.self).unicodeScalars)
  }

  /// The digits of a text that has nothing else; nil: it has, or is empty.
  static func digits(_ text: RuleRun.Text) -> [Int]? {
    let text = RuleRun.trimmed(text)
    guard !text.isEmpty, text.allSatisfy(KoSITTexts.isDigit) else { return nil }
    return text.map { Int($0) - 48 }
  }

  /// As many digits.
  static func digits(_ text: RuleRun.Text, _ count: Int) -> [Int]? {
    guard let digits = digits(text), digits.count == count else { return nil }
    return digits
  }

  /// GS1: the digits from the right weigh 3 and 1 in turn.
  static func isLocation(_ text: RuleRun.Text) -> Bool {
    guard let digits = digits(text), let check = digits.last else { return false }
    let sum = digits.dropLast().reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 3 : 1) }
    return (10 - sum % 10) % 10 == check
  }

  /// Nine digits by modulus 11, as Norway numbers its organizations.
  static func isNorwegian(_ text: RuleRun.Text) -> Bool {
    guard let digits = digits(text, 9), digits.contains(where: { $0 != 0 }) else { return false }
    let sum = digits.dropLast().reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 6 + 2) }
    return (11 - sum % 11) % 11 == digits[8]
  }

  /// Ten digits by modulus 97, as Belgium numbers its enterprises.
  static func isEnterprise(_ text: RuleRun.Text) -> Bool {
    guard let digits = digits(text, 10) else { return false }
    let number = digits.prefix(8).reduce(0) { $0 * 10 + $1 }
    return 97 - number % 97 == digits[8] * 10 + digits[9]
  }

  /// Ten digits by Luhn, as Sweden numbers its organizations.
  static func isSwedish(_ text: RuleRun.Text) -> Bool {
    digits(text, 10).map { isSwedish($0[...]) } ?? false
  }

  /// Whether the last digit is that of the others by Luhn.
  static func isSwedish(_ digits: ArraySlice<Int>) -> Bool {
    let sum = digits.dropLast().reversed().enumerated().reduce(0) {
      $0 + ($1.offset % 2 == 0 ? $1.element * 2 % 10 + $1.element * 2 / 10 : $1.element)
    }
    return (10 - sum % 10) % 10 == digits.last
  }

  /// Eleven digits by modulus 89 (ABN).
  static func isAustralian(_ text: RuleRun.Text) -> Bool { digits(text, 11) != nil && beginsAustralian(text) }

  /// Whether the first eleven characters check by modulus 89, whatever they are: so the rule in CII has it.
  static func beginsAustralian(_ text: RuleRun.Text) -> Bool {
    let text = characters(text).prefix(11)
    guard text.count == 11 else { return false }
    let weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]
    return zip(text, weights).reduce(-10) { $0 + (Int($1.0.value) - 48) * $1.1 } % 89 == 0
  }

  /// `DK` and eight digits, with nothing around them.
  static func isDanish(_ text: RuleRun.Text) -> Bool {
    text.starts(with: "DK".utf8) && FrenchTexts.isDigits(text.dropFirst(2), 8)
  }

  /// Six letters and digits.
  static func isItalianOffice(_ text: RuleRun.Text) -> Bool {
    let text = characters(text)
    return text.count == 6 && text.allSatisfy { isLetter($0) || isDigit($0) }
  }

  /// A codice fiscale by its form: sixteen characters, or eleven digits.
  static func isItalianTaxCode(_ text: RuleRun.Text) -> Bool {
    let text = characters(text)
    guard text.count == 16 else { return text.count == 11 && isInteger(text[...]) }
    return text[..<6].allSatisfy(isLetter) && isInteger(text[6..<8]) && isLetter(text[8]) && isInteger(text[9..<11])
      && isDigit(text[14]) && isLetter(text[15])
  }

  /// A partita IVA by Luhn where it begins with `IT`; others pass.
  static func isItalianVAT(_ text: RuleRun.Text) -> Bool {
    let text = RuleRun.trimmed(text)
    guard text.starts(with: "IT".utf8) || text.starts(with: "it".utf8) else { return true }
    guard FrenchTexts.isDigits(text.dropFirst(2), 11) else { return false }
    let sum = text.dropFirst(2).enumerated().reduce(0) { sum, digit in
      let value = Int(digit.element) - 48
      return sum + (digit.offset % 2 == 0 ? value : value * 2 % 10 + value * 2 / 10)
    }
    return sum % 10 == 0
  }

  /// `NL`, nine digits, `B` and two digits.
  static func isDutchVAT(_ text: RuleRun.Text) -> Bool {
    let text = RuleRun.trimmed(text)
    guard text.count == 14, text.starts(with: "NL".utf8) else { return false }
    let rest = text.dropFirst(2)
    return FrenchTexts.isDigits(rest.prefix(9), 9) && rest.dropFirst(9).first == UInt8(ascii: "B")
      && FrenchTexts.isDigits(rest.suffix(2), 2)
  }

  /// The processes of Peppol BIS Billing: the usual one, those of the French platforms for the time being, and the one in
  /// which an invoice is answered.
  private static let processes: Set<String> = [
    "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0", "urn:peppol:france:billing:regulated",
    "urn:peppol:france:billing:non-regulated", "urn:peppol:bis:billing_with_response",
  ]

  /// Whether a text is the name of such a process.
  static func isProcess(_ text: RuleRun.Text) -> Bool {
    processes.contains(String(decoding: RuleRun.trimmed(text), as: UTF8.self))
  }

  private static func isInteger(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = text.filter { $0 != " " }[...]
    if text.first == "+" || text.first == "-" { text = text.dropFirst() }
    return !text.isEmpty && text.allSatisfy(isDigit)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && KoSITTexts.isDigit(UInt8(scalar.value))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && KoSITTexts.isLetter(UInt8(scalar.value))
  }
}
