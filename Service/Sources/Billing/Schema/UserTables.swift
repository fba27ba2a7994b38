/// People, what they have set, and what they are billed as.
enum UserTables {
  static let statements = [
    """
    CREATE TABLE users (
      id {key},
      telegram_id BIGINT UNIQUE,
      name {text},
      email {text},
      email_confirmed BIGINT NOT NULL DEFAULT 0 CHECK (email_confirmed IN (0, 1)),
      language {text} NOT NULL CHECK (language IN ('fr', 'en')),
      access {text} NOT NULL DEFAULT 'full' CHECK (access IN ('full', 'limited', 'suspended', 'ended')),
      created_at BIGINT NOT NULL,
      legal_hold {text},
      deletion_asked_at BIGINT,
      pseudonymised_at BIGINT,
      CHECK (pseudonymised_at IS NULL OR (telegram_id IS NULL AND name IS NULL AND email IS NULL))
    )
    """,
    "CREATE INDEX users_by_email ON users (LOWER(email)) WHERE email IS NOT NULL",
    """
    CREATE TABLE user_settings (
      user_id BIGINT PRIMARY KEY REFERENCES users (id),
      retention_days BIGINT NOT NULL CHECK (retention_days IN (30, 90, 180, 365)),
      news BIGINT NOT NULL DEFAULT 0 CHECK (news IN (0, 1)),
      hints BIGINT NOT NULL DEFAULT 1 CHECK (hints IN (0, 1)),
      changed_at BIGINT NOT NULL
    )
    """,
    """
    CREATE TABLE billing_details (
      user_id BIGINT PRIMARY KEY REFERENCES users (id),
      kind {text} NOT NULL CHECK (kind IN ('consumer', 'business')),
      name {text} NOT NULL,
      street {text},
      city {text},
      postal_code {text},
      country {text} NOT NULL CHECK (LENGTH(country) = 2),
      registration {text},
      vat_number {text},
      vat_checked_at BIGINT,
      changed_at BIGINT NOT NULL
    )
    """,
    """
    CREATE TABLE portal_sessions (
      id {key},
      user_id BIGINT NOT NULL REFERENCES users (id),
      token_digest {blob} NOT NULL UNIQUE,
      created_at BIGINT NOT NULL,
      seen_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      user_agent {text},
      CHECK (LENGTH(token_digest) = 32)
    )
    """,
    "CREATE INDEX portal_sessions_of_user ON portal_sessions (user_id)",
    "CREATE INDEX portal_sessions_by_end ON portal_sessions (expires_at)",
    """
    CREATE TABLE login_links (
      id {key},
      user_id BIGINT NOT NULL REFERENCES users (id),
      token_digest {blob} NOT NULL UNIQUE,
      created_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      CHECK (LENGTH(token_digest) = 32)
    )
    """,
    "CREATE INDEX login_links_of_user ON login_links (user_id)",
    "CREATE INDEX login_links_by_end ON login_links (expires_at)",
    """
    CREATE TABLE login_proofs (
      digest {blob} PRIMARY KEY,
      expires_at BIGINT NOT NULL,
      CHECK (LENGTH(digest) = 32)
    )
    """,
    "CREATE INDEX login_proofs_by_end ON login_proofs (expires_at)",
    """
    CREATE TABLE support_tickets (
      id {key},
      user_id BIGINT NOT NULL REFERENCES users (id),
      idempotency_key {text} NOT NULL UNIQUE,
      subject {text} NOT NULL,
      body {text} NOT NULL,
      state {text} NOT NULL CHECK (state IN ('open', 'closed')),
      opened_at BIGINT NOT NULL,
      closed_at BIGINT
    )
    """,
    "CREATE INDEX support_tickets_of_user ON support_tickets (user_id, opened_at)",
  ]
}
