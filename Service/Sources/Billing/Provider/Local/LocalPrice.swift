/// What a variant of the provider within the process costs a month.
public struct LocalPrice: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// In minor units, without tax.
  public var amount: Int64
  /// ISO 4217.
  public var currency: String

  /// A price.
  public init(name: String, amount: Int64, currency: String = "EUR") {
    (self.name, self.amount, self.currency) = (name, amount, currency)
  }
}
