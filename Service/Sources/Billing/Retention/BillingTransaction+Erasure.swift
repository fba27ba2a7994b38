internal import SQLStore

/// What goes with a person; Docs/PersonalData.md has it as a table, which a test holds to the schema.
extension BillingTransaction {
  /// Content that a user can have much of: its table, its key, and the time by which a replay tells what came later.
  private static let content = [
    ("messages", "id", "sent_at"), ("bot_sessions", "id", "started_at"), ("support_tickets", "id", "opened_at"),
    ("usage_events", "idempotency_key", "received_at"), ("notices", "id", "created_at"),
  ]

  /// Removes up to a thousand rows of what an erasure will remove.
  ///
  /// - Returns: whether there may be more.
  func eraseSome(_ record: ErasureRecord) throws(BillingError) -> Bool {
    guard let account = try hold(record.user), account.legalHold == nil else { return false }
    var rest = PurgeStep.limit
    for (table, key, time) in Self.content where table != "notices" || record.kind == .accountDeletion {
      rest -= try execute(
        """
        DELETE FROM \(table) WHERE \(key) IN \
        (SELECT \(key) FROM \(table) WHERE user_id = $1 AND \(time) <= $2 LIMIT $3)
        """, [.integer(record.user), .integer(record.contentEnd), .integer(Int64(rest))])
      guard rest > 0 else { return true }
    }
    return false
  }

  /// Erases, and says so in the erasure log of the database; the caller has written it into the file.
  ///
  /// - Parameter tellsPerson: false where it was told already, before a restore.
  func erase(_ record: ErasureRecord, tellsPerson: Bool = true) throws(BillingError) {
    let (user, kind) = (SQLValue.integer(record.user), record.kind)
    if kind == .accountDeletion, tellsPerson {
      // While there is an address.
      try notify(
        record.user, Notice(.deletionDone, ["date": "\(settings.zone.day(at: record.at))"]),
        key: "farewell/\(record.user)")
    }
    try eraseContent(record)
    if kind == .accountDeletion { try eraseAccount(record.user) }
    try execute(
      """
      UPDATE retention_jobs SET state = CASE WHEN kind = $2 THEN 'done' ELSE 'cancelled' END, closed_at = $3, \
      legal_hold = 0 WHERE user_id = $1 AND state = 'pending'\(kind == .accountDeletion ? "" : " AND kind = $2")
      """, [user, .text(kind.rawValue), .integer(now)])
    try execute(
      "INSERT INTO erasure_log (user_id, kind, erased_at) VALUES ($1, $2, $3)",
      [user, .text(kind.rawValue), .integer(record.at)])
    try audit(
      kind == .accountDeletion ? "account.erase" : "content.erase", "user \(record.user)", by: .service("retention"),
      user: record.user)
    try enqueue(.purge, subject: PurgeKind.exports.rawValue)
    try enqueue(.purge, subject: PurgeKind.space.rawValue)
  }

  /// Messages, sessions of the bot, tickets, usage and exports.
  private func eraseContent(_ record: ErasureRecord) throws(BillingError) {
    let (user, end) = (SQLValue.integer(record.user), SQLValue.integer(record.contentEnd))
    for (table, _, time) in Self.content where table != "notices" {
      try execute("DELETE FROM \(table) WHERE user_id = $1 AND \(time) <= $2", [user, end])
    }
    // Counts of a month say when somebody was there: they go, too.
    try execute(
      "DELETE FROM usage_months WHERE user_id = $1 AND month <= $2",
      [user, .text(record.kind == .accountDeletion ? "9999-12" : settings.zone.month(at: record.at))])
    let exports = try rows(
      "DELETE FROM exports WHERE user_id = $1 AND asked_at <= $2 RETURNING id, asked_at", [user, end]
    ) { (row) throws(SQLError) in (id: try row.integer(0), askedAt: try row.integer(1)) }
    for export in exports {
      try dequeue(.export, subject: "\(export.id)")
      try forgetLink(ofExport: export.id, askedAt: export.askedAt)
    }
  }

  private func eraseAccount(_ id: Int64) throws(BillingError) {
    let user = [SQLValue.integer(id)]
    for table in ["user_settings", "billing_details", "portal_sessions", "login_links", "notices", "grants"] {
      try execute("DELETE FROM \(table) WHERE user_id = $1", user)
    }
    try forgetMails(of: id)
    // Those of a subscription do not all name the account.
    try execute(
      """
      UPDATE provider_events SET body = NULL, error = NULL WHERE (body IS NOT NULL OR error IS NOT NULL) \
      AND (user_id = $1 OR subject IN \
      (SELECT 'subscriptions/' || provider_id FROM subscriptions WHERE subscriptions.user_id = $1))
      """, user)
    try execute("DELETE FROM case_notes WHERE case_id IN (SELECT id FROM dunning_cases WHERE user_id = $1)", user)
    try execute("UPDATE dunning_cases SET pause_reason = NULL WHERE user_id = $1", user)
    try execute("UPDATE review_cases SET resolution = NULL WHERE user_id = $1", user)
    try execute("UPDATE provider_invoices SET customer_name = NULL, customer_email = NULL WHERE user_id = $1", user)
    try execute(
      "UPDATE ledger_invoices SET archived_at = $2 WHERE user_id = $1 AND archived_at IS NULL", user + [.integer(now)])
    try execute(
      "UPDATE users SET telegram_id = NULL, name = NULL, email = NULL, email_confirmed = 0, pseudonymised_at = $2 WHERE id = $1",
      user + [.integer(now)])
  }

  /// Forgets what was mailed and to whom; what waits is not sent any more, but for the farewell.
  private func forgetMails(of user: Int64) throws(BillingError) {
    let waiting = try rows(
      """
      UPDATE email_outbox SET state = 'dropped' WHERE user_id = $1 AND state = 'waiting' AND kind <> $2 RETURNING id
      """, [.integer(user), .text(NoticeKind.deletionDone.rawValue)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    for mail in waiting { try dequeue(.mail, subject: "\(mail)") }
    try execute("\(Self.forgettingMail) WHERE user_id = $1 AND state <> 'waiting'", [.integer(user)])
  }

  /// Forgets a mail of an erased account when it has left, or never will: only the farewell is left by then, and one
  /// that was set aside has a week until a purge forgets it. Does nothing for others.
  ///
  /// - Parameter mail: `email_outbox.id`.
  func forgetMail(ofErased mail: Int64) throws(BillingError) {
    try execute(
      """
      \(Self.forgettingMail) WHERE id = $1 AND state IN ('sent', 'dropped') \
      AND user_id IN (SELECT id FROM users WHERE pseudonymised_at IS NOT NULL)
      """, [.integer(mail)])
  }

  /// What stays is that there was a mail: its kind, its times, and the key by which it is not sent again.
  static let forgettingMail = """
    UPDATE email_outbox SET address = NULL, subject = NULL, text_body = NULL, html_body = NULL, attachments = NULL, \
    reply = NULL, unsubscribe_token = NULL
    """
}

extension ErasureRecord {
  /// Up to when content goes: of an account that stays, what came after the erasure is another beginning.
  var contentEnd: Int64 { kind == .accountDeletion ? .max : at }
}
