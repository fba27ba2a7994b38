/// What a discount (BG-27) or charge (BG-28) on a line comes to.
public struct LineAdjustment: Hashable, Sendable {
  /// Whether it is a charge.
  public var isCharge: Bool
  /// BT-136, BT-141; of an invoice of ours with the line's sign, and gross when prices include VAT.
  public var amount: ExactDecimal?
  /// BT-138, BT-143.
  public var percent: ExactDecimal?
  /// BT-137, BT-142; of a received line, where it is stated.
  public var base: ExactDecimal?
  /// BT-139, BT-144.
  public var reason: String?
  /// BT-140 (UNTDID 5189), BT-145 (UNTDID 7161).
  public var reasonCode: String?

  /// A discount or a charge.
  public init(
    isCharge: Bool, amount: ExactDecimal?, percent: ExactDecimal? = nil, base: ExactDecimal? = nil,
    reason: String? = nil, reasonCode: String? = nil
  ) {
    self.isCharge = isCharge
    self.amount = amount
    self.percent = percent
    self.base = base
    self.reason = reason
    self.reasonCode = reasonCode
  }
}
