extension Currency {
  /// All codes of ISO 4217 that amounts can be in.
  public static var codes: [String] { CodeTable.currencies.codes.map { String($0.prefix(3)) } }

  static func minorUnitDigits(of code: String) -> Int? {
    guard code.utf8.count == 3, let digits = CodeTable.currencies.suffix(of: code) else { return nil }
    return Int(digits)
  }
}
