internal import SQLStore

/// Failed payments and what is done about them, and what a person has to decide.
enum DunningTables {
  /// A notice of a stage is either queued or skipped, once for each channel; a case that has ended stays so, and the
  /// first failure, from which all days are counted, never moves.
  static let statements =
    [
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
        recovered_at BIGINT,
        paused_at BIGINT,
        paused_by {text},
        pause_reason {text},
        paused_for BIGINT NOT NULL DEFAULT 0 CHECK (paused_for >= 0),
        cancelled_at BIGINT,
        cancelled_paused_for BIGINT,
        purge_due_at BIGINT,
        answered_at BIGINT,
        answer {text},
        unanswered_since BIGINT,
        reviewed_payment_at BIGINT,
        CHECK ((state = 'open') = (closed_at IS NULL)),
        CHECK ((cancelled_at IS NULL) = (cancelled_paused_for IS NULL)),
        CHECK ((state = 'purged') = (stage = 'purged'))
      )
      """,
      "CREATE UNIQUE INDEX dunning_cases_open ON dunning_cases (subscription_id) WHERE state = 'open'",
      "CREATE INDEX dunning_cases_by_stage ON dunning_cases (stage, id) WHERE state = 'open'",
      "CREATE INDEX dunning_cases_of_subscription ON dunning_cases (subscription_id, id)",
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
      "CREATE INDEX dunning_failures_by_event ON dunning_failures (event)",
      """
      CREATE TABLE dunning_notifications (
        id {key},
        case_id BIGINT NOT NULL REFERENCES dunning_cases (id),
        stage {text} NOT NULL CHECK (
          stage IN ('grace', 'limited', 'final_warning', 'suspended', 'cancelled', 'purge_warning', 'purged',
            'recovered')),
        channel {text} NOT NULL CHECK (channel IN ('mail', 'portal')),
        queued_at BIGINT,
        skipped_at BIGINT,
        UNIQUE (case_id, stage, channel),
        CHECK ((queued_at IS NULL) <> (skipped_at IS NULL))
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
    + SQLDialect.refusal(
      table: "dunning_cases", operation: .update, when: "OLD.first_failure_at <> NEW.first_failure_at",
      message: "the first failure of a case never moves", name: "refuse_moved_failure")
    + SQLDialect.refusal(
      table: "dunning_cases", operation: .update, when: "OLD.state <> 'open' AND NEW.state <> OLD.state",
      message: "a case that has ended stays ended", name: "refuse_opened_case")
}
