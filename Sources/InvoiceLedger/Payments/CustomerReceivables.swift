public import InvoiceBooks
public import InvoiceModel

/// What a customer owes in one currency, by age.
public struct CustomerReceivables: Hashable, Sendable {
  /// The name as it was last invoiced.
  public var customer: String
  /// What tells customers apart.
  public let customerKey: String
  /// The currency of the amounts.
  public let currency: Currency
  /// What is open.
  public var amounts: AgedAmounts
}
