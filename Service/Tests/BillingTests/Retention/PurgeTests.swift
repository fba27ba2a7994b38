import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("What goes by age")
struct PurgeTests {
  private static let day: Int64 = 86_400_000

  @Test(
    "Messages, sessions and closed tickets go after the time that their user has set",
    arguments: TestDatabase.Kind.allCases, RetentionPeriod.allCases)
  func content(_ kind: TestDatabase.Kind, _ period: RetentionPeriod) async throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    try test.billing.write { (tx) throws(BillingError) in
      try tx.changeSettings(of: user, to: UserSettings(retention: period), by: .user(user))
    }
    let end = test.world.now - period.rawValue * Self.day
    for (key, time) in [("old", end - 1), ("kept", end)] {
      try test.execute(
        (
          "INSERT INTO messages (user_id, idempotency_key, role, body, sent_at) VALUES ($1, $2, 'user', 'x', $3)",
          [.integer(user), .text(key), .integer(time)]
        ),
        (
          "INSERT INTO bot_sessions (user_id, session_key, started_at, ended_at) VALUES ($1, $2, $3, $4)",
          [.integer(user), .text(key), .integer(end - 5), .integer(time)]
        ),
        (
          "INSERT INTO bot_sessions (user_id, session_key, started_at) VALUES ($1, $2, $3)",
          [.integer(user), .text(key + "-open"), .integer(time)]
        ),
        (
          """
          INSERT INTO support_tickets (user_id, idempotency_key, subject, body, state, opened_at, closed_at) \
          VALUES ($1, $2, 'x', 'x', 'closed', $3, $4)
          """, [.integer(user), .text(key), .integer(end - 5), .integer(time)]
        ),
        (
          """
          INSERT INTO support_tickets (user_id, idempotency_key, subject, body, state, opened_at) \
          VALUES ($1, $2, 'x', 'x', 'open', $3)
          """, [.integer(user), .text(key + "-open"), .integer(time)]
        ))
    }
    try test.billing.write { (tx) throws(BillingError) in try tx.enqueue(.purge, subject: "content") }
    try await test.workRetention()
    #expect(try test.texts("SELECT idempotency_key FROM messages") == ["kept"])
    #expect(try test.texts("SELECT session_key FROM bot_sessions ORDER BY id") == ["kept", "kept-open"])
    // What is not answered yet is not thrown away.
    #expect(
      try test.texts("SELECT idempotency_key FROM support_tickets ORDER BY idempotency_key") == [
        "kept", "kept-open", "old-open",
      ])
    // It comes back by itself, in the night.
    let next = try #require(try test.numbers("SELECT due_at FROM jobs WHERE subject = 'content'").first ?? nil)
    #expect(next == 1_770_861_600_000)
  }

  @Test(
    "A purge goes in small steps, one user's time after another's, and what is held stays",
    arguments: TestDatabase.Kind.allCases)
  func steps(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let users = try (0..<5).map { try test.user(100 + $0) }
    let held = users[4]
    try test.billing.write { (tx) throws(BillingError) in
      try tx.changeSettings(of: users[1], to: UserSettings(retention: .month), by: .user(users[1]))
      try tx.holdAccount(held, reason: "case 2026/17", by: .admin("anna"))
    }
    // 100 days old: too old for the second alone; 400: for all.
    for (days, count) in [(100, 300), (400, 700)] {
      for user in users {
        try test.billing.write { (tx) throws(BillingError) in
          for number in 0..<count {
            try tx.execute(
              "INSERT INTO messages (user_id, idempotency_key, role, body, sent_at) VALUES ($1, $2, 'user', 'x', $3)",
              [
                .integer(user), .text("\(user)-\(days)-\(number)"), .integer(tx.now - Int64(days) * Self.day),
              ])
          }
        }
      }
    }
    var (counts, start): ([Int], Int64?) = ([], 0)
    while let from = start {
      let step = try test.billing.write { (tx) throws(BillingError) in try tx.purge(.content, from: from) }
      counts.append(step.count)
      start = step.next
    }
    #expect(counts.reduce(0, +) == 3_100)
    #expect(counts.allSatisfy { $0 <= 1_000 })
    for user in users {
      let left = user == held ? 1_000 : user == users[1] ? 0 : 300
      #expect(try test.count("messages", where: "user_id = $1", [.integer(user)]) == left)
    }
    try test.billing.write { (tx) throws(BillingError) in
      _ = try tx.releaseAccount(held, by: .admin("anna"))
    }
    try test.billing.write { (tx) throws(BillingError) in try tx.enqueue(.purge, subject: "content") }
    try await test.workRetention()
    #expect(try test.count("messages", where: "user_id = $1", [.integer(held)]) == 300)
  }

  @Test("Everything else goes when its time is over, and stays before", arguments: TestDatabase.Kind.allCases)
  func others(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    let held = try test.user(2)
    try test.billing.write { (tx) throws(BillingError) in
      try tx.holdAccount(held, reason: "case 2026/17", by: .admin("anna"))
    }
    let now = test.world.now
    // 2024-02-01T00:00 in Paris: the month before 24 months.
    let month: Int64 = 1_706_742_000_000
    for (owner, word) in [(user, ""), (held, "held-")] {
      for (age, offset) in [("old", Int64(-1)), ("kept", 0)] {
        let key = SQLValue.text(word + age)
        let digest = Array((word + age).utf8) + [UInt8](repeating: 0, count: 32 - (word + age).utf8.count)
        func time(_ days: Int64) -> SQLValue { .integer(now - days * Self.day + offset) }
        try test.execute(
          (
            """
            INSERT INTO usage_events (idempotency_key, user_id, month, messages, happened_at, received_at) \
            VALUES ($1, $2, '2024-02', 1, $3, $3)
            """, [key, .integer(owner), .integer(month + offset)]
          ),
          (
            "INSERT INTO usage_months (user_id, month, messages) VALUES ($1, $2, 1)",
            [.integer(owner), .text(offset < 0 ? "2024-01" : "2024-02")]
          ),
          (
            """
            INSERT INTO provider_events (digest, name, test_mode, user_id, body, received_at) VALUES ($1, $2, 0, $3, $1, $4)
            """,
            [
              .bytes(digest), key,
              .integer(owner), time(180),
            ]
          ),
          (
            """
            INSERT INTO email_outbox (dedupe_key, user_id, kind, address, language, subject, text_body, html_body, \
            state, created_at, reply) VALUES ($1, $2, 'test', 'a@example.com', 'fr', 's', 't', 'h', 'sent', $3, '250')
            """, [key, .integer(owner), time(90)]
          ),
          (
            """
            INSERT INTO notices (dedupe_key, user_id, kind, language, subject, body, created_at, read_at) \
            VALUES ($1, $2, 'test', 'fr', 's', 'b', $3, $4)
            """, [key, .integer(owner), .integer(now - 100 * Self.day), time(90)]
          ),
          (
            """
            INSERT INTO notices (dedupe_key, user_id, kind, language, subject, body, created_at) \
            VALUES ($1, $2, 'test', 'fr', 's', 'b', $3)
            """, [.text(word + age + "-unread"), .integer(owner), time(365)]
          ),
          (
            """
            INSERT INTO portal_sessions (user_id, token_digest, created_at, seen_at, expires_at, user_agent) \
            VALUES ($1, $2, 1, $5, $3, $4)
            """,
            [
              .integer(owner),
              .bytes(digest),
              .integer(now + 1 + offset), key, .integer(now),
            ]
          ))
      }
    }
    try test.billing.write { (tx) throws(BillingError) in
      for kind in PurgeKind.allCases { try tx.enqueue(.purge, subject: kind.rawValue) }
    }
    try await test.workRetention()
    let all = ["held-kept", "held-old", "kept"]
    #expect(try test.texts("SELECT idempotency_key FROM usage_events ORDER BY 1") == all)
    #expect(try test.numbers("SELECT user_id FROM usage_months ORDER BY 1") == [user, held, held])
    #expect(try test.texts("SELECT name FROM provider_events WHERE body IS NOT NULL ORDER BY 1") == all)
    #expect(try test.count("provider_events") == 4)
    for column in ["address", "subject", "text_body", "html_body", "reply"] {
      #expect(try test.texts("SELECT dedupe_key FROM email_outbox WHERE \(column) IS NOT NULL ORDER BY 1") == all)
    }
    #expect(try test.count("email_outbox") == 4)
    #expect(
      try test.texts("SELECT dedupe_key FROM notices ORDER BY 1") == [
        "held-kept", "held-kept-unread", "held-old", "held-old-unread", "kept", "kept-unread",
      ])
    #expect(try test.texts("SELECT user_agent FROM portal_sessions ORDER BY 1") == all)
  }
}
