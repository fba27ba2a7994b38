internal import SQLStore

extension BillingTransaction {
  /// After so long a deletion that still waits is a matter for a person.
  private static let patience = 3 * CivilZone.day
  private static let hour: Int64 = 3_600_000

  /// Looks at a deletion: whether it is due, and what is in its way. What it finds there is written down.
  ///
  /// - Parameter job: the identifier of the `retention_jobs` row.
  func erasureStep(_ job: Int64) throws(BillingError) -> ErasureStep {
    let found = try row(
      "SELECT user_id, kind, due_at FROM retention_jobs WHERE id = $1 AND state = 'pending'", [.integer(job)]
    ) { (row) throws(SQLError) in
      (user: try row.integer(0), kind: DeletionKind(rawValue: try row.text(1)), due: try row.integer(2))
    }
    guard let found, let kind = found.kind else { return .over }
    guard let account = try hold(found.user) else {
      try closeDeletion(job, as: "done")
      return .over
    }
    guard found.due <= now else { return .waits(until: found.due) }
    guard account.legalHold == nil else {
      try execute("UPDATE retention_jobs SET legal_hold = 1 WHERE id = $1", [.integer(job)])
      try openReview(
        "legal-hold", "deletion \(job)", user: found.user,
        reason: "a deletion is due, and a legal hold stops it: release the account when the hold has ended")
      return .waits(until: now + 7 * CivilZone.day)
    }
    // Its case decides: a pause, the provider's answer and the age of the warning count, not this day alone.
    if kind == .dunningPurge, let later = try dunningPurgeWaits(found.user) { return .waits(until: later) }
    if kind == .accountDeletion, let obstacle = try obstacle(to: found.user) {
      if found.due <= now - Self.patience {
        try openReview("deletion", "deletion \(job)", user: found.user, reason: obstacle)
      }
      return .waits(until: now + Self.hour)
    }
    return .erases(ErasureRecord(user: found.user, created: account.createdAt, kind: kind, at: now))
  }

  /// What has to end first: a subscription that goes on is cancelled, an invoice that is due is issued, as both need what
  /// will be gone.
  private func obstacle(to user: Int64) throws(BillingError) -> String? {
    if try cancelSubscriptions(of: user) > 0 {
      return "a deletion is due, and the provider has not confirmed the end of the subscription: cancel it there"
    }
    let unissued = try row(
      """
      SELECT jobs.id FROM provider_invoices JOIN jobs ON jobs.kind = 'invoice' \
      AND jobs.subject = CAST(provider_invoices.id AS TEXT) WHERE provider_invoices.user_id = $1 LIMIT 1
      """, [.integer(user)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    return unissued == nil ? nil : "a deletion is due, and an invoice of the account is not issued yet: see its job"
  }

  /// Has every subscription cancelled that would be paid again.
  ///
  /// - Returns: how many there are.
  @discardableResult
  func cancelSubscriptions(of user: Int64) throws(BillingError) -> Int {
    let subscriptions = try rows(
      """
      SELECT id FROM subscriptions WHERE user_id = $1 AND test_mode = $2 \
      AND (status NOT IN ('cancelled', 'expired') OR (status = 'cancelled' AND wish = 'resume'))
      """,
      [.integer(user), .integer(settings.provider.isTestMode ? 1 : 0)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    for subscription in subscriptions { try ask(.cancel, of: subscription) }
    return subscriptions.count
  }

  func closeDeletion(_ job: Int64, as state: String) throws(BillingError) {
    try execute(
      "UPDATE retention_jobs SET state = $2, closed_at = $3, legal_hold = 0 WHERE id = $1 AND state = 'pending'",
      [.integer(job), .text(state), .integer(now)])
  }
}
