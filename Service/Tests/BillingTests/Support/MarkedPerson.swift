import SQLStore

@testable import Billing

/// Somebody of whom every table has something: each text that may say something of the person is a mark of its own.
struct MarkedPerson {
  /// What all marks begin with.
  static let mark = "mark-"
  static let telegramID: Int64 = 987_654_321_987

  let id: Int64
  /// The file of an export that waits for the person.
  let file: String

  /// - Parameter days: how old everything is.
  init(_ test: TestBilling, days: Int64 = 1) throws {
    let old = SQLValue.integer(test.world.now - days * 86_400_000)
    func mark(_ words: String) -> SQLValue { .text(Self.mark + words) }
    func bytes(_ words: String) -> SQLValue { .bytes(Array((Self.mark + words).utf8)) }
    func digest(_ number: UInt8) -> SQLValue { .bytes([UInt8](repeating: number, count: 32)) }
    let id = try test.billing.write { (tx) throws(BillingError) in
      let id = try tx.user(
        telegramID: Self.telegramID, name: "mark-users.name", email: "mark-users.email@example.com", language: "fr")
      let user = SQLValue.integer(id)
      func insert(_ table: String, _ values: [(String, SQLValue)]) throws(BillingError) -> Int64 {
        let names = values.map(\.0).joined(separator: ", ")
        let places = values.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        try tx.execute("INSERT INTO \(table) (\(names)) VALUES (\(places))", values.map(\.1))
        guard !["user_settings", "billing_details", "usage_months", "usage_events"].contains(table) else { return 0 }
        return try tx.row("SELECT MAX(id) FROM \(table)") { (row) throws(SQLError) in try row.integer(0) } ?? 0
      }
      _ = try insert("user_settings", [("user_id", user), ("retention_days", 90), ("changed_at", old)])
      _ = try insert(
        "billing_details",
        [
          ("user_id", user), ("kind", "consumer"), ("name", mark("billing_details.name")),
          ("street", mark("billing_details.street")), ("city", mark("billing_details.city")),
          ("postal_code", mark("billing_details.postal_code")), ("country", "FR"),
          ("registration", mark("billing_details.registration")), ("vat_number", mark("billing_details.vat_number")),
          ("changed_at", old),
        ])
      _ = try insert(
        "portal_sessions",
        [
          ("user_id", user), ("token_digest", digest(1)), ("created_at", old), ("seen_at", old),
          ("expires_at", .integer(tx.now + 1_000)), ("user_agent", mark("portal_sessions.user_agent")),
        ])
      _ = try insert(
        "login_links",
        [
          ("user_id", user), ("token_digest", digest(5)), ("created_at", old), ("expires_at", .integer(tx.now + 1_000)),
        ])
      _ = try insert(
        "support_tickets",
        [
          ("user_id", user), ("idempotency_key", mark("support_tickets.idempotency_key")),
          ("subject", mark("support_tickets.subject")), ("body", mark("support_tickets.body")), ("state", "closed"),
          ("opened_at", old), ("closed_at", old),
        ])
      _ = try insert(
        "messages",
        [
          ("user_id", user), ("idempotency_key", mark("messages.idempotency_key")),
          ("session_key", mark("messages.session_key")), ("role", "user"), ("body", mark("messages.body")),
          ("sent_at", old),
        ])
      _ = try insert(
        "bot_sessions",
        [("user_id", user), ("session_key", mark("bot_sessions.session_key")), ("started_at", old), ("ended_at", old)])
      _ = try insert("usage_months", [("user_id", user), ("month", "2026-02"), ("messages", 7)])
      _ = try insert(
        "usage_events",
        [
          ("idempotency_key", mark("usage_events.idempotency_key")), ("user_id", user), ("month", "2026-02"),
          ("messages", 7), ("happened_at", old), ("received_at", old),
        ])
      _ = try insert(
        "notices",
        [
          ("dedupe_key", "invoice/1"), ("user_id", user), ("kind", "invoice"), ("language", "fr"),
          ("subject", mark("notices.subject")), ("body", mark("notices.body")), ("link", mark("notices.link")),
          ("created_at", old), ("read_at", old),
        ])
      _ = try insert(
        "email_outbox",
        [
          ("dedupe_key", "invoice/1"), ("user_id", user), ("kind", "invoice"),
          ("address", mark("email_outbox.address")), ("language", "fr"), ("subject", mark("email_outbox.subject")),
          ("text_body", mark("email_outbox.text_body")), ("html_body", mark("email_outbox.html_body")),
          ("attachments", mark("email_outbox.attachments")), ("state", "sent"), ("created_at", old),
          ("reply", mark("email_outbox.reply")), ("unsubscribe_token", mark("email_outbox.unsubscribe_token")),
        ])
      let subscription = try insert(
        "subscriptions",
        [
          ("user_id", user), ("plan", "pro"), ("provider", "lemonsqueezy"), ("provider_id", "77"),
          ("variant_id", "101"), ("test_mode", 0), ("status", "expired"), ("created_at", old),
          ("provider_updated_at", 1),
        ])
      _ = try insert(
        "subscription_changes",
        [
          ("subscription_id", .integer(subscription)), ("changed_at", old), ("new_plan", "pro"),
          ("new_status", "expired"), ("price", 999), ("currency", "EUR"), ("cause", "webhook/1/subscription_created"),
        ])
      _ = try insert(
        "provider_events",
        [
          ("digest", digest(2)), ("name", "subscription_created"), ("subject", "subscriptions/77"), ("test_mode", 0),
          ("user_id", user), ("body", bytes("provider_events.body")), ("received_at", old), ("processed_at", old),
          ("outcome", "failed"), ("error", mark("provider_events.error")),
        ])
      // As older events of a payment are: without an account.
      _ = try insert(
        "provider_events",
        [
          ("digest", digest(3)), ("name", "subscription_payment_success"), ("subject", "subscriptions/77"),
          ("test_mode", 0), ("body", bytes("provider_events.body")), ("received_at", old), ("processed_at", old),
          ("outcome", "applied"),
        ])
      let payment = try insert(
        "provider_invoices",
        [
          ("provider", "lemonsqueezy"), ("provider_id", "88"), ("test_mode", 0),
          ("subscription_id", .integer(subscription)), ("user_id", user), ("billing_reason", "initial"),
          ("status", "paid"), ("currency", "EUR"), ("subtotal", 999), ("discount", 0), ("tax", 200), ("total", 1_199),
          ("tax_inclusive", 0), ("customer_name", mark("provider_invoices.customer_name")),
          ("customer_email", mark("provider_invoices.customer_email")), ("country", "FR"), ("created_at", old),
          ("paid_at", old), ("provider_updated_at", 1),
        ])
      _ = try insert(
        "ledger_invoices",
        [
          ("number", "INV-202602-0001"), ("idempotency_key", "payment/lemonsqueezy/88"), ("kind", "invoice"),
          ("provider_invoice_id", .integer(payment)), ("user_id", user), ("issued_on", "2026-02-11"),
          ("currency", "EUR"), ("net", 999), ("tax", 200), ("total", 1_199), ("country", "FR"), ("regime", "domestic"),
          ("rate", 2_000),
        ])
      _ = try insert(
        "payment_changes",
        [
          ("provider_invoice_id", .integer(payment)), ("changed_at", old), ("kind", "paid"), ("currency", "EUR"),
          ("amount", 1_199),
        ])
      let dunning = try insert(
        "dunning_cases",
        [
          ("subscription_id", .integer(subscription)), ("user_id", user), ("first_failure_at", old),
          ("stage", "grace"), ("stage_at", old), ("state", "recovered"), ("opened_at", old), ("closed_at", old),
          ("pause_reason", mark("dunning_cases.pause_reason")),
        ])
      _ = try insert(
        "dunning_failures",
        [("case_id", .integer(dunning)), ("payment", "88"), ("failed_at", old), ("event", "webhook/1")])
      _ = try insert(
        "dunning_notifications",
        [("case_id", .integer(dunning)), ("stage", "grace"), ("channel", "mail"), ("queued_at", old)])
      _ = try insert(
        "case_notes",
        [
          ("case_id", .integer(dunning)), ("written_at", old), ("author", "anna"), ("body", mark("case_notes.body")),
        ])
      _ = try insert(
        "review_cases",
        [
          ("kind", "tax"), ("subject", .text("payment \(payment)")), ("user_id", user), ("reason", "which country"),
          ("opened_at", old), ("closed_at", old), ("resolution", mark("review_cases.resolution")),
        ])
      _ = try insert(
        "grants",
        [
          ("user_id", user), ("plan", "pro"), ("granted_at", old), ("ends_at", old), ("granted_by", "admin anna"),
        ])
      _ = try insert(
        "credit_orders",
        [
          ("provider_invoice_id", .integer(payment)), ("user_id", user), ("reason", "goodwill"),
          ("ordered_by", "admin anna"), ("ordered_at", old), ("done_at", old), ("outcome", "credited"),
        ])
      let export = try insert(
        "exports",
        [
          ("user_id", user), ("state", "ready"), ("token_digest", digest(4)), ("asked_at", old), ("ready_at", old),
          ("expires_at", .integer(tx.now + 100 * 86_400_000)), ("size", 12),
        ])
      try tx.execute("UPDATE exports SET file = $2 WHERE id = $1", [.integer(export), .text("export-\(export)-1.zip")])
      try tx.audit("test", "user \(id)", by: .admin("anna"), user: id)
      return id
    }
    self.id = id
    let folder = test.billing.settings.files.exports
    _ = try ExportFolder(folder).open()
    let name = try test.texts("SELECT file FROM exports").first ?? nil
    file = folder + "/" + (name ?? "")
    try TestFile.write(Array("mark-exports.file".utf8), to: file)
  }
}
