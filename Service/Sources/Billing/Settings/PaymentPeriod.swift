/// For how long a payment of a subscription is.
public enum PaymentPeriod: String, Hashable, Sendable, CaseIterable {
  /// From a day to the same of the next month.
  case month
  /// From a day to the same of the next year.
  case year

  /// How many months it has.
  public var months: Int { self == .year ? 12 : 1 }
}
