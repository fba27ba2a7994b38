extension VATCategory {
  /// The VATEX code that stands for the reason when none is given; nil when there is none, or none is needed.
  package func defaultExemption(for regime: Seller.VATRegime) -> String? {
    switch self {
    case .standard, .zeroRated: nil
    case .exempt: regime == .franchise ? "VATEX-FR-FRANCHISE" : nil
    case .reverseCharge: "VATEX-EU-AE"
    case .intraCommunity: "VATEX-EU-IC"
    case .export: "VATEX-EU-G"
    case .outOfScope: "VATEX-EU-O"
    }
  }
}
