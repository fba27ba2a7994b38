internal import SQLStore

extension BillingTransaction {
  /// Lets the clock of a case stand still: nothing harsher happens, and nothing is told. A payment still ends it.
  ///
  /// - Throws: ``BillingCode/unknownCase``, ``BillingCode/caseEnded``, ``BillingCode/casePaused``, and
  ///   ``BillingCode/invalidValue`` for a reason that is empty or too long.
  public func pauseDunning(_ id: Int64, by actor: Actor, reason: String) throws(BillingError) {
    let reason = try noted(reason, "a reason")
    let record = try openRecord(id)
    guard record.facts.pausedAt == nil else {
      throw BillingError(.conflict, .casePaused, "case \(id) is paused already", hint: "Resume it, or leave it.")
    }
    try execute(
      "UPDATE dunning_cases SET paused_at = $2, paused_by = $3, pause_reason = $4 WHERE id = $1",
      [.integer(id), .integer(now), .text(actor.description), .text(reason)])
    try audit("dunning.pause", "case \(id)", by: actor, user: record.user, reason: reason)
    try settleDunning(id)
  }

  /// Lets the clock of a case go on where it stood; what is left moves by the days of the pause.
  ///
  /// - Throws: ``BillingCode/unknownCase``, ``BillingCode/caseEnded``, ``BillingCode/caseNotPaused``.
  public func resumeDunning(_ id: Int64, by actor: Actor, reason: String? = nil) throws(BillingError) {
    let reason = try reason.map { (text) throws(BillingError) in try noted(text, "a reason") }
    var record = try openRecord(id)
    guard record.facts.pausedAt != nil else {
      throw BillingError(.conflict, .caseNotPaused, "case \(id) is not paused", hint: "There is nothing to resume.")
    }
    record.facts.resume(at: now)
    try execute(
      "UPDATE dunning_cases SET paused_at = NULL, paused_by = NULL, pause_reason = NULL, paused_for = $2 WHERE id = $1",
      [.integer(id), .integer(record.facts.pausedFor)])
    try audit("dunning.resume", "case \(id)", by: actor, user: record.user, reason: reason)
    try settleDunning(id)
  }

  /// Ends a case without a payment, and gives back what it has taken; the subscription at the provider stays as it is,
  /// and its next failure opens another one.
  ///
  /// - Throws: ``BillingCode/unknownCase``, ``BillingCode/caseEnded``, and ``BillingCode/invalidValue``.
  public func closeDunning(_ id: Int64, by actor: Actor, reason: String) throws(BillingError) {
    let reason = try noted(reason, "a reason")
    let record = try openRecord(id)
    try execute(
      "UPDATE dunning_cases SET state = 'closed', closed_at = $2, paused_at = NULL, purge_due_at = NULL WHERE id = $1",
      [.integer(id), .integer(now)])
    try audit("dunning.close", "case \(id)", by: actor, user: record.user, reason: reason)
    try dequeue(.dunning, subject: String(id))
    if record.facts.purgeDueAt != nil { try cancelDeletion(of: record.user, kind: .dunningPurge) }
    try refreshAccess(of: record.user)
  }

  /// Writes something down about a case, an ended one too.
  ///
  /// - Throws: ``BillingCode/unknownCase``, and ``BillingCode/invalidValue`` for a note that is empty or too long.
  public func annotateDunning(_ id: Int64, by actor: Actor, note: String) throws(BillingError) {
    let note = try noted(note, "a note")
    guard let record = try dunningRecord(id) else { throw unknownCase(id) }
    try execute(
      "INSERT INTO case_notes (case_id, written_at, author, body) VALUES ($1, $2, $3, $4)",
      [.integer(id), .integer(now), .text(actor.description), .text(note)])
    // The note may name people; the log, which is never removed, only says that there is one.
    try audit("dunning.annotate", "case \(id)", by: actor, user: record.user)
  }

  private func openRecord(_ id: Int64) throws(BillingError) -> DunningRecord {
    guard let record = try dunningRecord(id) else { throw unknownCase(id) }
    try lockAccount(record.user)
    guard let locked = try dunningRecord(id), locked.facts.state == .open else {
      throw BillingError(
        .conflict, .caseEnded, "case \(id) has ended", hint: "An end is for good; another failure opens another case.")
    }
    return locked
  }
}
