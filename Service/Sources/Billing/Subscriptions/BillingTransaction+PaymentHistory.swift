internal import SQLStore

/// The history of payments, as the service has learnt it: a row of `provider_invoices` says only how one stands now.
extension BillingTransaction {
  /// Writes down what a statement has changed.
  func noteChanges(of stored: StoredInvoice, since known: StoredInvoice?) throws(BillingError) {
    if stored.status == .failed, known?.status != .failed { try noteChange(of: stored.id, .failed) }
    if stored.status == .void, known?.status != .void { try noteChange(of: stored.id, .void) }
    if stored.isPaid, known?.isPaid != true { try noteChange(of: stored.id, .paid) }
    let refunded = stored.refunded - (known?.refunded ?? 0)
    if refunded > 0 { try noteChange(of: stored.id, .refunded, amount: refunded) }
  }

  /// Writes down what has become of a payment.
  ///
  /// - Parameters:
  ///   - payment: `provider_invoices.id`.
  ///   - change: what has become of it.
  ///   - amount: of how much, in minor units; nil: of all of it.
  func noteChange(of payment: Int64, _ change: PaymentChange, amount: Int64? = nil) throws(BillingError) {
    try execute(
      """
      INSERT INTO payment_changes (provider_invoice_id, changed_at, kind, currency, amount) \
      SELECT id, $2, $3, currency, COALESCE($4, total) FROM provider_invoices WHERE id = $1
      """, [.integer(payment), .integer(now), .text(change.rawValue), SQLValue(amount)])
  }
}
