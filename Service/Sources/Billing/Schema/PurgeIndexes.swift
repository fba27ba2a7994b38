/// What a purge finds its rows by: only those that have something to lose are in these indexes, so a night costs what is
/// due and not what exists.
enum PurgeIndexes {
  static let statements = [
    "CREATE INDEX provider_events_with_body ON provider_events (received_at) WHERE body IS NOT NULL",
    "CREATE INDEX exports_with_file ON exports (used_at) WHERE state = 'used' AND file IS NOT NULL",
    "CREATE INDEX users_held ON users (id) WHERE legal_hold IS NOT NULL",
    """
    CREATE INDEX email_outbox_with_text ON email_outbox (created_at) \
    WHERE text_body IS NOT NULL OR address IS NOT NULL
    """,
    "CREATE INDEX email_outbox_farewells ON email_outbox (id) WHERE kind = 'deletion-done' AND address IS NOT NULL",
    "CREATE INDEX notices_read ON notices (read_at) WHERE read_at IS NOT NULL",
    "CREATE INDEX notices_by_time ON notices (created_at)",
  ]
}
