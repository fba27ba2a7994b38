/// What somebody has paid for, or was to pay: mails about it may go to the address that was given with the payment.
public enum Purchase: Hashable, Sendable {
  /// A payment: `provider_invoices.id`.
  case payment(Int64)
  /// A subscription with all its payments: `subscriptions.id`.
  case subscription(Int64)
}
