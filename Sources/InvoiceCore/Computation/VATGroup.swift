internal import InvoiceModel

/// A VAT group while it is computed. Amounts are gross when prices include VAT.
struct VATGroup {
  /// What tells groups apart.
  struct Key: Hashable {
    var category: VATCategory
    var rate: ExactDecimal
  }

  /// A discount or charge within the group.
  struct Share {
    /// Its place among the invoice's discounts or charges.
    var source: Int
    var amount: ExactDecimal
    var percent: ExactDecimal?
  }

  var key: Key
  /// Places of the group's lines.
  var lines: [Int] = []
  var lineSum = ExactDecimal.zero
  var allowances: [Share] = []
  var charges: [Share] = []
  var exemption: String?

  init(_ key: Key) { self.key = key }

  /// Whether the group comes before another in an order that does not depend on that of the lines.
  func precedes(_ other: VATGroup) -> Bool {
    key.category == other.key.category
      ? key.rate > other.key.rate : key.category.rawValue < other.key.category.rawValue
  }
}
