public import InvoiceKit

/// How a sale is taxed.
public struct TaxTreatment: Hashable, Sendable, CustomStringConvertible {
  /// Whose tax it bears.
  public var regime: TaxRegime
  /// Where the buyer is: ISO 3166-1 alpha-2, also of an overseas territory.
  public var country: String
  /// In hundredths of a percent; 0 where none is charged.
  public var rate: Int

  /// A treatment.
  public init(_ regime: TaxRegime, country: String, rate: Int = 0) {
    (self.regime, self.country, self.rate) = (regime, country, rate)
  }

  /// Reads ``description``; nil when it is none.
  public init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, let regime = TaxRegime(rawValue: String(words[0])), Country.isCode(String(words[1])),
      let rate = Int(words[2]), (0...10_000).contains(rate),
      regime == .reverseCharge || regime == .outside ? rate == 0 : true
    else { return nil }
    self.init(regime, country: String(words[1]), rate: rate)
  }

  /// In three words, as the database has it: `oss DE 1900`.
  public var description: String { "\(regime.rawValue) \(country) \(rate)" }

  /// The category of EN 16931.
  public var category: VATCategory {
    switch regime {
    case .domestic, .origin, .oss: rate > 0 ? .standard : .exempt
    case .reverseCharge: .reverseCharge
    case .outside: .outOfScope
    }
  }

  /// The rate in percent.
  var percent: ExactDecimal { (try? ExactDecimal(significand: Int128(rate), scale: 2)) ?? .zero }
}
