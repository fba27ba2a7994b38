internal import InvoiceCore
internal import InvoiceModel

extension EInvoiceRule {
  /// What a VAT category demands of the seller beyond a tax registration of any kind, and of the amounts in it
  /// (EN 16931, BR-S to BR-O).
  static let vatCategories: [EInvoiceRule] = [
    needsVATNumber(.intraCommunity, "BR-IC-02"),
    needsVATNumber(.export, "BR-G-02"),
    base("BR-S-08", of: .standard),
    base("BR-Z-08", of: .zeroRated),
    base("BR-E-08", of: .exempt),
    base("BR-AE-08", of: .reverseCharge),
    base("BR-IC-08", of: .intraCommunity),
    base("BR-G-08", of: .export),
    base("BR-O-08", of: .outOfScope),
  ]

  private static func needsVATNumber(_ category: VATCategory, _ id: String) -> EInvoiceRule {
    EInvoiceRule(
      id, "BT-31", at: "/company/vat_number",
      "The seller needs a VAT number for VAT category \(category.rawValue); a tax number is not enough."
    ) { document in
      document.seller.vatNumber != nil || document.taxRepresentative?.vatNumber != nil
        || !document.computed.vatBreakdown.contains { $0.category == category }
    }
  }

  /// A group's base is the sum of its lines and charges less its discounts.
  private static func base(_ id: String, of category: VATCategory) -> EInvoiceRule {
    EInvoiceRule(id, "BT-116", "The base of a VAT rate is not the sum of what is taxed at it.") { document in
      let computed = document.computed
      return document.breakdownPaths(of: "base") { group in
        guard group.category == category else { return false }
        var amounts = document.lines.filter { $0.source.vatCategory == category && $0.source.vatRate == group.rate }
          .map(\.net)
        func isInGroup(_ allowance: ComputedAllowance) -> Bool {
          allowance.vatCategory == category && allowance.vatRate == group.rate
        }
        amounts += computed.charges.filter(isInGroup).map(\.amount)
        amounts += computed.allowances.filter(isInGroup).map { -$0.amount }
        return sum(amounts) != group.base
      }
    }
  }
}
