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
  /// The general indirect tax of the Canary Islands (IGIC); received only.
  case canaryIslands = "L"
  /// The tax of Ceuta and Melilla (IPSI); received only.
  case ceutaAndMelilla = "M"
  /// Transferred VAT of Italy ("scissione dei pagamenti"); received only.
  case splitPayment = "B"
  /// Missing, or no code of the list; received only.
  case unknown = "-"

  /// The categories in which an invoice can be issued; the others are only received.
  public static let allCases: [VATCategory] = [
    .standard, .zeroRated, .exempt, .reverseCharge, .intraCommunity, .export, .outOfScope,
  ]

  /// Whether its tax is stated as a rate: everything that is not exempt for some reason.
  public var hasRate: Bool {
    switch self {
    case .standard, .zeroRated, .canaryIslands, .ceutaAndMelilla, .splitPayment: true
    case .exempt, .reverseCharge, .intraCommunity, .export, .outOfScope, .unknown: false
    }
  }
}
