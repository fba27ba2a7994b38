internal import SQLStore

extension BillingStore {
  /// Takes removed rows out of the database's files: out of the log of SQLite, which overwrites removed content by
  /// itself; PostgreSQL gives their room to new rows.
  func forgetRemoved() throws(BillingError) {
    try asBilling(
      try store.forgetRemoved(from: [
        "messages", "bot_sessions", "support_tickets", "usage_events", "usage_months", "users", "user_settings",
        "billing_details", "portal_sessions", "notices", "email_outbox", "provider_events", "provider_invoices",
        "case_notes", "dunning_cases", "review_cases", "exports",
      ]))
  }
}
