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

  /// How tax is decided.
  public init(rates: [String: Int], usesOneStopShop: Bool = false, crossBorderThreshold: Int64 = 1_000_000) {
    (self.rates, self.usesOneStopShop, self.crossBorderThreshold) = (rates, usesOneStopShop, crossBorderThreshold)
  }
}
