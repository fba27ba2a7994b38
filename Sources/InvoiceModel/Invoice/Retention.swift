/// What the buyer keeps for some time of what is due, as a guarantee: in French a "retenue de garantie". VAT and totals
/// stay as they are.
public struct Retention: Hashable, Sendable {
  /// A percentage of the total with VAT (BT-112), or an amount.
  public var value: AllowanceValue
  /// The amount that the caller expects of a percentage.
  public var statedAmount: ExactDecimal?
  /// Why it is kept, or until what.
  public var reason: String?
  /// The day on which it is paid.
  public var releaseDate: CalendarDate?

  /// A retention.
  public init(_ value: AllowanceValue, reason: String? = nil, releaseDate: CalendarDate? = nil) {
    self.value = value
    self.reason = reason
    self.releaseDate = releaseDate
  }
}
