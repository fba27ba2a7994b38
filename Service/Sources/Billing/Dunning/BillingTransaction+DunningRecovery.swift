internal import SQLStore

extension BillingTransaction {
  /// Takes note of a payment: its open case ends and access is back in this transaction, until the subscription is
  /// cancelled for want of it; a payment after that stops the case, and a person decides. Repeated, it changes nothing.
  ///
  /// A payment that is told late leaves what failed after it: a case of its own, from that failure.
  ///
  /// - Parameters:
  ///   - subscription: `subscriptions.id`.
  ///   - paidAt: the provider's time of the payment, in milliseconds since 1970; nil: that of the last one that is
  ///     stored, or now. One before the first failure changes nothing.
  public func recoverDunning(subscription: Int64, paidAt: Int64? = nil) throws(BillingError) {
    guard let user = try user(ofSubscription: subscription) else { return }
    try lockAccount(user)
    guard let id = try openCase(of: subscription), let before = try dunningRecord(id) else { return }
    let stored = try lastPayment(of: subscription)
    let paid = min(paidAt ?? stored ?? now, now)
    try settleDunning(id, paidAt: paid)
    guard let after = try dunningRecord(id), after.facts.state == .recovered else { return }
    try reopen(after: paid, id, before)
  }

  /// Takes note of a new subscription of a user: the cases of the ones that were not paid end, those subscriptions are
  /// ended at the provider, and nothing is erased. Repeated, it changes nothing.
  public func replaceDunning(user: Int64) throws(BillingError) {
    try lockAccount(user)
    let open = try rows(
      "SELECT id FROM dunning_cases WHERE user_id = $1 AND state = 'open' ORDER BY id", [.integer(user)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    for id in open { try settleDunning(id) }
    if try hasPaidSubscription(user) { try cancelDeletion(of: user, kind: .dunningPurge) }
    try refreshAccess(of: user)
  }

  /// Opens a case of the failures after a payment.
  private func reopen(after paid: Int64, _ id: Int64, _ record: DunningRecord) throws(BillingError) {
    let first = try row(
      "SELECT MIN(failed_at) FROM dunning_failures WHERE case_id = $1 AND failed_at > $2",
      [.integer(id), .integer(paid)]
    ) { (row) throws(SQLError) in try row.integerOrNil(0) }
    guard let first, let time = first else { return }
    let next = try beginCase(of: record.subscription, user: record.user, at: time)
    try execute(
      "UPDATE dunning_failures SET case_id = $2 WHERE case_id = $1 AND failed_at > $3",
      [.integer(id), .integer(next), .integer(paid)])
    try settleDunning(next)
  }

  private func user(ofSubscription id: Int64) throws(BillingError) -> Int64? {
    try row("SELECT user_id FROM subscriptions WHERE id = $1", [.integer(id)]) { (row) throws(SQLError) in
      try row.integer(0)
    }
  }
}
