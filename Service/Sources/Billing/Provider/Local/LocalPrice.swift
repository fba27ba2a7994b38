/// What a variant of the provider within the process costs a period.
public struct LocalPrice: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// Of a period, in minor units, without tax.
  public var amount: Int64
  /// ISO 4217.
  public var currency: String
  /// How many months a period has.
  public var months: Int

  /// A price.
  public init(name: String, amount: Int64, currency: String = "EUR", months: Int = 1) {
    (self.name, self.amount, self.currency, self.months) = (name, amount, currency, max(1, months))
  }
}
