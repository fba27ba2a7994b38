/// A VAT category (BT-118, BT-151) of UNCL 5305; the raw value is the code.
public enum VATCategory: String, Hashable, Sendable, CaseIterable {
  /// Standard rate: any rate above 0.
  case standard = "S"
  /// Zero rated.
  case zeroRated = "Z"
  /// Exempt.
  case exempt = "E"
  /// Reverse charge: the buyer accounts for the VAT ("autoliquidation").
  case reverseCharge = "AE"
  /// Intra-Community supply of goods.
  case intraCommunity = "K"
  /// Export outside the EU.
  case export = "G"
  /// Outside the scope of VAT.
  case outOfScope = "O"
}
