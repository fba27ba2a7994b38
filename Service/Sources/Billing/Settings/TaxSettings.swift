/// How value added tax is decided in the mode ``IssuerMode/own``.
public struct TaxSettings: Hashable, Sendable {
  /// The rates for services supplied electronically, by the buyer's country, in hundredths of a percent: 2,000 is 20 %.
  /// That of the seller's country has to be there.
  public var rates: [String: Int]
  /// The One Stop Shop is used: consumers of other members pay their own country's rate.
  public var usesOneStopShop: Bool
  /// Up to which sum of sales to consumers of other members in a year the seller's own rate holds without the One Stop
  /// Shop, in minor units of euros (Directive 2006/112/EC, art. 59c: 10,000 euros).
  public var crossBorderThreshold: Int64
  /// In which country buyers are taken to be of whom neither billing details nor the payment tell; nil: in none, and a
  /// person decides. For a business that sells in one country only.
  public var assumedCountry: String?
  /// For how many days the check of a VAT number counts.
  public var vatCheckDays: Int

  /// How tax is decided.
  public init(
    rates: [String: Int], usesOneStopShop: Bool = false, crossBorderThreshold: Int64 = 1_000_000,
    assumedCountry: String? = nil, vatCheckDays: Int = 365
  ) {
    (self.rates, self.usesOneStopShop, self.crossBorderThreshold) = (rates, usesOneStopShop, crossBorderThreshold)
    (self.assumedCountry, self.vatCheckDays) = (assumedCountry, vatCheckDays)
  }
}
