import AsyncHTTPClient
import Billing
import NIOCore
import Portal
import TestDatabases
import Testing

@Suite("A server in bad luck")
struct OutageTests {
  @Test("While PostgreSQL is away senders are told to come again, and nothing is lost or doubled")
  func away() async throws {
    let server = try TestServer(isDurable: false)
    let billing = try TestBilling(TestDatabase(.postgres, on: server), world: TestWorld())
    let webhook = WebhookTests.event()
    let usage = #"{"events": [{"key": "a", "telegram_id": 7, "messages": 5, "at": \#(billing.world.now)}]}"#
    try await TestPortal.with(billing.billing) { portal, _ in
      func statuses() async throws -> [Int] {
        [
          try await portal.send(
            "POST", "/webhooks/lemonsqueezy", json: webhook, headers: WebhookTests.sign(webhook), token: nil
          ).status,
          try await portal.send("POST", "/v1/usage", json: usage).status,
          try await portal.send("GET", "/readyz").status, try await portal.send("GET", "/healthz").status,
          try await portal.send("GET", "/metrics").status,
        ]
      }
      #expect(try await statuses() == [200, 200, 200, 200, 200])
      try billing.database.endConnections()
      #expect(try await statuses() == [200, 200, 200, 200, 200])
      try server.stop()
      #expect(try await statuses() == [503, 503, 503, 200, 200])
      let answer = try await portal.send("POST", "/v1/usage", json: usage)
      #expect(answer.json("code") == "database-unavailable")
      #expect(answer.headers["retry-after"] == "5")
      #expect(!answer.text.contains(server.folder))
      try server.start()
      #expect(try await statuses() == [200, 200, 200, 200, 200])
      #expect(try await portal.send("GET", "/v1/users/7/quota").json("used") == "5")
      #expect(portal.metrics.value(of: .failures, ["database-unavailable"]) == 3)
      #expect(try billing.database.tamper("SELECT COUNT(*) FROM provider_events") == "1")
    }
  }

  @Test("A server that stops answers what it has begun, and takes nothing more")
  func stopped() async throws {
    let test = try TestBilling(.sqlite)
    try await TestPortal.with(test.billing) { portal, server in
      let (bytes, sender) = AsyncStream.makeStream(of: ByteBuffer.self)
      async let begun = portal.send("POST", "/v1/usage", .stream(bytes, length: .unknown))
      sender.yield(ByteBuffer(string: #"{"events": "#))
      while portal.metrics.value(of: .requestsInFlight) == 0 { try await Task.sleep(for: .milliseconds(5)) }
      await server.stop()
      var isClosed = false
      for _ in 0..<40 where !isClosed {
        do { _ = try await portal.send("GET", "/healthz", timeout: .milliseconds(250)) } catch { isClosed = true }
      }
      #expect(isClosed)
      sender.yield(ByteBuffer(string: "[]}"))
      sender.finish()
      #expect(try await begun.status == 200)
    }
  }

  @Test("An address that is taken is an error")
  func taken() async throws {
    let test = try TestBilling(.sqlite)
    try await TestPortal.with(test.billing) { portal, _ in
      let port = try #require(Int(portal.url("").split(separator: ":").last ?? ""))
      await #expect(throws: (any Error).self) {
        try await TestPortal.with(test.billing) { (settings) in
          settings.port = port
        } _: { _, _ in
        }
      }
    }
  }
}
