extension Notice {
  /// An amount as a value of a notice: `1199 EUR`; each language writes it in its own way.
  ///
  /// - Parameters:
  ///   - minorUnits: of the currency: 1,199 is 11.99 euros.
  ///   - currency: ISO 4217.
  public static func amount(_ minorUnits: Int64, _ currency: String) -> String { "\(minorUnits) \(currency)" }
}
