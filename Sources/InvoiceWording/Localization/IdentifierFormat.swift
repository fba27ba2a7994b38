internal import InvoiceModel

/// Groups the digits of identifiers as people write them; the same in all languages.
///
/// The groups are separated by U+00A0, so that an identifier is never broken over two lines. Whatever does not have the
/// identifier's form is returned as it is.
public enum IdentifierFormat {
  /// `732 829 320`; malformed ones are returned as they are.
  public static func siren(_ siren: String) -> String {
    grouped(siren, groups: [3, 3, 3]) { bytes in bytes.allSatisfy(isDigit) }
  }

  /// `732 829 320 00074`.
  public static func siret(_ siret: String) -> String {
    grouped(siret, groups: [3, 3, 3, 5]) { bytes in bytes.allSatisfy(isDigit) }
  }

  /// `FR76 3000 6000 0112 3456 7890 189`.
  public static func iban(_ iban: String) -> String {
    let length = iban.utf8.count
    guard (15...34).contains(length) else { return iban }
    let groups = Array(repeating: 4, count: length / 4) + (length % 4 > 0 ? [length % 4] : [])
    return grouped(iban, groups: groups) { bytes in
      bytes[..<2].allSatisfy(isLetter) && bytes[2..<4].allSatisfy(isDigit)
        && bytes.allSatisfy { isLetter($0) || isDigit($0) }
    }
  }

  /// A card's number with a dot for each digit that is not shown, `•••• 1234` or `4973 01•• •••• 1234`; of a longer one
  /// than may be shown the rest is hidden.
  public static func card(_ number: String) -> String {
    var digits = number.utf8.filter(isDigit)
    guard digits.count == number.utf8.count, !digits.isEmpty else { return number }
    let visible = PaymentCard.visibleDigits
    if digits.count > visible.first + visible.last {
      digits = Array(digits.prefix(visible.first) + digits.suffix(visible.last))
    }
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == visible.first + visible.last else { return "••••\u{A0}\(text)" }
    return "\(text.prefix(4))\u{A0}\(text.dropFirst(4).prefix(2))••\u{A0}••••\u{A0}\(text.suffix(4))"
  }

  /// `FR 44 732829320`, `CHE-116.281.710 MWST`; those of other countries `DE 123456789`.
  public static func vatNumber(_ number: String) -> String {
    if let written = VATNumber.written(number) { return written }
    let length = number.utf8.count
    guard (4...14).contains(length) else { return number }
    if let groups = VATNumber.groups(of: number) { return grouped(number, groups: groups) { _ in true } }
    return grouped(number, groups: [2, length - 2]) { bytes in
      bytes[..<2].allSatisfy(isLetter) && bytes[2...].allSatisfy { isLetter($0) || isDigit($0) }
        && bytes[2...].contains(where: isDigit)
    }
  }

  /// The text in groups of so many bytes, when that is its length and the form is right.
  private static func grouped(_ text: String, groups: [Int], when isValid: ([UInt8]) -> Bool) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count == groups.reduce(0, +), isValid(bytes) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 2 * groups.count)
    var start = 0
    for length in groups {
      if start > 0 { result += [0xC2, 0xA0] }  // U+00A0
      result += bytes[start..<(start + length)]
      start += length
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
