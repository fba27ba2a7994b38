/// What users are told: mails, and notices in the portal and in the bot's queue.
enum MailTables {
  static let statements = [
    """
    CREATE TABLE email_outbox (
      id {key},
      dedupe_key {text} NOT NULL UNIQUE,
      user_id BIGINT REFERENCES users (id),
      kind {text} NOT NULL,
      address {text},
      language {text} NOT NULL,
      subject {text},
      text_body {text},
      html_body {text},
      attachments {text},
      state {text} NOT NULL CHECK (state IN ('waiting', 'sent', 'parked', 'dropped')),
      attempts BIGINT NOT NULL DEFAULT 0,
      created_at BIGINT NOT NULL,
      sent_at BIGINT,
      reply {text},
      unsubscribe_token {text} UNIQUE
    )
    """,
    "CREATE INDEX email_outbox_of_user ON email_outbox (user_id) WHERE user_id IS NOT NULL",
    "CREATE INDEX email_outbox_by_state ON email_outbox (state, created_at) WHERE state <> 'sent'",
    """
    CREATE TABLE notices (
      id {key},
      dedupe_key {text} NOT NULL UNIQUE,
      user_id BIGINT NOT NULL REFERENCES users (id),
      kind {text} NOT NULL,
      language {text} NOT NULL,
      subject {text} NOT NULL,
      body {text} NOT NULL,
      link {text},
      created_at BIGINT NOT NULL,
      fetched_at BIGINT,
      read_at BIGINT
    )
    """,
    "CREATE INDEX notices_of_user ON notices (user_id, id)",
    "CREATE INDEX notices_waiting ON notices (id) WHERE fetched_at IS NULL",
  ]
}
