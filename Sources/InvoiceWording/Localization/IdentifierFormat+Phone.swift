extension IdentifierFormat {
  /// `+33 1 40 20 30 40` and `01 40 20 30 40`; numbers of other plans are returned as they are.
  public static func phone(_ number: String) -> String {
    let isInternational = number.hasPrefix("+33")
    let digits = Array(number.dropFirst(isInternational ? 3 : 1))
    guard digits.count == 9, isInternational || number.hasPrefix("0"), digits.allSatisfy(\.isASCIIDigit) else {
      return number
    }
    let first = (isInternational ? "+33\u{A0}" : "0") + String(digits[0])
    return stride(from: 1, to: 9, by: 2).reduce(first) { $0 + "\u{A0}" + String(digits[$1...($1 + 1)]) }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
