/// Totals that the caller gave, to be checked to the cent.
public struct StatedTotals: Hashable, Sendable {
  /// A row of the VAT breakdown as given.
  public struct VATRow: Hashable, Sendable {
    /// BT-118.
    public var category: VATCategory
    /// Percent.
    public var rate: ExactDecimal
    /// BT-116.
    public var base: ExactDecimal
    /// BT-117.
    public var tax: ExactDecimal

    /// A row.
    public init(category: VATCategory, rate: ExactDecimal, base: ExactDecimal, tax: ExactDecimal) {
      self.category = category
      self.rate = rate
      self.base = base
      self.tax = tax
    }
  }

  /// BT-109.
  public var subtotal: ExactDecimal?
  /// BT-110.
  public var tax: ExactDecimal?
  /// BT-112.
  public var total: ExactDecimal?
  /// BT-115.
  public var due: ExactDecimal?
  /// BG-23.
  public var vatBreakdown: [VATRow]?

  /// Nothing stated.
  public init() {}
}
