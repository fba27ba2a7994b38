public import InvoiceModel

/// A VAT group: all that is taxed in one category at one rate (BG-23).
public struct VATBreakdown: Hashable, Sendable {
  /// BT-118.
  public var category: VATCategory
  /// BT-119 in percent; 0 for category O, which has none.
  public var rate: ExactDecimal
  /// BT-116.
  public var base: ExactDecimal
  /// BT-117.
  public var tax: ExactDecimal
  /// BT-120 or BT-121: a VATEX code or a text, for all categories but S and Z.
  public var exemption: String?

  /// A group.
  public init(
    category: VATCategory, rate: ExactDecimal, base: ExactDecimal, tax: ExactDecimal, exemption: String? = nil
  ) {
    self.category = category
    self.rate = rate
    self.base = base
    self.tax = tax
    self.exemption = exemption
  }
}
