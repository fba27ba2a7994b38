internal import SQLStore

extension BillingTransaction {
  /// Whether the erasure that is scheduled after a failed payment has to wait: it is done only when its case has
  /// reached its last stage, which asks the provider, looks that the warning has stood 72 hours, and tells the person.
  ///
  /// - Returns: when to look again, in milliseconds since 1970; nil: it may be done.
  public func dunningPurgeWaits(_ user: Int64) throws(BillingError) -> Int64? {
    let hour: Int64 = 3_600_000
    let found = try row(
      """
      SELECT state, purge_due_at FROM dunning_cases WHERE user_id = $1 AND cancelled_at IS NOT NULL \
      ORDER BY id DESC LIMIT 1
      """, [.integer(user)]
    ) { (row) throws(SQLError) in (state: try row.text(0), due: try row.integerOrNil(1)) }
    guard let found else { return nil }
    let isGiven = try hasPaidSubscription(user) ? true : try hasGrant(user)
    if found.state == DunningState.purged.rawValue, !isGiven { return nil }
    return max(found.due ?? now, now.saturating(adding: hour))
  }

  /// Whether a subscription has been given up, as its case has gone too far or it was replaced, and was not paid since.
  func isGivenUp(_ subscription: Int64) throws(BillingError) -> Bool {
    let last = try row(
      "SELECT state, closed_at FROM dunning_cases WHERE subscription_id = $1 ORDER BY id DESC LIMIT 1",
      [.integer(subscription)]
    ) { (row) throws(SQLError) in (state: try row.text(0), closedAt: try row.integerOrNil(1)) }
    guard let last, let closedAt = last.closedAt, ["purged", "replaced"].contains(last.state) else { return false }
    return try lastPayment(of: subscription).map { $0 <= closedAt } ?? true
  }
}
