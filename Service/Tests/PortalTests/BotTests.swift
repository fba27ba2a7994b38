import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("The bot's API")
struct BotTests {
  @Test("Usage is counted, item by item", arguments: TestDatabase.Kind.allCases)
  func usage(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      let now = test.world.now
      let json = """
        {"events": [
          {"key": "a", "telegram_id": 7, "messages": 60, "at": \(now)},
          {"key": "a", "telegram_id": 7, "messages": 60, "at": \(now)},
          {"key": "a", "telegram_id": 7, "messages": 61, "at": \(now)},
          {"key": "b", "telegram_id": 7, "messages": 40, "at": \(now + 300_000)},
          {"key": "", "telegram_id": 0, "messages": "3", "at": \(now + 300_001), "colour": "red"},
          {"key": "old", "telegram_id": 7, "messages": 1, "at": \(now - 25 * 31 * 86_400_000)},
          {"key": "lacks"}, 12, null, {"key": 5, "telegram_id": 1.5, "messages": 0, "at": null}
        ]}
        """
      let answer = try await portal.send("POST", "/v1/usage", json: json)
      #expect(answer.status == 200)
      #expect(answer.headers["content-type"] == "application/json")
      #expect(answer.json("counts") == #"{"accepted":2,"conflict":1,"duplicate":1,"refused":6}"#)
      func codes(_ index: Int) -> [String] {
        (0..<9).compactMap { answer.json("results", index, "problems", $0, "code") }
      }
      #expect(codes(4) == ["empty", "out-of-range", "wrong-type", "unknown-field", "in-future"])
      #expect(answer.json("results", 4, "problems", 3, "field") == "colour")
      #expect(codes(5) == ["too-old"])
      #expect(answer.json("results", 5, "key") == "old")
      #expect(codes(6) == ["missing-field", "missing-field", "missing-field"])
      #expect(codes(7) == ["wrong-type"])
      #expect(codes(8) == ["wrong-type"])
      #expect(codes(9) == ["wrong-type", "wrong-type", "out-of-range", "missing-field"])
      let quota = try await portal.send("GET", "/v1/users/7/quota")
      #expect(
        quota.text
          == #"{"access":"full","allowed":false,"hard_limit":100,"month":"2026-02","plan":"free","reason":"hard-limit","#
          + #""resets_at":1772319600000,"soft_limit":100,"telegram_id":7,"used":100}"#)
      let stranger = try await portal.send("GET", "/v1/users/8/quota")
      #expect(stranger.json("allowed") == "true")
      #expect(try test.billing.read { (tx) throws(BillingError) in try tx.user(withTelegramID: 8) } == nil)
      #expect(portal.metrics.value(of: .botItems, ["events", "refused"]) == 6)
    }
  }

  @Test("Messages, sessions, tickets and users are kept", arguments: TestDatabase.Kind.allCases)
  func content(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      let now = test.world.now
      for expected in ["accepted", "duplicate"] {
        let messages = try await portal.send(
          "POST", "/v1/messages",
          json: """
            {"messages": [{"key": "m", "telegram_id": 7, "session": "s", "role": "user", "body": "Ça va ?\\n👋", \
            "at": \(now)}, {"key": "n", "telegram_id": 7, "role": "god", "body": "a\\u0000b", "at": \(now)}]}
            """)
        #expect(messages.json("results", 0, "outcome") == expected)
        #expect(messages.json("results", 1, "problems", 0, "code") == "unknown-word")
        #expect(messages.json("results", 1, "problems", 1, "code") == "control-character")
        let tickets = try await portal.send(
          "POST", "/v1/tickets",
          json: #"{"tickets": [{"key": "t", "telegram_id": 7, "subject": "Aide", "body": "?", "at": \#(now)}]}"#)
        #expect(tickets.json("results", 0, "outcome") == expected)
      }
      let start = #"{"key": "s", "telegram_id": 7, "started_at": \#(now)"#
      let sessions = try await portal.send(
        "POST", "/v1/sessions",
        json: #"{"sessions": [\#(start)}, \#(start), "ended_at": \#(now + 9)}, \#(start), "ended_at": \#(now - 1)}]}"#)
      #expect(sessions.json("counts") == #"{"accepted":2,"conflict":0,"duplicate":0,"refused":1}"#)
      #expect(sessions.json("results", 2, "problems", 0, "code") == "end-before-start")
      let user = try await portal.send(
        "PUT", "/v1/users/7", json: #"{"name": "Pierre Dupont", "email": "pierre@example.com", "language": "en"}"#)
      #expect(user.status == 200)
      let again = try await portal.send("PUT", "/v1/users/7", json: #"{"name": "Pierre D."}"#)
      #expect(again.status == 200)
      let stored = try test.billing.read { (tx) throws(BillingError) in try tx.user(withTelegramID: 7) }
      #expect(stored?.name == "Pierre D.")
      #expect(stored?.email == "pierre@example.com")
      #expect(stored?.language == "en")
      let audit = try test.billing.read { (tx) throws(BillingError) in
        try tx.rows("SELECT action, actor, reason FROM audit_log ORDER BY id") { (row) throws(SQLError) in
          "\(try row.text(0)) \(try row.text(1)): \(try row.textOrNil(2) ?? "")"
        }
      }
      #expect(audit == ["user.change bot: name, email, language", "user.change bot: name"])
    }
  }

  @Test(
    "What is said of a user is refused as a whole, with all that is wrong",
    arguments: [
      (
        #"{"name": "a\u001Bb", "email": "x", "language": "de", "colour": 1}"#,
        ["control-character", "unknown-word", "unknown-field"]
      ),
      (#"{"name": "a\u202Eb"}"#, ["control-character"]), (#"{"name": "a\nb"}"#, ["control-character"]),
      (#"{"email": "a@b"}"#, ["invalid-address"]), (#"{"email": "a@b.c, d@e.f"}"#, ["invalid-address"]),
      (#"{"email": "@b.c"}"#, ["invalid-address"]), (#"{"email": "a@b..c"}"#, ["invalid-address"]),
      (#"{"email": "a@b.c\r\nBcc: x@y.z"}"#, ["control-character"]), (#"{"name": ""}"#, ["empty"]),
      ("[]", ["wrong-type"]),
    ])
  func users(_ json: String, _ codes: [String]) async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      let answer = try await portal.send("PUT", "/v1/users/7", json: json)
      #expect(answer.status == 400)
      #expect(answer.json("code") == "invalid-fields")
      #expect((0..<9).compactMap { answer.json("fields", $0, "code") } == codes)
      #expect(try test.billing.read { (tx) throws(BillingError) in try tx.user(withTelegramID: 7) } == nil)
    }
  }

  @Test("Notices are fetched and acknowledged", arguments: TestDatabase.Kind.allCases)
  func notices(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      try test.billing.write { (tx) throws(BillingError) in
        let user = try tx.user(telegramID: 7)
        for key in ["a", "b", "c"] {
          try tx.execute(
            """
            INSERT INTO notices (dedupe_key, user_id, kind, language, subject, body, created_at) \
            VALUES ($1, $2, 'invoice', 'fr', 'Votre facture', 'Elle est là.', 5)
            """, [.text(key), .integer(user)])
        }
      }
      let first = try await portal.send("GET", "/v1/notices?limit=2")
      #expect(first.json("notices", 0, "subject") == "Votre facture")
      #expect(first.json("notices", 0, "telegram_id") == "7")
      let next = try #require(first.json("next"))
      let second = try await portal.send("GET", "/v1/notices?limit=2&after=\(next)")
      #expect(second.json("notices", 1) == nil)
      #expect(second.json("next") == nil)
      let done = try await portal.send("POST", "/v1/notices/ack", json: #"{"ids": [\#(next), 4711]}"#)
      #expect(done.json("counts") == #"{"accepted":1,"conflict":1,"duplicate":0,"refused":0}"#)
      let rest = try await portal.send("GET", "/v1/notices")
      #expect(rest.json("notices", 1, "id") != nil && rest.json("notices", 2) == nil)
      for query in ["limit=0", "limit=1001", "after=-1", "after=x", "limit=9999999999999999999"] {
        let wrong = try await portal.send("GET", "/v1/notices?\(query)")
        #expect(wrong.status == 400)
        #expect(wrong.json("fields", 0, "code") == "out-of-range")
      }
    }
  }
}
