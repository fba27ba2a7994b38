/// What the lists of the desk find their pages by: each filter, sort and search has its index, so that a page of a hundred
/// thousand customers costs what one of ten does. What is written with each request is in none of them.
enum DeskIndexes {
  static let statements = [
    "CREATE INDEX users_by_access ON users (access, id)",
    "CREATE INDEX users_by_lower_name ON users (LOWER(name), id)",
    "CREATE INDEX users_by_lower_email ON users (LOWER(email), id)",
    "CREATE INDEX subscriptions_by_plan ON subscriptions (plan, id)",
    "CREATE INDEX subscriptions_by_state ON subscriptions (status, id)",
    "CREATE INDEX subscriptions_by_provider_id ON subscriptions (provider_id)",
    "CREATE INDEX ledger_invoices_by_kind ON ledger_invoices (kind, id) WHERE archived_at IS NULL",
    "CREATE INDEX ledger_invoices_by_regime ON ledger_invoices (regime, id) WHERE archived_at IS NULL",
    "CREATE INDEX ledger_invoices_by_total ON ledger_invoices (total, id) WHERE archived_at IS NULL",
    "CREATE INDEX ledger_invoices_archived ON ledger_invoices (id) WHERE archived_at IS NOT NULL",
    "CREATE INDEX ledger_invoices_archived_by_kind ON ledger_invoices (kind, id) WHERE archived_at IS NOT NULL",
    "CREATE INDEX ledger_invoices_archived_by_regime ON ledger_invoices (regime, id) WHERE archived_at IS NOT NULL",
    "CREATE INDEX ledger_invoices_archived_by_total ON ledger_invoices (total, id) WHERE archived_at IS NOT NULL",
    "CREATE INDEX provider_invoices_by_status ON provider_invoices (status, id)",
    "CREATE INDEX provider_invoices_by_total ON provider_invoices (total, id)",
    "CREATE INDEX provider_invoices_by_provider_id ON provider_invoices (provider_id)",
    "CREATE INDEX dunning_cases_by_state ON dunning_cases (state, id)",
    "CREATE INDEX dunning_cases_by_any_stage ON dunning_cases (stage, id)",
    "CREATE INDEX dunning_cases_by_failure ON dunning_cases (first_failure_at, id)",
    """
    CREATE INDEX review_cases_by_state ON review_cases \
    ((CASE WHEN closed_at IS NULL THEN 'open' ELSE 'closed' END), id)
    """,
    "CREATE INDEX review_cases_by_kind ON review_cases (kind, id)",
    "CREATE INDEX review_cases_of_user ON review_cases (user_id) WHERE user_id IS NOT NULL",
    "CREATE INDEX provider_events_by_outcome ON provider_events (outcome, id) WHERE outcome <> 'applied'",
    "CREATE INDEX email_outbox_left ON email_outbox (state, id) WHERE state <> 'sent'",
    "CREATE INDEX audit_log_of_admins ON audit_log (actor, id) WHERE actor >= 'admin ' AND actor < 'admin!'",
  ]
}
