public import InvoiceModel

/// What was issued in a month, of a kind and in a currency.
public struct LedgerTotals: Hashable, Sendable {
  /// Whose.
  public var issuer: Int64
  /// `2026-02`.
  public var month: String
  /// BT-3.
  public var kind: DocumentType
  /// BT-5.
  public var currency: Currency
  /// How many.
  public var count: Int
  /// The sum of BT-109 in minor units.
  public var net: Int64
  /// The sum of BT-110 in minor units.
  public var tax: Int64
  /// The sum of BT-112 in minor units.
  public var total: Int64
}
