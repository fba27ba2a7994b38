/// What a payment does to an invoice; the raw value is the word of commands and files.
public enum PaymentKind: String, Hashable, Sendable, CaseIterable {
  /// The customer has paid.
  case payment
  /// Money went back to the customer.
  case refund
  /// What a bank or payment service kept of what the customer has paid.
  case fee
  /// What the customer will never pay: a lost receivable.
  case writeOff = "write_off"
  /// A small difference that nobody asks for.
  case difference
  /// What was paid in excess, and is kept.
  case gain

  /// Whether the customer owes more after it.
  public var addsToBalance: Bool { self == .refund || self == .gain }
}
