internal import SQLStore

extension BillingTransaction {
  /// Does what follows from how a subscription stands now. It looks at what is stored, not at what has happened, so
  /// doing it again does nothing more. The account is locked.
  func follow(_ id: Int64, isNew: Bool, cause: String) throws(BillingError) {
    guard let subscription = try subscription(id) else { return }
    let isLive = subscription.isLive(at: now)
    if isNew {
      try closeReview(
        ReviewKind.subscriptionUser, "subscription \(subscription.providerID)", resolution: "an event has told")
      try wakeEvents(ofSubscription: subscription.providerID)
      if isLive { try flagSecond(subscription) }
    }
    switch subscription.status {
    case .pastDue, .unpaid: try failPending(subscription, cause: cause)
    case .active:
      // What was paid before the open case began does not end it.
      if try !hasUnpaid(subscription.id) {
        try recoverDunning(subscription: subscription.id, paidAt: subscription.providerUpdatedAt / 1000)
      }
    case .onTrial, .paused, .cancelled, .expired: break
    }
    if isNew, isLive { try replaceDunning(user: subscription.user) }
    try refreshAccess(of: subscription.user)
  }

  /// Payments of a subscription that were asked for and did not come, while the provider says that it is not paid.
  private func failPending(_ subscription: Subscription, cause: String) throws(BillingError) {
    let pending = try rows(
      """
      UPDATE provider_invoices SET status = 'failed', failed_at = provider_updated_at / 1000 \
      WHERE subscription_id = $1 AND status = 'pending' RETURNING provider_id, failed_at, id
      """, [.integer(subscription.id)]
    ) { (row) throws(SQLError) in (id: try row.text(0), time: try row.integer(1), row: try row.integer(2)) }
    for invoice in pending.sorted(by: { ($0.time, $0.id) < ($1.time, $1.id) }) {
      try noteChange(of: invoice.row, .failed)
      try handleFailedPayment(subscription.providerID, cause, payment: invoice.id, failedAt: invoice.time)
    }
  }

  /// Whether a payment of a subscription has failed and has not come since.
  func hasUnpaid(_ subscription: Int64) throws(BillingError) -> Bool {
    try count("SELECT COUNT(*) FROM provider_invoices WHERE subscription_id = $1 AND status = 'failed'", subscription)
      > 0
  }

  /// Two that live at once are allowed, and seldom meant.
  private func flagSecond(_ subscription: Subscription) throws(BillingError) {
    let others = try subscriptions(of: subscription.user).filter { $0.id != subscription.id && $0.isLive(at: now) }
    guard let other = others.first else { return }
    try openReview(
      ReviewKind.secondSubscription, "subscription \(subscription.providerID)", user: subscription.user,
      reason: "The user has another one that lives: subscription \(other.providerID). Ask which one is meant.")
  }

  private func count(_ sql: String, _ id: Int64) throws(BillingError) -> Int64 {
    try row(sql, [.integer(id)]) { (row) throws(SQLError) in try row.integer(0) } ?? 0
  }
}
