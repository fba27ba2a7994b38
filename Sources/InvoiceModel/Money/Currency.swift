/// A currency of ISO 4217.
public struct Currency: Hashable, Sendable {
  /// The alphabetic code, `EUR`.
  public let code: String
  /// How many decimals its amounts have: 0 for JPY, 2 for EUR, 3 for TND.
  public let minorUnitDigits: Int

  /// The currency of a code of ISO 4217, or nil when there is none, or none in circulation.
  public init?(code: String) {
    guard let digits = Self.minorUnitDigits(of: code) else { return nil }
    self.code = code
    minorUnitDigits = digits
  }

  /// The euro.
  public static let euro = Currency(code: "EUR", minorUnitDigits: 2)

  /// What a received document states as its currency and ISO 4217 does not list: as most have, with two decimals.
  package init(unlisted code: String) {
    self.init(code: code, minorUnitDigits: 2)
  }

  private init(code: String, minorUnitDigits: Int) {
    self.code = code
    self.minorUnitDigits = minorUnitDigits
  }
}
