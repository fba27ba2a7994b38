internal import SQLStore

/// What a part of a story is read of: rows with `id`, `at`, and up to four texts, of the user $1.
struct StorySource: Sendable {
  let kind: StoryKind
  let sql: String

  static let all = [
    StorySource(
      kind: .event,
      sql: """
        SELECT id, received_at AS at, name AS a, COALESCE(outcome, 'open') AS b, subject AS c, NULL AS d \
        FROM provider_events WHERE user_id = $1
        """),
    StorySource(
      kind: .change,
      sql: """
        SELECT c.id, c.changed_at AS at, c.old_plan AS a, c.new_plan AS b, c.old_status AS c, c.new_status AS d \
        FROM subscription_changes c JOIN subscriptions s ON s.id = c.subscription_id WHERE s.user_id = $1
        """),
    StorySource(
      kind: .payment,
      sql: """
        SELECT id, created_at AS at, status AS a, CAST(total AS TEXT) AS b, currency AS c, \
        CAST(refunded AS TEXT) AS d FROM provider_invoices WHERE user_id = $1
        """),
    StorySource(
      kind: .mail,
      sql: """
        SELECT id, created_at AS at, kind AS a, state AS b, NULL AS c, NULL AS d FROM email_outbox WHERE user_id = $1
        """),
    StorySource(
      kind: .notice,
      sql: """
        SELECT id, created_at AS at, kind AS a, CASE WHEN fetched_at IS NULL THEN 'portal' ELSE 'told' END AS b, \
        NULL AS c, NULL AS d FROM notices WHERE user_id = $1
        """),
    StorySource(
      kind: .dunning,
      sql: """
        SELECT 2 * f.id AS id, f.failed_at AS at, 'payment-failed' AS a, NULL AS b, CAST(f.case_id AS TEXT) AS c, \
        NULL AS d FROM dunning_failures f JOIN dunning_cases c ON c.id = f.case_id WHERE c.user_id = $1 UNION ALL \
        SELECT 2 * n.id + 1, COALESCE(n.queued_at, n.skipped_at), n.stage, \
        CASE WHEN n.queued_at IS NULL THEN 'skipped' ELSE n.channel END, CAST(n.case_id AS TEXT), NULL \
        FROM dunning_notifications n JOIN dunning_cases c ON c.id = n.case_id WHERE c.user_id = $1
        """),
    StorySource(
      kind: .note,
      sql: """
        SELECT n.id, n.written_at AS at, n.author AS a, n.body AS b, CAST(n.case_id AS TEXT) AS c, NULL AS d \
        FROM case_notes n JOIN dunning_cases c ON c.id = n.case_id WHERE c.user_id = $1
        """),
    StorySource(
      kind: .review,
      sql: """
        SELECT id, opened_at AS at, kind AS a, reason AS b, resolution AS c, closed_by AS d FROM review_cases \
        WHERE user_id = $1
        """),
    StorySource(
      kind: .ticket,
      sql: """
        SELECT id, opened_at AS at, state AS a, subject AS b, NULL AS c, NULL AS d FROM support_tickets \
        WHERE user_id = $1
        """),
    StorySource(
      kind: .session,
      sql: """
        SELECT id, created_at AS at, user_agent AS a, NULL AS b, NULL AS c, NULL AS d FROM portal_sessions \
        WHERE user_id = $1
        """),
    StorySource(
      kind: .order,
      sql: """
        SELECT 2 * id AS id, granted_at AS at, 'grant' AS a, plan AS b, CAST(ends_at AS TEXT) AS c, granted_by AS d \
        FROM grants WHERE user_id = $1 UNION ALL \
        SELECT 2 * id + 1, ordered_at, 'credit', COALESCE(outcome, 'open'), CAST(amount AS TEXT), ordered_by \
        FROM credit_orders WHERE user_id = $1
        """),
    StorySource(
      kind: .audit,
      sql: """
        SELECT id, happened_at AS at, action AS a, actor AS b, reason AS c, subject AS d FROM audit_log \
        WHERE user_id = $1
        """),
  ]

  /// Of documents, which have a day and no time.
  static let documents = """
    SELECT id, issued_on AS at, number AS a, kind AS b, CAST(total AS TEXT) AS c, currency AS d FROM ledger_invoices \
    WHERE user_id = $1
    """
}
