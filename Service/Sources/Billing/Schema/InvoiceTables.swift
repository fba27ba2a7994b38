internal import SQLStore

/// What was paid at the provider, and the documents of the ledger that were made of it.
enum InvoiceTables {
  static let statements = [
    """
    CREATE TABLE provider_invoices (
      id {key},
      provider {text} NOT NULL,
      provider_id {text} NOT NULL,
      test_mode BIGINT NOT NULL CHECK (test_mode IN (0, 1)),
      subscription_id BIGINT REFERENCES subscriptions (id),
      user_id BIGINT REFERENCES users (id),
      billing_reason {text} NOT NULL,
      status {text} NOT NULL CHECK (status IN ('pending', 'paid', 'void', 'refunded', 'partial_refund', 'failed')),
      currency {text} NOT NULL CHECK (LENGTH(currency) = 3),
      subtotal BIGINT NOT NULL,
      discount BIGINT NOT NULL,
      tax BIGINT NOT NULL,
      total BIGINT NOT NULL,
      refunded BIGINT NOT NULL DEFAULT 0 CHECK (refunded >= 0 AND refunded <= total),
      tax_inclusive BIGINT NOT NULL CHECK (tax_inclusive IN (0, 1)),
      customer_name {text},
      customer_email {text},
      country {text},
      plan {text},
      period_start {text},
      period_end {text},
      created_at BIGINT NOT NULL,
      paid_at BIGINT,
      failed_at BIGINT,
      provider_updated_at BIGINT NOT NULL,
      treatment {text},
      exchange_rate {text},
      UNIQUE (provider, provider_id)
    )
    """,
    "CREATE INDEX provider_invoices_of_subscription ON provider_invoices (subscription_id)",
    "CREATE INDEX provider_invoices_of_user ON provider_invoices (user_id, created_at)",
    """
    CREATE TABLE payment_changes (
      id {key},
      provider_invoice_id BIGINT NOT NULL REFERENCES provider_invoices (id),
      changed_at BIGINT NOT NULL,
      kind {text} NOT NULL CHECK (kind IN ('paid', 'failed', 'refunded', 'void')),
      currency {text} NOT NULL CHECK (LENGTH(currency) = 3),
      amount BIGINT NOT NULL
    )
    """,
    "CREATE INDEX payment_changes_by_time ON payment_changes (changed_at)",
    "CREATE INDEX payment_changes_of_payment ON payment_changes (provider_invoice_id, id)",
    // What may still be owed is among what has failed.
    "CREATE INDEX payment_changes_failed ON payment_changes (provider_invoice_id, changed_at) WHERE kind = 'failed'",
    """
    CREATE TABLE ledger_invoices (
      id {key},
      number {text} NOT NULL UNIQUE,
      idempotency_key {text} NOT NULL UNIQUE,
      kind {text} NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
      corrects BIGINT REFERENCES ledger_invoices (id),
      provider_invoice_id BIGINT NOT NULL REFERENCES provider_invoices (id),
      user_id BIGINT NOT NULL REFERENCES users (id),
      issued_on {text} NOT NULL,
      currency {text} NOT NULL CHECK (LENGTH(currency) = 3),
      net BIGINT NOT NULL,
      tax BIGINT NOT NULL,
      total BIGINT NOT NULL,
      country {text} NOT NULL,
      regime {text} NOT NULL CHECK (regime IN ('domestic', 'origin', 'oss', 'reverse_charge', 'outside')),
      rate BIGINT NOT NULL CHECK (rate BETWEEN 0 AND 10000),
      exchange_rate {text},
      archived_at BIGINT,
      CHECK (total = net + tax),
      CHECK ((kind = 'credit_note') = (corrects IS NOT NULL))
    )
    """,
    "CREATE UNIQUE INDEX ledger_invoices_one ON ledger_invoices (provider_invoice_id) WHERE kind = 'invoice'",
    "CREATE INDEX ledger_invoices_of_payment ON ledger_invoices (provider_invoice_id)",
    "CREATE INDEX ledger_invoices_of_user ON ledger_invoices (user_id, id)",
    "CREATE INDEX ledger_invoices_by_day ON ledger_invoices (issued_on, regime)",
  ]
}
