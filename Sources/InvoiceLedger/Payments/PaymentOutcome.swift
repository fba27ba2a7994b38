public import InvoiceModel

/// What became of a payment.
public enum PaymentOutcome: Sendable {
  /// It is recorded now, with what is worth saying: `overpaid`.
  case recorded(Movement, InvoiceStanding, warnings: [Problem])
  /// An earlier call with the same idempotency key, or of the same bank entry, has recorded it.
  case repeated(Movement, InvoiceStanding)
  /// It is not recorded.
  case refused(Problem)
}
