/// An amount of money.
public struct MoneyAmount: Hashable, Sendable {
  /// In minor units of the currency.
  public var minor: Int64
  /// ISO 4217.
  public var currency: String

  /// An amount.
  public init(_ minor: Int64, _ currency: String) { (self.minor, self.currency) = (minor, currency) }
}
