/// A discount (BG-27) or charge (BG-28) on one line, as given; a line may have several.
public struct LineAllowance: Hashable, Sendable {
  /// Percent of the line's quantity x price, or an amount (BT-138, BT-136; BT-143, BT-141); gross when prices include
  /// VAT.
  public var value: AllowanceValue
  /// BT-139, BT-144.
  public var reason: String?
  /// BT-140 (UNTDID 5189), BT-145 (UNTDID 7161).
  public var reasonCode: String?

  /// A discount or charge.
  public init(_ value: AllowanceValue, reason: String? = nil, reasonCode: String? = nil) {
    self.value = value
    self.reason = reason
    self.reasonCode = reasonCode
  }
}
