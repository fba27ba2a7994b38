package import InvoiceModel

/// The sums of a document (BG-22).
package struct DocumentTotals: Hashable, Sendable {
  /// BT-106.
  package var lines = ExactDecimal.zero
  /// BT-107.
  package var allowances = ExactDecimal.zero
  /// BT-108.
  package var charges = ExactDecimal.zero
  /// BT-109.
  package var subtotal = ExactDecimal.zero
  /// BT-110.
  package var tax = ExactDecimal.zero
  /// BT-112.
  package var total = ExactDecimal.zero
  /// BT-115.
  package var due = ExactDecimal.zero

  /// All of them 0.
  package init() {}
}
