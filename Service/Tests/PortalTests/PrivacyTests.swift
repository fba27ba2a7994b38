import AsyncHTTPClient
import Billing
import NIOCore
import TestDatabases
import Testing

@Suite("What logs and metrics say")
struct PrivacyTests {
  @Test("A day of traffic leaves no personal data and no secret in them", arguments: TestDatabase.Kind.allCases)
  func traffic(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      // Each of them carries the mark, or is a secret.
      let mark = "Zorglub"
      let key = "k-\(mark)"
      for hour in 0..<24 {
        test.world.advance(hours: 1)
        let now = test.world.now
        let entry = #""key": "\#(key)\#(hour % 20)", "telegram_id": 8811223344, "at": \#(now)"#
        for token in [TestPortal.token, "wrong-\(mark)"] {
          for (method, path, body) in [
            ("POST", "/v1/usage", #"{"events": [{\#(entry), "messages": 9}, {"\#(mark)": 1}]}"#),
            ("POST", "/v1/messages", #"{"messages": [{\#(entry), "role": "user", "body": "\#(mark) secret"}]}"#),
            ("POST", "/v1/tickets", #"{"tickets": [{\#(entry), "subject": "\#(mark)", "body": "\#(mark)"}]}"#),
            ("PUT", "/v1/users/8811223344", #"{"name": "\#(mark)", "email": "\#(mark)@example.com"}"#),
            ("PUT", "/v1/users/8811223344", #"{"email": "\#(mark)", "\#(mark)": "x"}"#),
            ("POST", "/v1/usage", #"{"\#(mark)"#), ("POST", "/\(mark)?\(mark)=\(mark)", mark),
            ("POST", "/webhooks/lemonsqueezy", mark),
          ] {
            _ = try await portal.send(
              method, path, json: body, headers: ["X-Signature": mark, "User-Agent": mark, "X-Request-Id": mark],
              token: token)
          }
          for path in ["/v1/users/8811223344/quota?\(mark)", "/v1/notices?limit=\(mark)", "/v1/users/\(mark)/quota"] {
            _ = try await portal.send("GET", path, token: token)
          }
        }
        let webhook = WebhookTests.event(note: "\(mark) \(hour)")
        _ = try await portal.send(
          "POST", "/webhooks/lemonsqueezy", json: webhook, headers: WebhookTests.sign(webhook), token: nil)
      }
      let text = try await portal.send("GET", "/metrics").text
      let log = portal.log
      #expect(log.split(separator: "\n").count >= 24 * 23)
      #expect(log.contains(#""route":"/v1/users/{telegram_id}/quota""#))
      for (name, text) in [("the log", log), ("the metrics", text)] {
        for secret in [mark, "8811223344", "example.com", "secret", TestPortal.token, "127.0.0.1"] {
          #expect(!text.contains(secret), "\(name) has \(secret)")
        }
      }
    }
  }
}
