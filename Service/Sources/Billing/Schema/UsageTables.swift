/// What users have used, and what the bot keeps here.
enum UsageTables {
  static let statements = [
    """
    CREATE TABLE usage_months (
      user_id BIGINT NOT NULL REFERENCES users (id),
      month {text} NOT NULL,
      messages BIGINT NOT NULL CHECK (messages >= 0),
      soft_limit_at BIGINT,
      soft_limit_plan {text},
      hard_limit_at BIGINT,
      hard_limit_plan {text},
      PRIMARY KEY (user_id, month)
    )
    """,
    "CREATE INDEX usage_months_by_month ON usage_months (month)",
    """
    CREATE TABLE usage_events (
      idempotency_key {text} PRIMARY KEY,
      user_id BIGINT NOT NULL REFERENCES users (id),
      month {text} NOT NULL,
      messages BIGINT NOT NULL CHECK (messages > 0),
      happened_at BIGINT NOT NULL,
      received_at BIGINT NOT NULL
    )
    """,
    "CREATE INDEX usage_events_of_user ON usage_events (user_id)",
    "CREATE INDEX usage_events_by_time ON usage_events (received_at)",
    """
    CREATE TABLE messages (
      id {key},
      user_id BIGINT NOT NULL REFERENCES users (id),
      idempotency_key {text} NOT NULL UNIQUE,
      session_key {text},
      role {text} NOT NULL CHECK (role IN ('user', 'assistant', 'system')),
      body {text} NOT NULL,
      sent_at BIGINT NOT NULL
    )
    """,
    "CREATE INDEX messages_of_user ON messages (user_id, sent_at)",
    """
    CREATE TABLE bot_sessions (
      id {key},
      user_id BIGINT NOT NULL REFERENCES users (id),
      session_key {text} NOT NULL UNIQUE,
      started_at BIGINT NOT NULL,
      ended_at BIGINT
    )
    """,
    "CREATE INDEX bot_sessions_of_user ON bot_sessions (user_id, started_at)",
  ]
}
