extension VATCategory {
  /// The VATEX code that stands for the reason when none is given; nil when there is none, or none is needed.
  ///
  /// - Parameter franchise: that of the seller, ``JurisdictionTable/franchiseExemption(of:)``.
  package func defaultExemption(franchise: String?) -> String? {
    switch self {
    case .standard, .zeroRated, .canaryIslands, .ceutaAndMelilla, .splitPayment, .unknown: nil
    case .exempt: franchise
    case .reverseCharge: "VATEX-EU-AE"
    case .intraCommunity: "VATEX-EU-IC"
    case .export: "VATEX-EU-G"
    case .outOfScope: "VATEX-EU-O"
    }
  }
}
