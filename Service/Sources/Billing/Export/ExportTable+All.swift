/// All that is known of a person, but for what guards the account (digests of tokens) and the names of who works on it.
extension ExportTable {
  static let all = account + usage + money + told

  private static let account = [
    ExportTable(
      "account", fr: "votre compte", en: "your account", "users WHERE id = $1",
      [
        ExportColumn("id", .number), ExportColumn("telegram_id", .number), ExportColumn("name"), ExportColumn("email"),
        ExportColumn("email_confirmed", .flag), ExportColumn("language"), ExportColumn("access"),
        ExportColumn("created_at", .time), ExportColumn("legal_hold"),
        ExportColumn("deletion_asked_at", .time),
      ]),
    ExportTable(
      "settings", fr: "vos réglages", en: "your settings", "user_settings WHERE user_id = $1",
      [
        ExportColumn("retention_days", .number), ExportColumn("news", .flag), ExportColumn("hints", .flag),
        ExportColumn("changed_at", .time),
      ]),
    ExportTable(
      "billing_details", fr: "vos coordonnées de facturation", en: "your billing details",
      "billing_details WHERE user_id = $1",
      [
        ExportColumn("kind"), ExportColumn("name"), ExportColumn("street"), ExportColumn("city"),
        ExportColumn("postal_code"), ExportColumn("country"), ExportColumn("registration"), ExportColumn("vat_number"),
        ExportColumn("vat_checked_at", .time), ExportColumn("changed_at", .time),
      ]),
    ExportTable(
      "portal_sessions", fr: "vos connexions à l’espace client", en: "your sessions in the portal",
      "portal_sessions WHERE user_id = $1 ORDER BY id",
      [
        ExportColumn("created_at", .time), ExportColumn("seen_at", .time), ExportColumn("expires_at", .time),
        ExportColumn("user_agent"),
      ]),
  ]

  private static let usage = [
    ExportTable(
      "messages", fr: "vos messages", en: "your messages", "messages WHERE user_id = $1 ORDER BY sent_at, id",
      [ExportColumn("sent_at", .time), ExportColumn("role"), ExportColumn("session_key"), ExportColumn("body")]),
    ExportTable(
      "bot_sessions", fr: "vos sessions avec le bot", en: "your sessions with the bot",
      "bot_sessions WHERE user_id = $1 ORDER BY started_at, id",
      [ExportColumn("session_key"), ExportColumn("started_at", .time), ExportColumn("ended_at", .time)]),
    ExportTable(
      "support_tickets", fr: "vos demandes d’assistance", en: "your support tickets",
      "support_tickets WHERE user_id = $1 ORDER BY opened_at, id",
      [
        ExportColumn("opened_at", .time), ExportColumn("closed_at", .time), ExportColumn("state"),
        ExportColumn("subject"), ExportColumn("body"),
      ]),
    ExportTable(
      "usage_months", fr: "votre consommation par mois", en: "your usage by month",
      "usage_months WHERE user_id = $1 ORDER BY month",
      [
        ExportColumn("month"), ExportColumn("messages", .number), ExportColumn("soft_limit_at", .time),
        ExportColumn("hard_limit_at", .time),
      ]),
    ExportTable(
      "usage_events", fr: "votre consommation en détail", en: "your usage in detail",
      "usage_events WHERE user_id = $1 ORDER BY received_at, idempotency_key",
      [
        ExportColumn("happened_at", .time), ExportColumn("received_at", .time), ExportColumn("month"),
        ExportColumn("messages", .number), ExportColumn("idempotency_key"),
      ]),
  ]

  private static let money = [
    ExportTable(
      "subscriptions", fr: "vos abonnements", en: "your subscriptions", "subscriptions WHERE user_id = $1 ORDER BY id",
      [
        ExportColumn("plan"), ExportColumn("provider"), ExportColumn("provider_id"), ExportColumn("variant_id"),
        ExportColumn("status"), ExportColumn("trial_ends_at", .time), ExportColumn("renews_at", .time),
        ExportColumn("ends_at", .time), ExportColumn("created_at", .time),
      ]),
    ExportTable(
      "subscription_changes", fr: "l’historique de vos abonnements", en: "the history of your subscriptions",
      """
      subscription_changes WHERE subscription_id IN (SELECT id FROM subscriptions WHERE user_id = $1) \
      ORDER BY changed_at, id
      """,
      [
        ExportColumn("changed_at", .time), ExportColumn("old_plan"), ExportColumn("new_plan"),
        ExportColumn("old_status"), ExportColumn("new_status"), ExportColumn("price", .number),
        ExportColumn("currency"),
      ]),
    ExportTable(
      "grants", fr: "les offres accordées", en: "plans that were given to you",
      "grants WHERE user_id = $1 ORDER BY id",
      [ExportColumn("plan"), ExportColumn("granted_at", .time), ExportColumn("ends_at", .time)]),
    ExportTable(
      "payments", fr: "vos paiements", en: "your payments",
      "provider_invoices WHERE user_id = $1 ORDER BY created_at, id",
      [
        ExportColumn("provider"), ExportColumn("provider_id"), ExportColumn("billing_reason"), ExportColumn("status"),
        ExportColumn("currency"), ExportColumn("subtotal", .number), ExportColumn("discount", .number),
        ExportColumn("tax", .number), ExportColumn("total", .number), ExportColumn("refunded", .number),
        ExportColumn("customer_name"), ExportColumn("customer_email"), ExportColumn("country"), ExportColumn("plan"),
        ExportColumn("period_start"), ExportColumn("period_end"), ExportColumn("created_at", .time),
        ExportColumn("paid_at", .time), ExportColumn("failed_at", .time),
      ]),
    ExportTable(
      "payment_changes", fr: "l’historique de vos paiements", en: "the history of your payments",
      """
      payment_changes WHERE provider_invoice_id IN (SELECT id FROM provider_invoices WHERE user_id = $1) \
      ORDER BY changed_at, id
      """,
      [
        ExportColumn("changed_at", .time), ExportColumn("kind"), ExportColumn("currency"),
        ExportColumn("amount", .number),
      ]),
    ExportTable(
      "invoices", fr: "vos factures et avoirs", en: "your invoices and credit notes",
      "ledger_invoices WHERE user_id = $1 ORDER BY id",
      [
        ExportColumn("number"), ExportColumn("kind"), ExportColumn("issued_on"), ExportColumn("currency"),
        ExportColumn("net", .number), ExportColumn("tax", .number), ExportColumn("total", .number),
        ExportColumn("country"), ExportColumn("regime"), ExportColumn("rate", .number),
      ]),
    ExportTable(
      "dunning_cases", fr: "vos incidents de paiement", en: "your failed payments",
      "dunning_cases WHERE user_id = $1 ORDER BY id",
      [
        ExportColumn("first_failure_at", .time), ExportColumn("stage"), ExportColumn("state"),
        ExportColumn("opened_at", .time), ExportColumn("closed_at", .time), ExportColumn("paused_at", .time),
        ExportColumn("pause_reason"),
      ]),
    ExportTable(
      "case_notes", fr: "nos notes sur ces incidents", en: "our notes on them",
      "case_notes WHERE case_id IN (SELECT id FROM dunning_cases WHERE user_id = $1) ORDER BY id",
      [ExportColumn("written_at", .time), ExportColumn("body")]),
    ExportTable(
      "provider_events", fr: "ce que le prestataire de paiement nous a transmis",
      en: "what the payment provider has sent us",
      """
      provider_events WHERE user_id = $1 OR subject IN \
      (SELECT 'subscriptions/' || provider_id FROM subscriptions WHERE subscriptions.user_id = $1) ORDER BY id
      """,
      [ExportColumn("received_at", .time), ExportColumn("name"), ExportColumn("body", .bytes)]),
  ]

  private static let told = [
    ExportTable(
      "notices", fr: "les avis reçus dans l’espace client", en: "notices in the portal",
      "notices WHERE user_id = $1 ORDER BY id",
      [
        ExportColumn("created_at", .time), ExportColumn("kind"), ExportColumn("subject"), ExportColumn("body"),
        ExportColumn("fetched_at", .time), ExportColumn("read_at", .time),
      ]),
    ExportTable(
      "mails", fr: "les e-mails que nous vous avons envoyés", en: "mails that we have sent you",
      "email_outbox WHERE user_id = $1 ORDER BY id",
      [
        ExportColumn("created_at", .time), ExportColumn("sent_at", .time), ExportColumn("state"), ExportColumn("kind"),
        ExportColumn("address"), ExportColumn("subject"), ExportColumn("text_body"), ExportColumn("reply"),
      ]),
    ExportTable(
      "exports", fr: "vos demandes d’export", en: "your exports", "exports WHERE user_id = $1 ORDER BY id",
      [ExportColumn("asked_at", .time), ExportColumn("ready_at", .time), ExportColumn("used_at", .time)]),
    ExportTable(
      "decisions", fr: "les décisions prises par une personne à votre sujet",
      en: "what a person had to decide about you", "review_cases WHERE user_id = $1 ORDER BY id",
      [
        ExportColumn("opened_at", .time), ExportColumn("kind"), ExportColumn("reason"),
        ExportColumn("closed_at", .time),
        ExportColumn("resolution"),
      ]),
    ExportTable(
      "changes", fr: "le journal des changements de votre compte", en: "the log of changes of your account",
      "audit_log WHERE user_id = $1 ORDER BY id",
      [ExportColumn("happened_at", .time), ExportColumn("action"), ExportColumn("subject"), ExportColumn("reason")]),
    ExportTable(
      "deletions", fr: "les suppressions prévues ou faites", en: "deletions that are planned or done",
      "retention_jobs WHERE user_id = $1 ORDER BY id",
      [
        ExportColumn("created_at", .time), ExportColumn("kind"), ExportColumn("due_at", .time), ExportColumn("state"),
        ExportColumn("closed_at", .time),
      ]),
  ]
}
