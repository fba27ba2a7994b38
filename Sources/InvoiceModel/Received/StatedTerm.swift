/// A term that every invoice has, and that the sender of a received one may have left out all the same.
public enum StatedTerm: String, Hashable, Sendable, CaseIterable {
  /// BT-2.
  case issueDate = "date"
  /// BT-5.
  case currency
  /// BT-106.
  case lineTotal = "line_total"
  /// BT-109.
  case subtotal
  /// BT-110.
  case tax
  /// BT-112.
  case total
  /// BT-115.
  case due
}
