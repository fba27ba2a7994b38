public import InvoiceBooks

/// What a movement of an invoice is; the raw value is the word in the ledger and in files.
public enum MovementKind: String, Hashable, Sendable, CaseIterable {
  /// As `PaymentKind` has them.
  case payment, refund, fee
  case writeOff = "write_off"
  case difference, gain
  /// A credit note takes some of what was invoiced back.
  case credit
  /// A corrected invoice replaces it; what was paid goes with it.
  case correction
  /// A final invoice deducts a deposit, which stays paid.
  case deduction

  /// As a payment, when it is one.
  public var payment: PaymentKind? { PaymentKind(rawValue: rawValue) }

  /// The kind of a payment.
  init(_ kind: PaymentKind) {
    switch kind {
    case .payment: self = .payment
    case .refund: self = .refund
    case .fee: self = .fee
    case .writeOff: self = .writeOff
    case .difference: self = .difference
    case .gain: self = .gain
    }
  }
}
