internal import SQLStore

/// What goes when, what was handed out, and what was done by whom.
enum RetentionTables {
  static let statements =
    [
      """
      CREATE TABLE retention_jobs (
        id {key},
        user_id BIGINT NOT NULL REFERENCES users (id),
        kind {text} NOT NULL CHECK (kind IN ('account_deletion', 'dunning_purge')),
        due_at BIGINT NOT NULL,
        state {text} NOT NULL CHECK (state IN ('pending', 'done', 'cancelled')),
        legal_hold BIGINT NOT NULL DEFAULT 0 CHECK (legal_hold IN (0, 1)),
        created_at BIGINT NOT NULL,
        closed_at BIGINT
      )
      """,
      "CREATE UNIQUE INDEX retention_jobs_pending ON retention_jobs (user_id, kind) WHERE state = 'pending'",
      "CREATE INDEX retention_jobs_of_user ON retention_jobs (user_id)",
      """
      CREATE TABLE erasure_log (
        id {key},
        user_id BIGINT NOT NULL,
        kind {text} NOT NULL,
        erased_at BIGINT NOT NULL
      )
      """,
      """
      CREATE TABLE exports (
        id {key},
        user_id BIGINT NOT NULL REFERENCES users (id),
        state {text} NOT NULL CHECK (state IN ('waiting', 'ready', 'used', 'expired', 'failed')),
        token_digest {blob} UNIQUE,
        asked_at BIGINT NOT NULL,
        ready_at BIGINT,
        expires_at BIGINT,
        used_at BIGINT,
        file {text},
        size BIGINT
      )
      """,
      "CREATE INDEX exports_of_user ON exports (user_id)",
      "CREATE UNIQUE INDEX exports_waiting ON exports (user_id) WHERE state = 'waiting'",
      "CREATE INDEX exports_by_end ON exports (expires_at) WHERE state = 'ready'",
      "CREATE INDEX exports_by_time ON exports (asked_at)",
      "CREATE INDEX erasure_log_of_user ON erasure_log (user_id)",
      """
      CREATE TABLE audit_log (
        id {key},
        happened_at BIGINT NOT NULL,
        actor {text} NOT NULL,
        action {text} NOT NULL,
        subject {text} NOT NULL,
        user_id BIGINT,
        reason {text}
      )
      """,
      "CREATE INDEX audit_log_of_user ON audit_log (user_id, id) WHERE user_id IS NOT NULL",
    ]
    + PurgeIndexes.statements
    + SQLDialect.refusal(table: "audit_log", operation: .update, message: "the audit log only grows")
    + SQLDialect.refusal(table: "audit_log", operation: .delete, message: "the audit log only grows")
    + SQLDialect.refusal(table: "erasure_log", operation: .update, message: "the erasure log only grows")
    + SQLDialect.refusal(table: "erasure_log", operation: .delete, message: "the erasure log only grows")
}
