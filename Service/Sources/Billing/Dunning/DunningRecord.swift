internal import SQLStore

/// A case as the database has it, with what is decided from.
struct DunningRecord {
  var id: Int64
  var subscription: Int64
  var user: Int64
  var providerID: String
  var plan: String
  var openedAt: Int64
  var closedAt: Int64?
  var pausedBy: String?
  var pauseReason: String?
  var unansweredSince: Int64?
  var facts: DunningFacts

  /// What is read of it; ``init(_:)`` knows the order.
  static let columns = """
    c.id, c.subscription_id, c.user_id, s.provider_id, s.plan, c.opened_at, c.closed_at, c.paused_by, c.pause_reason, \
    c.unanswered_since, c.first_failure_at, c.state, c.stage, c.paused_at, c.paused_for, c.cancelled_at, \
    c.cancelled_paused_for, c.purge_due_at, c.answered_at, c.answer, c.reviewed_payment_at, s.status, \
    CASE WHEN u.legal_hold IS NULL THEN 0 ELSE 1 END, CASE WHEN u.pseudonymised_at IS NULL THEN 0 ELSE 1 END
    """

  init(_ row: SQLRow) throws(SQLError) {
    id = try row.integer(0)
    subscription = try row.integer(1)
    user = try row.integer(2)
    providerID = try row.text(3)
    plan = try row.text(4)
    openedAt = try row.integer(5)
    closedAt = try row.integerOrNil(6)
    pausedBy = try row.textOrNil(7)
    pauseReason = try row.textOrNil(8)
    unansweredSince = try row.integerOrNil(9)
    facts = DunningFacts(
      firstFailureAt: try row.integer(10), status: .init(rawValue: try row.text(21)) ?? .pastDue)
    facts.state = DunningState(rawValue: try row.text(11)) ?? .closed
    facts.stage = DunningStage(rawValue: try row.text(12)) ?? .grace
    facts.pausedAt = try row.integerOrNil(13)
    facts.pausedFor = try row.integer(14)
    facts.cancelledAt = try row.integerOrNil(15)
    facts.pausedForWhenCancelled = try row.integerOrNil(16) ?? 0
    facts.purgeDueAt = try row.integerOrNil(17)
    if let at = try row.integerOrNil(18) {
      facts.answer = DunningAnswer(at: at, status: try row.textOrNil(19).flatMap { .init(rawValue: $0) })
    }
    facts.reviewedPaymentAt = try row.integerOrNil(20)
    facts.isLegallyHeld = try row.integer(22) == 1
    facts.isErased = try row.integer(23) == 1
  }
}

extension BillingTransaction {
  /// A case with all facts; nil when there is none. Who decides from it holds the lock of the account.
  func dunningRecord(_ id: Int64) throws(BillingError) -> DunningRecord? {
    let found = try row(
      """
      SELECT \(DunningRecord.columns) FROM dunning_cases c JOIN subscriptions s ON s.id = c.subscription_id \
      JOIN users u ON u.id = c.user_id WHERE c.id = $1
      """, [.integer(id)], DunningRecord.init)
    guard var record = found else { return nil }
    try complete(&record)
    return record
  }

  private func complete(_ record: inout DunningRecord) throws(BillingError) {
    let latches = try rows(
      "SELECT stage, queued_at, skipped_at FROM dunning_notifications WHERE case_id = $1 AND channel = 'portal'",
      [.integer(record.id)]
    ) { (row) throws(SQLError) in
      (try row.text(0), try row.integerOrNil(1).map(DunningLatch.queued(at:)), try row.integerOrNil(2) ?? 0)
    }
    for (name, queued, skippedAt) in latches {
      guard let stage = DunningStage(rawValue: name) else { continue }
      record.facts.notices[stage] = queued ?? .skipped(at: skippedAt)
    }
    record.facts.lastPaymentAt = try lastPayment(of: record.subscription)
    // While an invoice that has failed is not paid, another one that was does not end the case.
    if record.facts.stage < .cancelled, try hasUnpaid(record.subscription) { record.facts.lastPaymentAt = nil }
    let others = try rows(
      """
      SELECT s.created_at FROM subscriptions s WHERE s.user_id = $1 AND s.id <> $2 AND \(Self.isPaid(at: "$3"))
      """, [.integer(record.user), .integer(record.subscription), .integer(now)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    record.facts.hasOtherSubscription = !others.isEmpty
    record.facts.hasNewSubscription = others.contains { $0 > record.facts.firstFailureAt }
    record.facts.isGranted = try hasGrant(record.user)
    record.facts.isEndedByCustomer = try isEndedByCustomer(record)
  }

  /// Whether the subscription was cancelled since the first failure, and not by this case.
  private func isEndedByCustomer(_ record: DunningRecord) throws(BillingError) -> Bool {
    guard record.facts.stage < .cancelled, [.cancelled, .expired].contains(record.facts.status) else { return false }
    if record.facts.status == .cancelled { return true }
    return try row(
      """
      SELECT id FROM subscription_changes WHERE subscription_id = $1 AND new_status = 'cancelled' AND changed_at >= $2
      """, [.integer(record.subscription), .integer(record.facts.firstFailureAt)]
    ) { (row) throws(SQLError) in try row.integer(0) } != nil
  }

  /// What makes a subscription `s` one that gives its plan: it lives, no case is open, and none has given it up. One
  /// whose payment has just come counts before the provider says that it is active, and one that is past due before it
  /// is known which payment has failed.
  ///
  /// - Parameter time: the placeholder of the time.
  static func isPaid(at time: String) -> String {
    """
    NOT EXISTS (SELECT 1 FROM dunning_cases d WHERE d.subscription_id = s.id AND d.state = 'open') AND \
    (s.status IN ('on_trial', 'active') OR ((s.status IN ('past_due', 'unpaid') OR \
    (s.status = 'cancelled' AND (s.ends_at IS NULL OR s.ends_at > \(time)))) AND NOT EXISTS \
    (SELECT 1 FROM dunning_cases d WHERE d.subscription_id = s.id AND d.state IN ('purged', 'replaced'))))
    """
  }
}
