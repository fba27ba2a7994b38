internal import SQLStore

extension BillingTransaction {
  private static let purge = "dunning_purge"

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
    guard let found, found.state == DunningState.purged.rawValue, try !hasPaidSubscription(user) else {
      return max(found?.due ?? now, now.saturating(adding: hour))
    }
    return nil
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

  /// Schedules the erasure of content, or moves it.
  func schedulePurge(of user: Int64, at time: Int64) throws(BillingError) {
    let id = try row(
      """
      INSERT INTO retention_jobs (user_id, kind, due_at, state, created_at) VALUES ($1, $2, $3, 'pending', $4) \
      ON CONFLICT (user_id, kind) WHERE state = 'pending' DO UPDATE SET due_at = excluded.due_at RETURNING id
      """, [.integer(user), .text(Self.purge), .integer(time), .integer(now)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    if let id { try enqueue(.retention, subject: String(id), due: time) }
  }

  /// Takes a scheduled erasure back.
  func cancelPurge(of user: Int64) throws(BillingError) {
    let ids = try rows(
      """
      UPDATE retention_jobs SET state = 'cancelled', closed_at = $3 \
      WHERE user_id = $1 AND kind = $2 AND state = 'pending' RETURNING id
      """, [.integer(user), .text(Self.purge), .integer(now)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    for id in ids { try dequeue(.retention, subject: String(id)) }
  }
}
