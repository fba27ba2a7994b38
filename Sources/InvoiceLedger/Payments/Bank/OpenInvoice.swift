public import InvoiceModel

/// An invoice that a bank transaction may pay.
public struct OpenInvoice: Hashable, Sendable {
  /// Its number (BT-1).
  public var number: String
  /// What the payer was asked to name, where it is not the number (BT-83).
  public var reference: String?
  /// The numbers of invoices that it has replaced, which a payer may name.
  public var replaced: [String] = []
  /// What is open; below zero: what is owed to the customer.
  public var open: ExactDecimal
  /// The currency.
  public var currency: Currency
  /// What tells customers apart.
  public var customerKey: String

  /// An invoice.
  public init(
    _ number: String, reference: String? = nil, open: ExactDecimal, currency: Currency = .euro, customerKey: String
  ) {
    self.number = number
    self.reference = reference
    self.open = open
    self.currency = currency
    self.customerKey = customerKey
  }
}
