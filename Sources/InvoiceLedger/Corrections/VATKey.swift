internal import InvoiceCore
internal import InvoiceModel

/// What tells VAT groups apart (BT-118, BT-119).
struct VATKey: Hashable {
  var category: VATCategory
  /// In percent.
  var rate: ExactDecimal

  init(_ row: VATBreakdown) {
    category = row.category
    rate = row.rate
  }

  init(_ line: InvoiceLine) {
    category = line.vatCategory
    rate = line.vatRate
  }

  /// `20 %`, or the category's code where there is no VAT.
  var name: String { category == .standard ? "\(rate) %" : "category \(category.rawValue)" }

  /// Whose discounts and charges name the group completely.
  func allowance(_ amount: ExactDecimal, reason: String) -> DocumentAllowance {
    DocumentAllowance(
      .amount(amount), reason: reason, vatRate: category == .standard ? rate : nil, vatCategory: category)
  }
}
