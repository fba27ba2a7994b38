internal import SQLStore

extension BillingTransaction {
  /// Makes what is stored of an invoice say what the provider states, unless something newer is known, and does what
  /// follows from it: the ledger's invoice or credit note, dunning, its end.
  ///
  /// - Parameters:
  ///   - stated: what the provider states.
  ///   - cause: why, for the history: `webhook/12/subscription_payment_failed`.
  ///   - hasFailed: whether it was stated that the payment has failed, which an invoice itself does not say.
  ///   - isCurrent: whether it is an answer of the API, which holds against a webhook of the same time.
  @discardableResult
  public func apply(
    _ stated: ProviderInvoice, cause: String, hasFailed: Bool = false, isCurrent: Bool = false
  ) throws(BillingError) -> ProviderOutcome {
    guard stated.storeID == settings.provider.storeID, stated.isTestMode == settings.provider.isTestMode else {
      return .ignored
    }
    guard let owner = try subscription(providerID: stated.subscriptionID)?.user else { return .waiting }
    try lockAccount(owner)
    guard let subscription = try subscription(providerID: stated.subscriptionID) else { return .waiting }
    let known = try storedInvoice(stated.id)
    let merged = StoredInvoice(
      stated, known: known,
      hasFailed: hasFailed || [.pastDue, .unpaid].contains(subscription.status),
      isNewer: known.map {
        Statement.isNewer(
          stated.updatedAt, than: $0.updatedAt, isCurrent: isCurrent, isLater: stated.isLater(than: $0))
      } ?? true)
    if merged != known || known == nil { try write(merged, stated, of: subscription) }
    guard let stored = try storedInvoice(stated.id) else { return .stale }
    try noteChanges(of: stored, since: known)
    if stored.isPaid, known?.isPaid != true || stored.refunded > known?.refunded ?? 0 {
      try enqueue(.invoice, subject: String(stored.id))
    }
    if stored.status == .failed, hasFailed || known?.status != .failed {
      let time = hasFailed ? stated.updatedAt / 1000 : stored.failedAt
      try handleFailedPayment(subscription.providerID, cause, payment: stated.id, failedAt: time)
    }
    if let paidAt = stored.paidAt, stored.isPaid, try !hasUnpaid(subscription.id) {
      try recoverDunning(subscription: subscription.id, paidAt: paidAt)
    }
    return merged.holds ? .applied : .stale
  }

  private func storedInvoice(_ id: String) throws(BillingError) -> StoredInvoice? {
    try row(
      """
      SELECT id, status, refunded, paid_at, failed_at, provider_updated_at FROM provider_invoices \
      WHERE provider = $1 AND provider_id = $2
      """, [.text(settings.provider.name), .text(id)]
    ) { (row) throws(SQLError) in
      StoredInvoice(
        id: try row.integer(0), status: StoredInvoice.Status(rawValue: try row.text(1)) ?? .pending,
        refunded: try row.integer(2), paidAt: try row.integerOrNil(3), failedAt: try row.integerOrNil(4),
        updatedAt: try row.integer(5))
    }
  }

  private func write(
    _ merged: StoredInvoice, _ stated: ProviderInvoice, of subscription: Subscription
  ) throws(BillingError) {
    guard merged.holds else {
      // Of a statement that does not hold, what no other one can say stays.
      try execute(
        """
        UPDATE provider_invoices SET paid_at = $2, failed_at = $3, refunded = $4, provider_updated_at = $5 WHERE id = $1
        """,
        [
          .integer(merged.id), SQLValue(merged.paidAt), SQLValue(merged.failedAt), .integer(merged.refunded),
          .integer(merged.updatedAt),
        ])
      return
    }
    let terms = try terms(of: stated, subscription)
    let period = try period(of: stated, subscription, terms.period)
    // Of somebody who was erased nothing is learnt anew.
    let isErased = try user(subscription.user)?.pseudonymisedAt != nil
    try execute(
      """
      INSERT INTO provider_invoices (provider, provider_id, test_mode, subscription_id, user_id, billing_reason, \
      status, currency, subtotal, discount, tax, total, refunded, tax_inclusive, customer_name, customer_email, plan, \
      period_start, period_end, created_at, paid_at, failed_at, provider_updated_at) \
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23) \
      ON CONFLICT (provider, provider_id) DO UPDATE SET status = excluded.status, subtotal = excluded.subtotal, \
      discount = excluded.discount, tax = excluded.tax, total = excluded.total, refunded = excluded.refunded, \
      tax_inclusive = excluded.tax_inclusive, customer_name = excluded.customer_name, \
      customer_email = excluded.customer_email, paid_at = excluded.paid_at, failed_at = excluded.failed_at, \
      provider_updated_at = excluded.provider_updated_at
      """,
      [
        .text(settings.provider.name), .text(stated.id), .integer(stated.isTestMode ? 1 : 0),
        .integer(subscription.id), .integer(subscription.user), .text(stated.billingReason),
        .text(merged.status.rawValue), .text(stated.currency), .integer(stated.subtotal), .integer(stated.discount),
        .integer(stated.tax), .integer(stated.total), .integer(merged.refunded),
        .integer(stated.isTaxInclusive ? 1 : 0), SQLValue(isErased ? nil : stated.userName),
        SQLValue(isErased ? nil : stated.userEmail),
        SQLValue(terms.plan?.key), SQLValue(period?.start), SQLValue(period?.end),
        .integer(stated.createdAt), SQLValue(merged.paidAt), SQLValue(merged.failedAt), .integer(merged.updatedAt),
      ])
  }
}
