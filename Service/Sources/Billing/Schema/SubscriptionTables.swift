internal import SQLStore

/// What users have subscribed to, and what the payment provider has told of it.
enum SubscriptionTables {
  static let statements = [
    """
    CREATE TABLE subscriptions (
      id {key},
      user_id BIGINT NOT NULL REFERENCES users (id),
      plan {text} NOT NULL,
      provider {text} NOT NULL,
      provider_id {text} NOT NULL,
      variant_id {text} NOT NULL,
      test_mode BIGINT NOT NULL CHECK (test_mode IN (0, 1)),
      status {text} NOT NULL CHECK (
        status IN ('on_trial', 'active', 'paused', 'past_due', 'unpaid', 'cancelled', 'expired')),
      trial_ends_at BIGINT,
      renews_at BIGINT,
      ends_at BIGINT,
      created_at BIGINT NOT NULL,
      provider_updated_at BIGINT NOT NULL,
      checked_at BIGINT,
      wish {text} CHECK (wish IN ('cancel', 'cancel_unpaid', 'pause', 'unpause', 'resume')),
      UNIQUE (provider, provider_id)
    )
    """,
    "CREATE INDEX subscriptions_of_user ON subscriptions (user_id)",
    """
    CREATE TABLE subscription_changes (
      id {key},
      subscription_id BIGINT NOT NULL REFERENCES subscriptions (id),
      changed_at BIGINT NOT NULL,
      old_plan {text},
      new_plan {text} NOT NULL,
      old_status {text},
      new_status {text} NOT NULL,
      price BIGINT NOT NULL CHECK (price >= 0),
      currency {text} NOT NULL CHECK (LENGTH(currency) = 3),
      cause {text} NOT NULL
    )
    """,
    "CREATE INDEX subscription_changes_by_time ON subscription_changes (changed_at)",
    "CREATE INDEX subscription_changes_of_subscription ON subscription_changes (subscription_id, changed_at)",
    """
    CREATE TABLE provider_events (
      id {key},
      digest {blob} NOT NULL UNIQUE,
      name {text} NOT NULL,
      subject {text},
      test_mode BIGINT NOT NULL CHECK (test_mode IN (0, 1)),
      user_id BIGINT REFERENCES users (id),
      body {blob},
      received_at BIGINT NOT NULL,
      processed_at BIGINT,
      attempts BIGINT NOT NULL DEFAULT 0,
      outcome {text} CHECK (outcome IN ('applied', 'stale', 'ignored', 'waiting', 'failed')),
      error {text},
      CHECK (LENGTH(digest) = 32)
    )
    """,
    "CREATE INDEX provider_events_by_time ON provider_events (received_at)",
    "CREATE INDEX provider_events_of_subject ON provider_events (subject) WHERE subject IS NOT NULL",
    "CREATE INDEX provider_events_of_user ON provider_events (user_id) WHERE user_id IS NOT NULL",
    """
    CREATE TABLE provider_marks (
      provider {text} NOT NULL,
      name {text} NOT NULL,
      value BIGINT NOT NULL,
      PRIMARY KEY (provider, name)
    )
    """,
  ]
}
