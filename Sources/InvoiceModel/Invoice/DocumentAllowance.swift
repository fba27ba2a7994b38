/// A discount (BG-20) or charge (BG-21) on the whole document, as given.
public struct DocumentAllowance: Hashable, Sendable {
  /// Percent or amount (BT-94, BT-92; BT-101, BT-99); gross when prices include VAT.
  public var value: AllowanceValue
  /// BT-97, BT-104.
  public var reason: String?
  /// BT-98 (UNTDID 5189), BT-105 (UNTDID 7161).
  public var reasonCode: String?
  /// The VAT rate of the group it belongs to, in percent; nil: it is spread over the groups.
  public var vatRate: ExactDecimal?
  /// The VAT category of the group it belongs to.
  public var vatCategory: VATCategory?

  /// A discount or charge.
  public init(
    _ value: AllowanceValue, reason: String? = nil, reasonCode: String? = nil, vatRate: ExactDecimal? = nil,
    vatCategory: VATCategory? = nil
  ) {
    self.value = value
    self.reason = reason
    self.reasonCode = reasonCode
    self.vatRate = vatRate
    self.vatCategory = vatCategory
  }
}
