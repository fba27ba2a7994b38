extension EInvoiceRule {
  /// What each VAT category demands of the parties, the rate and the reason (EN 16931, BR-S to BR-O).
  static let vatCategories: [EInvoiceRule] = [
    needsSeller(.standard, "BR-S-02", admitsTaxNumber: true),
    needsSeller(.zeroRated, "BR-Z-02", admitsTaxNumber: true),
    needsSeller(.exempt, "BR-E-02", admitsTaxNumber: true),
    needsSeller(.reverseCharge, "BR-AE-02", admitsTaxNumber: true),
    needsSeller(.intraCommunity, "BR-IC-02", admitsTaxNumber: false),
    needsSeller(.export, "BR-G-02", admitsTaxNumber: false),
    EInvoiceRule(
      "BR-AE-02", "BT-48", at: "/customer/vat_number",
      "With reverse charge the buyer needs a VAT number or a SIREN.",
      holds: { !$0.has(.reverseCharge) || $0.buyer.vatNumber != nil || $0.buyer.siren != nil }),
    EInvoiceRule(
      "BR-IC-02", "BT-48", at: "/customer/vat_number", "For an intra-Community supply the buyer needs a VAT number.",
      holds: { !$0.has(.intraCommunity) || $0.buyer.vatNumber != nil }),
    EInvoiceRule(
      "BR-IC-11", "BT-72", at: "/delivery/date", "An intra-Community supply needs its date or its period.",
      holds: { !$0.has(.intraCommunity) || $0.deliveryDate != nil || $0.invoice.period != nil }),
    EInvoiceRule(
      "BR-IC-12", "BT-80", at: "/delivery/address", "An intra-Community supply needs the country it goes to.",
      holds: { !$0.has(.intraCommunity) || $0.deliverTo != nil }),
    rate("BR-S-05", of: .standard),
    rate("BR-Z-05", of: .zeroRated),
    rate("BR-E-05", of: .exempt),
    rate("BR-AE-05", of: .reverseCharge),
    rate("BR-IC-05", of: .intraCommunity),
    rate("BR-G-05", of: .export),
    rate("BR-O-05", of: .outOfScope),
    reason("BR-S-10", of: .standard),
    reason("BR-Z-10", of: .zeroRated),
    reason("BR-E-10", of: .exempt),
    reason("BR-AE-10", of: .reverseCharge),
    reason("BR-IC-10", of: .intraCommunity),
    reason("BR-G-10", of: .export),
    reason("BR-O-10", of: .outOfScope),
    EInvoiceRule("BR-O-11", "BT-118", "What is outside the scope of VAT cannot stand beside what is in it.") {
      document in
      guard document.isOutOfScope, document.computed.vatBreakdown.count > 1 else { return [] }
      return document.paths(of: "vat_category") { $0.source.vatCategory != .outOfScope }
    },
  ]

  /// The seller's VAT number (BT-31), or where it suffices another tax registration (BT-32).
  private static func needsSeller(_ category: VATCategory, _ id: String, admitsTaxNumber: Bool) -> EInvoiceRule {
    EInvoiceRule(
      id, "BT-31", at: "/company/vat_number",
      "The seller needs a VAT number to charge in VAT category \(category.rawValue).",
      hint: admitsTaxNumber ? "Or a \"tax_number\", if it has no VAT number." : nil
    ) {
      !$0.has(category) || $0.seller.vatNumber != nil || (admitsTaxNumber && $0.seller.taxNumber != nil)
    }
  }

  /// Above 0 for S, else 0.
  private static func rate(_ id: String, of category: VATCategory) -> EInvoiceRule {
    EInvoiceRule(
      id, "BT-152", from: .basic,
      category == .standard
        ? "VAT category S needs a rate above 0." : "VAT category \(category.rawValue) has the rate 0."
    ) { document in
      document.paths(of: "vat_rate") {
        let rate = $0.source.vatRate
        return $0.source.vatCategory == category
          && (category == .standard ? rate.isZero || rate.isNegative : !rate.isZero)
      }
    }
  }

  /// Forbidden for S and Z, needed by all others.
  private static func reason(_ id: String, of category: VATCategory) -> EInvoiceRule {
    let isForbidden = category == .standard || category == .zeroRated
    return EInvoiceRule(
      id, "BT-120",
      isForbidden
        ? "VAT category \(category.rawValue) has no reason for an exemption."
        : "VAT category \(category.rawValue) needs the reason why no VAT is charged."
    ) { document in
      let fails = document.computed.vatBreakdown.contains {
        $0.category == category && ($0.exemption != nil) == isForbidden
      }
      return fails ? document.paths(of: "vat_exemption") { $0.source.vatCategory == category } : []
    }
  }
}

extension EInvoiceDocument {
  /// Whether something is taxed in the category.
  func has(_ category: VATCategory) -> Bool { computed.vatBreakdown.contains { $0.category == category } }
}
