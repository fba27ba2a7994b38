/// The lists of the desk. None has more of a person than is needed to tell who it is, and none has a token or a text of a
/// mail in it.
extension DeskList {
  /// All of them, in the order of the navigation.
  public static let all = [
    customers, subscriptions, invoices, payments, dunning, reviews, events, outbox, jobs, audit,
  ]

  /// Accounts.
  public static let customers = DeskList(
    "customers", source: "users",
    [
      DeskColumn("id", .user), DeskColumn("name"), DeskColumn("email"), DeskColumn("access", .word),
      DeskColumn("language", .word), DeskColumn("created_at", .time), DeskColumn("deletion_asked_at", .time),
      DeskColumn("pseudonymised_at", .time),
    ],
    filters: [DeskFilter("access", User.Access.allCases.map(\.rawValue))],
    searches: [
      .exact("id", "telegram_id", form: .number), .prefix("LOWER(email)", form: .address), .prefix("LOWER(name)"),
    ])

  /// What is subscribed to.
  public static let subscriptions = DeskList(
    "subscriptions", source: "subscriptions",
    [
      DeskColumn("id", .count), DeskColumn("user", .user, "user_id"), DeskColumn("plan"),
      DeskColumn("status", .word), DeskColumn("provider_id"), DeskColumn("renews_at", .time),
      DeskColumn("ends_at", .time), DeskColumn("created_at", .time),
    ],
    filters: [
      DeskFilter("status", ProviderSubscription.Status.allCases.map(\.rawValue)), DeskFilter("plan", []),
    ],
    searches: [.exact("provider_id")])

  /// Invoices and credit notes, without those of erased accounts.
  public static let invoices = documents("invoices", "archived_at IS NULL")
  /// Those of erased accounts.
  public static let archive = documents("archive", "archived_at IS NOT NULL")

  private static func documents(_ name: String, _ condition: String) -> DeskList {
    DeskList(
      name, source: "ledger_invoices", condition: condition,
      [
        DeskColumn("id", .count), DeskColumn("number"), DeskColumn("kind", .word),
        DeskColumn("user", .user, "user_id"), DeskColumn("issued_on", .day), DeskColumn("total", .amount),
        DeskColumn("currency", .currency), DeskColumn("country"), DeskColumn("regime", .word),
      ],
      filters: [
        DeskFilter("kind", ["invoice", "credit_note"]), DeskFilter("regime", TaxRegime.allCases.map(\.rawValue)),
      ],
      order: ["total": "total"],
      searches: [.exact("number")])
  }

  /// What was paid, and what was not.
  public static let payments = DeskList(
    "payments", source: "provider_invoices",
    [
      DeskColumn("id", .count), DeskColumn("user", .user, "user_id"), DeskColumn("status", .word),
      DeskColumn("total", .amount), DeskColumn("currency", .currency), DeskColumn("refunded", .amount),
      DeskColumn("currency", .currency), DeskColumn("plan"), DeskColumn("provider_id"),
      DeskColumn("created_at", .time),
    ],
    filters: [DeskFilter("status", ["pending", "paid", "void", "refunded", "partial_refund", "failed"])],
    order: ["total": "total"],
    searches: [.exact("provider_id")])

  /// Failed payments that are chased, or were.
  public static let dunning = DeskList(
    "dunning", source: "dunning_cases",
    [
      DeskColumn("id", .count), DeskColumn("user", .user, "user_id"), DeskColumn("state", .word),
      DeskColumn("stage", .word), DeskColumn("first_failure_at", .time), DeskColumn("paused_at", .time),
      DeskColumn("closed_at", .time),
    ],
    filters: [
      DeskFilter("state", DunningState.allCases.map(\.rawValue)),
      DeskFilter("stage", DunningStage.allCases.map(\.rawValue)),
    ],
    order: ["first_failure_at": "first_failure_at"])

  /// What waits for a person's decision, or was decided.
  public static let reviews = DeskList(
    "reviews", source: "review_cases",
    [
      DeskColumn("id", .count), DeskColumn("kind", .word), DeskColumn("subject"), DeskColumn("user", .user, "user_id"),
      DeskColumn("reason"), DeskColumn("opened_at", .time), DeskColumn("closed_at", .time), DeskColumn("closed_by"),
    ],
    filters: [
      DeskFilter("state", ["open", "closed"], "CASE WHEN closed_at IS NULL THEN 'open' ELSE 'closed' END"),
      DeskFilter(
        "kind",
        ["tax", "refund", "event", "subscription-user", "variant", "deletion", "legal-hold", "dunning-no-answer"]),
    ])

  /// What the payment provider has sent, without its body.
  public static let events = DeskList(
    "events", source: "provider_events",
    [
      DeskColumn("id", .count), DeskColumn("name"), DeskColumn("user", .user, "user_id"), DeskColumn("subject"),
      DeskColumn("outcome", .word), DeskColumn("attempts", .count), DeskColumn("received_at", .time),
      DeskColumn("processed_at", .time),
    ],
    filters: [DeskFilter("outcome", ["failed", "waiting", "ignored", "stale"], where: "outcome <> 'applied'")],
    searches: [.exact("subject")])

  /// Mails, without their address and texts.
  public static let outbox = DeskList(
    "outbox", source: "email_outbox",
    [
      DeskColumn("id", .count), DeskColumn("kind", .word), DeskColumn("user", .user, "user_id"),
      DeskColumn("state", .word), DeskColumn("attempts", .count), DeskColumn("created_at", .time),
      DeskColumn("sent_at", .time), DeskColumn("reply"),
    ],
    filters: [DeskFilter("state", ["parked", "waiting", "dropped"], where: "state <> 'sent'")])

  /// What there is to do, and what was given up.
  public static let jobs = DeskList(
    "jobs", source: "jobs",
    [
      DeskColumn("id", .count), DeskColumn("kind", .word), DeskColumn("subject"), DeskColumn("state", .word),
      DeskColumn("attempts", .count), DeskColumn("due_at", .time), DeskColumn("error"),
    ],
    filters: [DeskFilter("state", ["dead", "running"])])

  /// Who has changed what, and why.
  public static let audit = DeskList(
    "audit", source: "audit_log",
    [
      DeskColumn("id", .count), DeskColumn("happened_at", .time), DeskColumn("actor"), DeskColumn("action"),
      DeskColumn("subject"), DeskColumn("user", .user, "user_id"), DeskColumn("reason"),
    ],
    searches: [
      .exact("user_id", form: .number),
      .exact("actor", form: .admin, where: "actor >= 'admin ' AND actor < 'admin!'"),
    ])
}
