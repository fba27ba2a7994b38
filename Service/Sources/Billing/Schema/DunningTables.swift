/// Failed payments and what is done about them, and what a person has to decide.
enum DunningTables {
  static let statements = [
    """
    CREATE TABLE dunning_cases (
      id {key},
      subscription_id BIGINT NOT NULL REFERENCES subscriptions (id),
      user_id BIGINT NOT NULL REFERENCES users (id),
      first_failure_at BIGINT NOT NULL,
      stage {text} NOT NULL CHECK (
        stage IN ('grace', 'limited', 'final_warning', 'suspended', 'cancelled', 'purge_warning', 'purged')),
      stage_at BIGINT NOT NULL,
      state {text} NOT NULL CHECK (state IN ('open', 'recovered', 'replaced', 'closed', 'purged')),
      opened_at BIGINT NOT NULL,
      closed_at BIGINT,
      paused_at BIGINT,
      paused_by {text},
      pause_reason {text},
      paused_for BIGINT NOT NULL DEFAULT 0,
      cancelled_at BIGINT,
      CHECK ((state = 'open') = (closed_at IS NULL))
    )
    """,
    "CREATE UNIQUE INDEX dunning_cases_open ON dunning_cases (subscription_id) WHERE state = 'open'",
    "CREATE INDEX dunning_cases_of_user ON dunning_cases (user_id)",
    """
    CREATE TABLE dunning_failures (
      id {key},
      case_id BIGINT NOT NULL REFERENCES dunning_cases (id),
      payment {text} NOT NULL,
      failed_at BIGINT NOT NULL,
      event {text} NOT NULL,
      UNIQUE (case_id, payment, failed_at)
    )
    """,
    """
    CREATE TABLE dunning_notifications (
      id {key},
      case_id BIGINT NOT NULL REFERENCES dunning_cases (id),
      stage {text} NOT NULL,
      channel {text} NOT NULL CHECK (channel IN ('mail', 'portal')),
      queued_at BIGINT NOT NULL,
      UNIQUE (case_id, stage, channel)
    )
    """,
    """
    CREATE TABLE case_notes (
      id {key},
      case_id BIGINT NOT NULL REFERENCES dunning_cases (id),
      written_at BIGINT NOT NULL,
      author {text} NOT NULL,
      body {text} NOT NULL
    )
    """,
    "CREATE INDEX case_notes_of_case ON case_notes (case_id)",
    """
    CREATE TABLE review_cases (
      id {key},
      kind {text} NOT NULL,
      subject {text} NOT NULL,
      user_id BIGINT REFERENCES users (id),
      reason {text} NOT NULL,
      opened_at BIGINT NOT NULL,
      closed_at BIGINT,
      closed_by {text},
      resolution {text}
    )
    """,
    "CREATE UNIQUE INDEX review_cases_open ON review_cases (kind, subject) WHERE closed_at IS NULL",
  ]
}
