internal import InvoiceKit
internal import SQLStore

/// What goes by age. Every statement finds its rows by an index in which only those are that have something to lose, or
/// in the order of their age: a night costs what is due.
extension BillingTransaction {
  /// Rows of accounts under a legal hold stay.
  private static func isFree(_ user: String) -> String {
    "NOT EXISTS (SELECT 1 FROM users WHERE users.id = \(user) AND users.legal_hold IS NOT NULL)"
  }

  /// Three in the next night of the zone.
  var nextPurge: Int64 {
    let today = settings.zone.day(at: now)
    let tonight = settings.zone.time(of: today, hour: 3)
    return tonight > now ? tonight : settings.zone.time(of: today.adding(days: 1) ?? .distantFuture, hour: 3)
  }

  /// Does a part of a purge.
  ///
  /// - Parameter start: where the part before has ended; 0 at first.
  func purge(_ kind: PurgeKind, from start: Int64) throws(BillingError) -> PurgeStep {
    switch kind {
    case .content: return try purgeContent(from: start)
    case .usage:
      let month = firstMonth
      return try some(
        (
          """
          DELETE FROM usage_events WHERE idempotency_key IN (SELECT idempotency_key FROM usage_events \
          WHERE received_at < $1 AND \(Self.isFree("usage_events.user_id")) ORDER BY received_at LIMIT $2)
          """, .integer(settings.zone.time(of: month))
        ),
        (
          """
          DELETE FROM usage_months WHERE (user_id, month) IN (SELECT user_id, month FROM usage_months \
          WHERE month < $1 AND \(Self.isFree("usage_months.user_id")) ORDER BY month LIMIT $2)
          """, .text(String(month.description.prefix(7)))
        ))
    case .events:
      return try some(
        (
          """
          UPDATE provider_events SET body = NULL WHERE id IN (SELECT id FROM provider_events WHERE body IS NOT NULL \
          AND received_at < $1 AND \(Self.isFree("provider_events.user_id")) ORDER BY received_at LIMIT $2)
          """, .integer(now - 180 * CivilZone.day)
        ))
    case .mails:
      return try some(
        (
          """
          \(Self.forgettingMail) WHERE id IN (SELECT id FROM email_outbox \
          WHERE (text_body IS NOT NULL OR address IS NOT NULL) AND created_at < $1 AND state <> 'waiting' \
          AND \(Self.isFree("email_outbox.user_id")) ORDER BY created_at LIMIT $2)
          """, .integer(now - 90 * CivilZone.day)
        ),
        // Of an erased account only this mail is left: it has a week to reach its person.
        (
          """
          \(Self.forgettingMail), state = CASE WHEN state = 'sent' THEN state ELSE 'dropped' END WHERE id IN \
          (SELECT id FROM email_outbox WHERE kind = 'deletion-done' AND address IS NOT NULL \
          AND (state IN ('sent', 'dropped') OR created_at < $1) LIMIT $2)
          """, .integer(now - 7 * CivilZone.day)
        ))
    case .notices:
      return try some(
        (
          """
          DELETE FROM notices WHERE id IN (SELECT id FROM notices WHERE read_at IS NOT NULL AND read_at < $1 \
          AND \(Self.isFree("notices.user_id")) ORDER BY read_at LIMIT $2)
          """, .integer(now - 90 * CivilZone.day)
        ),
        (
          """
          DELETE FROM notices WHERE id IN (SELECT id FROM notices WHERE created_at < $1 \
          AND \(Self.isFree("notices.user_id")) ORDER BY created_at LIMIT $2)
          """, .integer(now - 365 * CivilZone.day)
        ))
    case .sessions:
      return try some(
        (
          """
          DELETE FROM portal_sessions WHERE id IN (SELECT id FROM portal_sessions WHERE expires_at <= $1 \
          AND \(Self.isFree("portal_sessions.user_id")) ORDER BY expires_at LIMIT $2)
          """, .integer(now)
        ),
        // Ended by a time without use: such are old enough, which the index of their ends tells.
        (
          """
          DELETE FROM portal_sessions WHERE id IN (SELECT id FROM portal_sessions \
          WHERE expires_at <= CAST($1 AS BIGINT) + \(PortalSession.lifetime) AND seen_at <= $1 \
          AND \(Self.isFree("portal_sessions.user_id")) ORDER BY expires_at LIMIT $2)
          """, .integer(now - PortalSession.idleTime)
        ),
        (
          """
          DELETE FROM login_links WHERE id IN (SELECT id FROM login_links WHERE expires_at <= $1 \
          AND \(Self.isFree("login_links.user_id")) ORDER BY expires_at LIMIT $2)
          """, .integer(now)
        ),
        (
          """
          DELETE FROM login_proofs WHERE digest IN (SELECT digest FROM login_proofs WHERE expires_at <= $1 \
          ORDER BY expires_at LIMIT $2)
          """, .integer(now)
        ),
        (
          """
          DELETE FROM admin_sessions WHERE id IN (SELECT id FROM admin_sessions WHERE expires_at <= $1 \
          ORDER BY expires_at LIMIT $2)
          """, .integer(now)
        ),
        (
          """
          DELETE FROM admin_sessions WHERE id IN (SELECT id FROM admin_sessions \
          WHERE expires_at <= CAST($1 AS BIGINT) + \(AdminSession.lifetime) AND seen_at <= $1 ORDER BY expires_at LIMIT $2)
          """, .integer(now - AdminSession.idleTime)
        ),
        (
          """
          DELETE FROM desk_forms WHERE digest IN (SELECT digest FROM desk_forms WHERE sent_at <= $1 \
          ORDER BY sent_at LIMIT $2)
          """, .integer(now - 2 * CivilZone.day)
        ))
    case .exports: return try purgeExports()
    case .space: return PurgeStep(count: 0)
    }
  }

  /// The first month whose usage is kept: that before 24 months.
  private var firstMonth: CalendarDate {
    let today = settings.zone.day(at: now)
    return CalendarDate(year: today.year - 2, month: today.month, day: 1) ?? today
  }

  /// Does statements for up to so many rows together.
  private func some(_ statements: (sql: String, limit: SQLValue)...) throws(BillingError) -> PurgeStep {
    var count = 0
    for statement in statements where count < PurgeStep.limit {
      count += try execute(statement.sql, [statement.limit, .integer(Int64(PurgeStep.limit - count))])
    }
    return PurgeStep(count: count, next: count < PurgeStep.limit ? nil : 0)
  }
}
