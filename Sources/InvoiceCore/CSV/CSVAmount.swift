internal import InvoiceModel

/// An amount as spreadsheets show it: `1 234,56 €`, `€1,234.56`, `-1.234,56 EUR`, `($12.00)`, `€ -` for nothing.
struct CSVAmount {
  /// The number alone, with its minus if it has one.
  let number: String
  /// The codes of the currencies that may be meant; empty: none is named.
  let currencies: [String]

  /// Takes an amount apart; nil when there is something before or behind its digits that is no currency.
  init?(_ text: String) {
    // Nearly every cell.
    if let first = text.utf8.first, let last = text.utf8.last, Self.isDigit(last), Self.isDigit(first) {
      (number, currencies) = (text, [])
      return
    }
    let scalars = text.unicodeScalars
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    guard let first = scalars.firstIndex(where: isDigit), let last = scalars.lastIndex(where: isDigit) else {
      // Accounts show nothing as a dash.
      guard let mark = scalars.firstIndex(where: Self.isMinus),
        let found = Self.currencies(scalars[..<mark], scalars[scalars.index(after: mark)...]), !found.isEmpty
      else { return nil }
      (number, currencies) = ("0", found)
      return
    }
    var before = Self.trimmed(scalars[..<first])
    var behind = Self.trimmed(scalars[scalars.index(after: last)...])
    var isNegative = false
    if before.first == "(", behind.last == ")" {
      isNegative = true
      before = Self.trimmed(before.dropFirst())
      behind = Self.trimmed(behind.dropLast())
    }
    if let mark = before.first, Self.isMinus(mark) {
      guard !isNegative else { return nil }
      isNegative = true
      before = Self.trimmed(before.dropFirst())
    } else if let mark = before.last, Self.isMinus(mark) {
      guard !isNegative else { return nil }
      isNegative = true
      before = Self.trimmed(before.dropLast())
    }
    guard let found = Self.currencies(before, behind) else { return nil }
    number = (isNegative ? "-" : "") + String(scalars[first...last])
    currencies = found
  }

  /// What one of two texts names; empty when both are; nil when that is no currency, or both say something.
  private static func currencies(_ before: Substring.UnicodeScalarView, _ behind: Substring.UnicodeScalarView)
    -> [String]?
  {
    let (before, behind) = (trimmed(before), trimmed(behind))
    if before.isEmpty, behind.isEmpty { return [] }
    guard before.isEmpty || behind.isEmpty else { return nil }
    let found = Currency.codes(written: String(before.isEmpty ? behind : before))
    return found.isEmpty ? nil : found
  }

  private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    var scalars = scalars
    while let first = scalars.first, TextSpaces.isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, TextSpaces.isSpace(last) { scalars.removeLast() }
    return scalars
  }

  private static func isMinus(_ scalar: Unicode.Scalar) -> Bool { ["-", "\u{2212}", "\u{2013}"].contains(scalar) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
