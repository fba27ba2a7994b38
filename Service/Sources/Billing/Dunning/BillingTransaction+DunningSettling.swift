internal import SQLStore

extension BillingTransaction {
  /// Decides what becomes of a case, and does it: the one place where a case changes by itself.
  ///
  /// - Parameters:
  ///   - id: `dunning_cases.id`; who calls holds the lock of the account.
  ///   - paidAt: a payment that is not stored with the subscription's invoices.
  ///   - isJob: whether the job of the case is what is worked at: then it is not set anew here.
  /// - Returns: when to look again, in milliseconds since 1970; nil: never.
  @discardableResult
  func settleDunning(_ id: Int64, paidAt: Int64? = nil, isJob: Bool = false) throws(BillingError) -> Int64? {
    guard var record = try dunningRecord(id), record.facts.state == .open else { return nil }
    if let paidAt { record.facts.lastPaymentAt = max(paidAt, record.facts.lastPaymentAt ?? paidAt) }
    let decision = DunningMachine.decide(record.facts, now: now, zone: settings.zone)
    try save(decision.facts, of: record)
    // Access first: what users are told next is true already.
    try refreshAccess(of: record.user)
    record.facts = decision.facts
    for action in decision.actions { try perform(action, record) }
    if !isJob {
      if let look = decision.lookAgainAt {
        try enqueue(.dunning, subject: String(id), due: look)
      } else {
        try dequeue(.dunning, subject: String(id))
      }
    }
    return decision.lookAgainAt
  }

  private func save(_ facts: DunningFacts, of record: DunningRecord) throws(BillingError) {
    let isClosed = facts.state != .open
    let isPausedHere = facts.pausedAt != nil && record.facts.pausedAt == nil
    try execute(
      """
      UPDATE dunning_cases SET stage = $2, stage_at = CASE WHEN stage = $2 THEN stage_at ELSE $3 END, state = $4, \
      closed_at = $5, recovered_at = $6, paused_at = $7, paused_by = CASE WHEN $8 = 1 THEN 'service dunning' \
      ELSE paused_by END, cancelled_at = $9, cancelled_paused_for = $10, purge_due_at = $11, \
      reviewed_payment_at = $12 WHERE id = $1
      """,
      [
        .integer(record.id), .text(facts.stage.rawValue), .integer(now), .text(facts.state.rawValue),
        isClosed ? .integer(now) : .null,
        facts.state == .recovered ? .integer(facts.lastPaymentAt ?? now) : .null, SQLValue(facts.pausedAt),
        .integer(isPausedHere ? 1 : 0), SQLValue(facts.cancelledAt),
        facts.cancelledAt == nil ? .null : .integer(facts.pausedForWhenCancelled), SQLValue(facts.purgeDueAt),
        SQLValue(facts.reviewedPaymentAt),
      ])
  }

  private func perform(_ action: DunningAction, _ record: DunningRecord) throws(BillingError) {
    let subject = "case \(record.id)"
    let service = Actor.service("dunning")
    switch action {
    case .enter(let stage):
      try audit("dunning.stage", subject, by: service, user: record.user, reason: stage.rawValue)
    case .notify(let stage):
      let isMailed = try notify(
        record.user, try dunningNotice(stage, record), key: "dunning/\(record.id)/\(stage.rawValue)")
      try latch(record.id, stage.rawValue, queued: true, channels: isMailed ? ["portal", "mail"] : ["portal"])
    case .skip(let stage): try latch(record.id, stage.rawValue, queued: false, channels: ["portal", "mail"])
    case .tellRecovery:
      let isMailed = try notify(
        record.user, try recoveryNotice(record), key: "dunning/\(record.id)/recovered")
      try latch(record.id, "recovered", queued: true, channels: isMailed ? ["portal", "mail"] : ["portal"])
    // The job of the case asks; here there is only to see that it runs.
    case .askProvider: break
    case .endSubscription: try ask(.cancelUnpaid, of: record.subscription)
    case .schedulePurge(let time): try scheduleDeletion(of: record.user, kind: .dunningPurge, due: time)
    case .cancelPurge: try cancelDeletion(of: record.user, kind: .dunningPurge)
    case .purge: try scheduleDeletion(of: record.user, kind: .dunningPurge, due: now)
    case .close(let state):
      try audit("dunning.close", subject, by: service, user: record.user, reason: state.rawValue)
    case .doubt(let doubt):
      try execute(
        "UPDATE dunning_cases SET pause_reason = COALESCE(pause_reason, $2) WHERE id = $1",
        [.integer(record.id), .text(doubt.reason)])
      try audit("dunning.pause", subject, by: service, user: record.user, reason: doubt.rawValue)
      try openReview(doubt.rawValue, subject, user: record.user, reason: doubt.reason)
    }
  }

  private func latch(_ id: Int64, _ stage: String, queued: Bool, channels: [String]) throws(BillingError) {
    for channel in channels {
      try execute(
        "INSERT INTO dunning_notifications (case_id, stage, channel, queued_at, skipped_at) VALUES ($1, $2, $3, $4, $5)",
        [
          .integer(id), .text(stage), .text(channel), queued ? .integer(now) : .null,
          queued ? .null : .integer(now),
        ])
    }
  }
}
