public import InvoiceModel

/// What follows for one line.
public struct ComputedLine: Hashable, Sendable {
  /// round(quantity x price / base quantity), before the line's discount; gross when prices include VAT.
  public var grossAmount: ExactDecimal
  /// The discount's amount (BT-136) with the line's sign, 0 when there is none; gross when prices include VAT.
  public var discount: ExactDecimal
  /// What its further discounts and charges come to (BG-27, BG-28), those of ``LineTerms/discounts`` before those of
  /// ``LineTerms/charges``; all of a received line, as they are stated.
  public var adjustments: [LineAdjustment]
  /// BT-131: the line net. When prices include VAT it is derived, so that a group's lines sum to its base.
  public var net: ExactDecimal
  /// The line with VAT; only when prices include VAT, and then exactly what was quoted.
  public var quotedTotal: ExactDecimal?

  /// A computed line.
  public init(
    grossAmount: ExactDecimal, discount: ExactDecimal, net: ExactDecimal, quotedTotal: ExactDecimal? = nil,
    adjustments: [LineAdjustment] = []
  ) {
    self.adjustments = adjustments
    self.grossAmount = grossAmount
    self.discount = discount
    self.net = net
    self.quotedTotal = quotedTotal
  }
}
