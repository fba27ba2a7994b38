extension EInvoiceRule {
  /// What a VAT category demands of the seller beyond a tax registration of any kind (EN 16931, BR-IC and BR-G).
  static let vatCategories: [EInvoiceRule] = [
    needsVATNumber(.intraCommunity, "BR-IC-02"),
    needsVATNumber(.export, "BR-G-02"),
  ]

  private static func needsVATNumber(_ category: VATCategory, _ id: String) -> EInvoiceRule {
    EInvoiceRule(
      id, "BT-31", at: "/company/vat_number",
      "The seller needs a VAT number for VAT category \(category.rawValue); a tax number is not enough."
    ) { document in
      document.seller.vatNumber != nil || !document.computed.vatBreakdown.contains { $0.category == category }
    }
  }
}
