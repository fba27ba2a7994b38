/// Accounts and references of Swiss payments (Swiss Implementation Guidelines QR-bill 2.3, annex B).
package enum SwissReference {
  /// Where the accounts are that a QR-bill may be paid to.
  package static let accountCountries: Set<String> = ["CH", "LI"]
  /// How long a QR reference is.
  package static let length = 27

  /// The institutions (IID) whose accounts are QR-IBANs.
  private static let qrInstitutions = 30_000...31_999
  /// Modulo 10, recursive: what a carry becomes, by the sum of it and the digit.
  private static let carries = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5]

  /// Whether an IBAN is of Switzerland or Liechtenstein.
  ///
  /// - Parameter iban: without spaces.
  package static func isAccount(_ iban: String) -> Bool { accountCountries.contains(String(iban.prefix(2))) }

  /// Whether an IBAN is a QR-IBAN, which is paid to with a QR reference only.
  ///
  /// - Parameter iban: without spaces.
  package static func isQRIBAN(_ iban: String) -> Bool {
    guard isAccount(iban), let institution = Int(iban.dropFirst(4).prefix(5)) else { return false }
    return qrInstitutions.contains(institution)
  }

  /// Whether a text has the form of a QR reference: 27 digits.
  ///
  /// - Parameter text: without spaces.
  package static func looksLikeOne(_ text: String) -> Bool {
    text.utf8.count == length && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a text is a QR reference: 27 digits that are not all 0, the last of which is the check digit.
  ///
  /// - Parameter text: without spaces.
  package static func isValid(_ text: String) -> Bool {
    guard looksLikeOne(text), text.contains(where: { $0 != "0" }) else { return false }
    return checkDigit(of: text.dropLast()) == text.last?.wholeNumberValue
  }

  /// The check digit of digits, modulo 10, recursive.
  package static func checkDigit(of digits: some StringProtocol) -> Int {
    var carry = 0
    for digit in digits { carry = carries[(carry + (digit.wholeNumberValue ?? 0)) % 10] }
    return (10 - carry) % 10
  }
}
