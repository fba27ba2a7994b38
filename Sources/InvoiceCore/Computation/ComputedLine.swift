public import InvoiceModel

/// What follows for one line.
public struct ComputedLine: Hashable, Sendable {
  /// round(quantity x price / base quantity), before the line's discount; gross when prices include VAT.
  public var grossAmount: ExactDecimal
  /// The discount's amount (BT-136) with the line's sign, 0 when there is none; gross when prices include VAT.
  public var discount: ExactDecimal
  /// BT-131: the line net. When prices include VAT it is derived, so that a group's lines sum to its base.
  public var net: ExactDecimal
  /// The line with VAT; only when prices include VAT, and then exactly what was quoted.
  public var quotedTotal: ExactDecimal?

  /// A computed line.
  public init(
    grossAmount: ExactDecimal, discount: ExactDecimal, net: ExactDecimal, quotedTotal: ExactDecimal? = nil
  ) {
    self.grossAmount = grossAmount
    self.discount = discount
    self.net = net
    self.quotedTotal = quotedTotal
  }
}
