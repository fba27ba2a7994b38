import AsyncHTTPClient
import Crypto
import NIOCore
import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Webhooks")
struct WebhookTests {
  private static let path = "/webhooks/lemonsqueezy"

  static func sign(_ body: String, secret: String = "test-secret") -> [String: String] {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array(body.utf8), using: SymmetricKey(data: Array(secret.utf8)))
    return ["X-Signature": code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()]
  }

  static func event(_ name: String = "subscription_created", note: String = "") -> String {
    """
    {"meta": {"event_name": "\(name)", "test_mode": false, "custom_data": {"telegram_id": "7"}}, "data": {"type": \
    "subscriptions", "id": "1", "attributes": {"store_id": 1, "status": "active", "test_mode": false, "note": "\(note)"}}}
    """
  }

  private func counts(_ billing: BillingStore) throws -> [Int64] {
    try billing.read { (tx) throws(BillingError) in
      var counts: [Int64] = []
      for table in ["provider_events", "jobs WHERE kind = 'provider-event'"] {
        counts += try tx.rows("SELECT COUNT(*) FROM \(table)") { (row) throws(SQLError) in try row.integer(0) }
      }
      return counts
    }
  }

  @Test("A hundred times the same body at once is one event", arguments: TestDatabase.Kind.allCases)
  func atOnce(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      let body = Self.event()
      let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
        for _ in 0..<100 {
          group.addTask { try await portal.send("POST", Self.path, json: body, headers: Self.sign(body), token: nil) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(answers.allSatisfy { $0.status == 200 })
      #expect(answers.filter { $0.json("outcome") == "stored" }.count == 1)
      #expect(answers.filter { $0.json("outcome") == "repeated" }.count == 99)
      #expect(try counts(test.billing) == [1, 1])
      #expect(portal.metrics.value(of: .webhooks, ["repeated", ""]) == 99)
    }
  }

  @Test("Only what is signed is stored, also what is not known")
  func signed() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      let body = Self.event("something_new")
      let right = Self.sign(body)["X-Signature"] ?? ""
      for (signature, code) in [
        (nil, "signature-missing"), ("", "signature-wrong"), ("00", "signature-wrong"),
        (right + "00", "signature-wrong"),
        (String(right.dropLast()), "signature-wrong"), (String(repeating: "0", count: 64), "signature-wrong"),
        (Self.sign(body, secret: "other")["X-Signature"], "signature-wrong"),
        (Self.sign(body + " ")["X-Signature"], "signature-wrong"),
      ] {
        let answer = try await portal.send(
          "POST", Self.path, json: body, headers: signature.map { ["X-Signature": $0] } ?? [:], token: nil)
        #expect(answer.status == 401)
        #expect(answer.json("code") == code)
      }
      #expect(try counts(test.billing) == [0, 0])
      #expect(
        try await portal.send("POST", Self.path, json: body, headers: ["X-Signature": right], token: nil).status == 200)
      #expect(try counts(test.billing)[0] == 1)
      #expect(portal.metrics.value(of: .webhooks, ["refused", "signature-wrong"]) == 7)
    }
  }

  @Test("A body of 1 MiB is taken in, a larger one and none are refused")
  func sizes() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      let frame = Self.event(note: "").utf8.count
      for (size, status) in [(1 << 20, 200), (1 << 20 | 1, 413), (2 << 20, 413)] {
        let body = Self.event(note: String(repeating: "x", count: size - frame))
        let answer = try await portal.send("POST", Self.path, json: body, headers: Self.sign(body), token: nil)
        #expect(answer.status == status)
      }
      let none = try await portal.send("POST", Self.path, headers: Self.sign(""), token: nil)
      #expect(none.json("code") == "body-missing")
      #expect(try counts(test.billing)[0] == 1)
    }
  }

  @Test("A signed body that is no event, or another store's, is refused for good", arguments: ["{}", "no JSON", "[1]"])
  func unreadable(_ body: String) async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      let answer = try await portal.send("POST", Self.path, json: body, headers: Self.sign(body), token: nil)
      #expect(answer.status == 400)
      let other = Self.event().split(separator: "\"store_id\": 1,").joined(separator: "\"store_id\": 2,")
      let foreign = try await portal.send("POST", Self.path, json: other, headers: Self.sign(other), token: nil)
      #expect(foreign.status == 400)
      #expect(try counts(test.billing) == [0, 0])
    }
  }
}
