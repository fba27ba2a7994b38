internal import SQLStore

/// Who works at the desk, and what they have ordered.
enum DeskTables {
  static let statements = [
    """
    CREATE TABLE admins (
      id {key},
      name {text} NOT NULL UNIQUE,
      role {text} NOT NULL CHECK (role IN ('read', 'support', 'finance')),
      language {text} NOT NULL CHECK (language IN ('fr', 'en')),
      created_at BIGINT NOT NULL,
      invitation_digest {blob} UNIQUE,
      invited_until BIGINT,
      enrolled_at BIGINT,
      disabled_at BIGINT,
      passphrase {text},
      totp_secret {blob},
      totp_step BIGINT NOT NULL DEFAULT 0,
      failures BIGINT NOT NULL DEFAULT 0,
      locked_until BIGINT,
      CHECK ((invitation_digest IS NULL) = (invited_until IS NULL)),
      CHECK ((enrolled_at IS NULL) = (passphrase IS NULL)),
      CHECK ((enrolled_at IS NULL) = (totp_secret IS NULL))
    )
    """,
    """
    CREATE TABLE admin_codes (
      id {key},
      admin_id BIGINT NOT NULL REFERENCES admins (id),
      digest {blob} NOT NULL UNIQUE,
      used_at BIGINT,
      CHECK (LENGTH(digest) = 32)
    )
    """,
    "CREATE INDEX admin_codes_of_admin ON admin_codes (admin_id)",
    """
    CREATE TABLE admin_sessions (
      id {key},
      admin_id BIGINT NOT NULL REFERENCES admins (id),
      token_digest {blob} NOT NULL UNIQUE,
      created_at BIGINT NOT NULL,
      seen_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      user_agent {text},
      CHECK (LENGTH(token_digest) = 32)
    )
    """,
    "CREATE INDEX admin_sessions_of_admin ON admin_sessions (admin_id)",
    "CREATE INDEX admin_sessions_by_end ON admin_sessions (expires_at)",
    """
    CREATE TABLE desk_forms (
      digest {blob} PRIMARY KEY,
      admin_id BIGINT NOT NULL REFERENCES admins (id),
      sent_at BIGINT NOT NULL,
      CHECK (LENGTH(digest) = 32)
    )
    """,
    "CREATE INDEX desk_forms_by_time ON desk_forms (sent_at)",
    """
    CREATE TABLE grants (
      id {key},
      user_id BIGINT NOT NULL REFERENCES users (id),
      plan {text} NOT NULL,
      granted_at BIGINT NOT NULL,
      ends_at BIGINT NOT NULL,
      granted_by {text} NOT NULL,
      CHECK (ends_at >= granted_at)
    )
    """,
    "CREATE INDEX grants_of_user ON grants (user_id, ends_at)",
    """
    CREATE TABLE credit_orders (
      id {key},
      provider_invoice_id BIGINT NOT NULL REFERENCES provider_invoices (id),
      user_id BIGINT NOT NULL REFERENCES users (id),
      amount BIGINT CHECK (amount > 0),
      reason {text} NOT NULL,
      ordered_by {text} NOT NULL,
      ordered_at BIGINT NOT NULL,
      done_at BIGINT,
      outcome {text} CHECK (outcome IN ('credited', 'nothing_left')),
      CHECK ((done_at IS NULL) = (outcome IS NULL))
    )
    """,
    "CREATE UNIQUE INDEX credit_orders_open ON credit_orders (provider_invoice_id) WHERE done_at IS NULL",
    "CREATE INDEX credit_orders_of_user ON credit_orders (user_id)",
  ]
}
