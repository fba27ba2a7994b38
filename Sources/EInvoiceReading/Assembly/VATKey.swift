internal import InvoiceModel

/// What a VAT group is known by.
struct VATKey: Hashable {
  var category: VATCategory
  /// Percent.
  var rate: ExactDecimal

  init(_ category: VATCategory, _ rate: ExactDecimal) {
    self.category = category
    self.rate = rate
  }
}
