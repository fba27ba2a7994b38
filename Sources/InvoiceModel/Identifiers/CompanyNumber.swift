/// SIREN and SIRET, the numbers of French businesses and of their establishments.
package enum CompanyNumber {
  /// Whether a text is a SIREN: nine digits with a right check digit (Luhn).
  package static func isSIREN(_ text: String) -> Bool {
    guard let digits = digits(text), digits.count == 9 else { return false }
    return luhn(digits) % 10 == 0
  }

  /// Whether a text is a SIRET: fourteen digits with right check digits, its SIREN's included. The establishments of
  /// La Poste have numbers whose digits sum to a multiple of 5 instead.
  package static func isSIRET(_ text: String) -> Bool {
    guard let digits = digits(text), digits.count == 14, luhn(Array(digits[..<9])) % 10 == 0 else { return false }
    if luhn(digits) % 10 == 0 { return true }
    return text.hasPrefix("356000000") && digits.reduce(0, +) % 5 == 0
  }

  private static func digits(_ text: String) -> [Int]? {
    var digits: [Int] = []
    for unit in text.utf8 {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(unit), digits.count < 14 else { return nil }
      digits.append(Int(unit - UInt8(ascii: "0")))
    }
    return digits
  }

  private static func luhn(_ digits: [Int]) -> Int {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      sum += index % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)
    }
    return sum
  }
}
