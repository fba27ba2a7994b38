import AsyncHTTPClient
import Billing
import NIOCore
import TestDatabases
import Testing

@Suite("Requests that are refused")
struct MisuseTests {
  private static let routes = [
    ("POST", "/v1/usage"), ("POST", "/v1/messages"), ("POST", "/v1/sessions"), ("POST", "/v1/tickets"),
    ("PUT", "/v1/users/7"), ("GET", "/v1/users/7/quota"), ("GET", "/v1/notices"), ("POST", "/v1/notices/ack"),
  ]

  @Test("Each route of the bot wants a token, and nothing exists without one", arguments: routes)
  func tokens(_ method: String, _ path: String) async throws {
    try await TestPortal.with(.sqlite) { portal, _ in
      let body: HTTPClientRequest.Body? = method == "GET" ? nil : .bytes(ByteBuffer(string: "{}"))
      for token in [nil, "", "wrong", TestPortal.token + "0", String(TestPortal.token.dropLast())] as [String?] {
        let answer = try await portal.send(method, path, body, token: token)
        #expect(answer.status == 401)
        #expect(answer.json("code") == "unauthorized")
        #expect(answer.headers["www-authenticate"] == "Bearer")
      }
      let basic = try await portal.send(
        method, path, body, headers: ["Authorization": "Basic \(TestPortal.token)"], token: nil)
      #expect(basic.status == 401)
      for token in [TestPortal.token, TestPortal.otherToken] {
        #expect(try await portal.send(method, path, body, token: token).status != 401)
      }
    }
    try await TestPortal.with(.sqlite) { (settings) in
      settings.botTokens = []
    } _: { portal, _ in
      let answer = try await portal.send(method, path, token: "")
      #expect(answer.status == 404)
      #expect(answer.json("code") == "bot-api-off")
    }
  }

  @Test("Bodies that are none are refused with one code")
  func bodies() async throws {
    try await TestPortal.with(.sqlite) { portal, _ in
      let entry = #"{"key": "a", "telegram_id": 7, "messages": 1, "at": 1}"#
      let many = #"{"events": ["# + Array(repeating: entry, count: 1_001).joined(separator: ",") + "]}"
      let cases: [(HTTPClientRequest.Body?, Int, String)] = [
        (nil, 400, "body-missing"), (.bytes(ByteBuffer(string: "{")), 400, "not-json"),
        (.bytes(ByteBuffer(string: #"{"events": []} x"#)), 400, "not-json"),
        (
          .bytes(ByteBuffer(bytes: Array(#"{"events": [{"key": ""#.utf8) + [0xC3, 0x28] + Array(#""}]}"#.utf8))), 400,
          "not-json"
        ),
        (.bytes(ByteBuffer(string: "[]")), 400, "invalid-fields"),
        (.bytes(ByteBuffer(string: #"{"events": {}, "more": 1}"#)), 400, "invalid-fields"),
        (.bytes(ByteBuffer(string: many)), 413, "too-many-items"),
        (.bytes(ByteBuffer(repeating: 0x20, count: (4 << 20) + 1)), 413, "body-too-large"),
        (
          .stream(
            AsyncStream { stream in
              for _ in 0..<80 { stream.yield(ByteBuffer(repeating: 0x20, count: 65_536)) }
              stream.finish()
            }, length: .unknown), 413, "body-too-large"
        ),
      ]
      for (body, status, code) in cases {
        let answer = try await portal.send("POST", "/v1/usage", body)
        #expect(answer.status == status)
        #expect(answer.json("code") == code)
        #expect(answer.headers["content-type"] == "application/problem+json")
        #expect(answer.json("request") == answer.headers["x-request-id"])
      }
      let deep = try await portal.send("POST", "/v1/usage", json: String(repeating: "[", count: 100_000))
      #expect(deep.json("code") == "not-json")
      let empty = try await portal.send("POST", "/v1/usage", json: #"{"events": []}"#)
      #expect(empty.status == 200)
    }
  }

  @Test("A body that trickles is not waited for, and its connection ends")
  func slow() async throws {
    try await TestPortal.with(.sqlite) { (settings) in
      settings.bodyTimeout = 1
    } _: { portal, _ in
      let trickle = AsyncStream<ByteBuffer> { stream in
        let task = Task {
          for _ in 0..<300 {
            stream.yield(ByteBuffer(string: " "))
            try await Task.sleep(for: .milliseconds(100))
          }
          stream.finish()
        }
        stream.onTermination = { _ in task.cancel() }
      }
      let start = ContinuousClock.now
      let answer = try await portal.send("POST", "/v1/usage", .stream(trickle, length: .unknown))
      #expect(answer.status == 408)
      #expect(answer.json("code") == "body-too-slow")
      #expect(answer.headers["connection"] == "close")
      #expect(ContinuousClock.now - start < .seconds(8))
    }
  }

  @Test("More requests than the settings allow are told to come again")
  func overloaded() async throws {
    try await TestPortal.with(.sqlite) { (settings) in
      settings.maximumRequests = 1
    } _: { portal, _ in
      let (bytes, sender) = AsyncStream.makeStream(of: ByteBuffer.self)
      async let first = portal.send("POST", "/v1/usage", .stream(bytes, length: .unknown))
      sender.yield(ByteBuffer(string: #"{"events": "#))
      while portal.metrics.value(of: .requestsInFlight) == 0 { try await Task.sleep(for: .milliseconds(5)) }
      let second = try await portal.send("GET", "/healthz")
      #expect(second.status == 503)
      #expect(second.json("code") == "overloaded")
      #expect(second.headers["retry-after"] == "1")
      sender.yield(ByteBuffer(string: "[]}"))
      sender.finish()
      #expect(try await first.status == 200)
      #expect(try await portal.send("GET", "/healthz").status == 200)
    }
  }
}
