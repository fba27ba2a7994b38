/// VAT identification numbers by country (Directive 2006/112/EC art. 215, VIES).
public enum VATNumber {
  /// Whether a text without spaces has the form of its country's VAT numbers; a French one also the right key.
  ///
  /// The prefix is a country of ISO 3166-1, EL for Greece or XI for Northern Ireland (EN 16931 BR-CO-09). Where the
  /// form is not known, up to 15 letters and digits will do.
  public static func isValid(_ number: String) -> Bool {
    let prefix = String(number.prefix(2))
    let rest = Array(number.utf8.dropFirst(2))
    guard let patterns = patterns[prefix] else {
      return Country.isCode(prefix) && (2...15).contains(rest.count)
        && rest.allSatisfy { matches($0, UInt8(ascii: "X")) } && rest.contains { matches($0, UInt8(ascii: "9")) }
    }
    let isFormed = patterns.split(separator: " ").contains { pattern in
      pattern.utf8.count == rest.count && zip(rest, pattern.utf8).allSatisfy { matches($0, $1) }
    }
    return isFormed && checks[prefix]?(rest) ?? true
  }

  /// How a country's VAT numbers are written, for somebody who wrote one wrong; nil: it is not known.
  ///
  /// - Parameter number: the number, of which the first two letters count.
  package static func form(for number: String) -> String? {
    let prefix = String(number.prefix(2))
    if let text = explained[prefix] { return text }
    guard let own = patterns[prefix] else { return nil }
    let forms = own.split(separator: " ").map { "`\(prefix)\($0.map(example).joined())`" }
    let list = forms.count < 3 ? forms.joined(separator: " or ") : "\(forms[0]) to \(forms[forms.count - 1])"
    return "One of \(prefix) is written as \(list)."
  }

  /// What a form alone does not say.
  private static let explained = [
    "FR": "A French one is FR, a key of two characters, and the SIREN: `FR44732829320`.",
    "GR": "A Greek one begins with EL: `EL999999999`.",
  ]

  /// A character that fits a place of a form.
  private static func example(_ pattern: Character) -> String {
    switch pattern {
    case "9", "X", "+", "K": "1"
    case "A": "A"
    default: String(pattern)
    }
  }

  /// A number without what people write between and behind its characters: spaces, and in a Swiss one the hyphen and points
  /// of the UID register (`CHE-116.281.710 MWST`, eCH-0097).
  package static func plain(_ number: String) -> String {
    let text = TextSpaces.removed(from: number)
    guard text.utf8.starts(with: "CHE-".utf8) else { return text }
    return text.filter { $0 != "-" && $0 != "." }
  }

  /// A Swiss number as its register writes it, `CHE-116.281.710 MWST`; nil for any other.
  package static func written(_ number: String) -> String? {
    guard number.utf8.starts(with: "CHE".utf8) else { return nil }
    let digits = number.dropFirst(3).prefix(9)
    let rest = number.dropFirst(12)
    guard digits.count == 9, digits.utf8.allSatisfy({ matches($0, UInt8(ascii: "9")) }),
      rest.utf8.allSatisfy({ matches($0, UInt8(ascii: "A")) })
    else { return nil }
    let groups = [digits.prefix(3), digits.dropFirst(3).prefix(3), digits.suffix(3)]
    return "CHE-" + groups.joined(separator: ".") + (rest.isEmpty ? "" : "\u{A0}\(rest)")
  }

  /// The SIREN within a VAT number, where its country puts it there.
  ///
  /// Numbers of Monaco begin with FR and have no SIREN: no SIREN begins with 0, and those numbers do.
  public static func siren(in number: String) -> String? {
    guard let length = sirenPlaces[String(number.prefix(2))], number.utf8.count == length,
      number.utf8.dropFirst(length - 9).first != UInt8(ascii: "0")
    else { return nil }
    return String(number.suffix(9))
  }

  /// How many characters people write together, where a number has the form; nil: the prefix, and then the rest.
  package static func groups(of number: String) -> [Int]? {
    guard let row = groups[String(number.prefix(2))] else { return nil }
    let (units, form) = (Array(number.utf8.dropFirst(2)), Array(row.form.utf8))
    let isFormed = units.count == form.count && form.indices.allSatisfy { matches(units[$0], form[$0]) }
    return isFormed ? row.lengths : []
  }

  /// What a form does not say: the key of a French number.
  private static let checks: [String: @Sendable ([UInt8]) -> Bool] = ["FR": hasRightFrenchKey]

  /// The countries whose numbers end in a SIREN, and how long they are.
  private static let sirenPlaces = ["FR": 13]

  /// Countries that do not write all behind the prefix together.
  private static let groups: [String: (form: String, lengths: [Int])] = ["FR": ("XX999999999", [2, 2, 9])]

  /// The key is (12 + 3 x (SIREN mod 97)) mod 97 where it is in digits.
  private static func hasRightFrenchKey(_ rest: [UInt8]) -> Bool {
    guard let key = Int(String(decoding: rest[..<2], as: UTF8.self)) else { return true }
    guard let siren = Int(String(decoding: rest[2...], as: UTF8.self)) else { return false }
    return key == (12 + 3 * (siren % 97)) % 97
  }

  private static func matches(_ unit: UInt8, _ pattern: UInt8) -> Bool {
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(unit)
    let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(unit)
    switch pattern {
    case UInt8(ascii: "9"): return isDigit
    case UInt8(ascii: "A"): return isLetter
    case UInt8(ascii: "X"): return isDigit || isLetter
    // French keys have no I and no O.
    case UInt8(ascii: "K"): return isDigit || isLetter && unit != UInt8(ascii: "I") && unit != UInt8(ascii: "O")
    case UInt8(ascii: "+"): return isDigit || isLetter || unit == UInt8(ascii: "+") || unit == UInt8(ascii: "*")
    default: return unit == pattern
    }
  }

  /// Forms after the prefix: 9 a digit, A a letter, X either, K a letter or digit of a French key, + also `+` and `*`,
  /// everything else itself. Several are split by a space; Greek numbers begin with EL.
  private static let patterns: [String: String] = [
    "AT": "U99999999", "BE": "0999999999 1999999999", "BG": "999999999 9999999999", "CY": "99999999A",
    "CZ": "99999999 999999999 9999999999", "DE": "999999999", "DK": "99999999", "EE": "999999999", "EL": "999999999",
    "ES": "X9999999X", "FI": "99999999", "FR": "KK999999999", "GR": "", "HR": "99999999999", "HU": "99999999",
    "IE": "9+99999A 9999999AA", "IT": "99999999999", "LT": "999999999 999999999999", "LU": "99999999",
    "LV": "99999999999", "MT": "99999999", "NL": "++++++++++99", "PL": "9999999999", "PT": "999999999",
    "RO": "99 999 9999 99999 999999 9999999 99999999 999999999 9999999999", "SE": "999999999999", "SI": "99999999",
    "SK": "9999999999", "GB": "999999999 999999999999 GD999 HA999", "XI": "999999999 999999999999 GD999 HA999",
  ]
}
