/// A discount on one line (BG-27).
public struct LineDiscount: Hashable, Sendable {
  /// Percent or amount (BT-138, BT-136); gross when prices include VAT.
  public var value: AllowanceValue
  /// BT-139.
  public var reason: String?

  /// A discount.
  public init(_ value: AllowanceValue, reason: String? = nil) {
    self.value = value
    self.reason = reason
  }
}
