extension Currency {
  static func minorUnitDigits(of code: String) -> Int? {
    code == "EUR" ? 2 : nil
  }
}
