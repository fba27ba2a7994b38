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

  /// The one category whose reason a VATEX code is; nil: the code list leaves it open, or has no such code.
  ///
  /// The codes of the directive are bound to their categories by the code list of EN 16931, and so by Peppol's rules
  /// (P0104 to P0111); of the French ones, that of the reverse charge and that of the small business are.
  package static func owner(ofExemption code: String) -> VATCategory? { exemptionOwners[code] }

  private static let exemptionOwners: [String: VATCategory] = [
    "VATEX-EU-AE": .reverseCharge, "VATEX-FR-AE": .reverseCharge, "VATEX-EU-IC": .intraCommunity,
    "VATEX-EU-G": .export, "VATEX-EU-O": .outOfScope, "VATEX-EU-D": .exempt, "VATEX-EU-F": .exempt,
    "VATEX-EU-I": .exempt, "VATEX-EU-J": .exempt, "VATEX-FR-FRANCHISE": .exempt,
  ]
}
