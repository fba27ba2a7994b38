import AsyncHTTPClient
import Billing
import CommandTestSupport
import Foundation
import NIOCore
import Portal
import TestDatabases
import Testing

@Suite("Who may call the rendering API, and how")
struct RenderingAccessTests {
  private static let rendering = ["render", "check", "extract", "inspect", "batch"].map { ("POST", "/v1/" + $0) }
  private static let issuing = [("POST", "/v1/issue"), ("GET", "/v1/issued/INV-202602-0001.pdf")]

  @Test("Each route wants a token with its scope, and nothing of it exists without tokens")
  func tokens() async throws {
    try await RenderingBench.with { bench in
      for (routes, wrong) in [(Self.rendering, RenderingBench.issue), (Self.issuing, RenderingBench.render)] {
        for (method, path) in routes {
          let body: HTTPClientRequest.Body? = method == "GET" ? nil : .bytes(ByteBuffer(string: "{}"))
          // The bot's token is none of them.
          for token in [nil, "", "wrong", RenderingBench.render + "0", TestPortal.token] as [String?] {
            let answer = try await bench.portal.send(method, path, body, token: token)
            #expect(answer.status == 401 && answer.json("code") == "unauthorized", "\(path)")
            #expect(answer.headers["www-authenticate"] == "Bearer")
          }
          let basic = try await bench.portal.send(
            method, path, body, headers: ["Authorization": "Basic \(RenderingBench.both)"], token: nil)
          #expect(basic.status == 401, "\(path)")
          let refused = try await bench.portal.send(method, path, body, token: wrong)
          #expect(refused.status == 403 && refused.json("code") == "scope-missing", "\(path)")
          let other = try await bench.portal.send(method == "GET" ? "POST" : "GET", path, token: RenderingBench.both)
          #expect(other.status == 405, "\(path)")
        }
      }
      // Neither is theirs one of the bot's.
      let bot = try await bench.portal.send("GET", "/v1/notices", token: RenderingBench.both)
      #expect(bot.status == 401)
    }
    try await TestPortal.with(.sqlite) { portal, _ in
      for (method, path) in Self.rendering + Self.issuing {
        let answer = try await portal.send(method, path, token: "")
        #expect(answer.status == 404 && answer.json("code") == "rendering-api-off", "\(path)")
      }
    }
    try await RenderingBench.with(hasLedger: false) { bench in
      for (method, path) in Self.issuing {
        let answer = try await bench.portal.send(method, path, token: RenderingBench.issue)
        #expect(answer.status == 404 && answer.json("code") == "issuing-off", "\(path)")
      }
    }
  }

  @Test("Options and types that make no sense are refused, each with what to do")
  func options() async throws {
    try await RenderingBench.with { bench in
      let sample = try RenderingBench.sample("03-several-vat-rates")
      let wrong: [(query: String, code: String)] = [
        ("?format=docx", "invalid-option"), ("?language=xx", "invalid-option"), ("?template=nope", "invalid-option"),
        ("?template=../../etc", "invalid-option"), ("?facturx=huge", "invalid-option"),
        ("?draft=maybe", "invalid-option"),
        ("?facturx&draft", "invalid-option"), ("?format=xml&facturx", "invalid-option"),
        ("?rules=fr", "invalid-option"),
        ("?profile=basic", "invalid-option"), ("?format=png&facturx", "invalid-option"),
        ("?format=png&dpi=301", "invalid-option"), ("?format=png&page=x", "invalid-option"),
        ("?page=1", "invalid-option"), ("?format=json&pdfa", "invalid-option"),
        ("?assets=/etc", "invalid-fields"),
        ("?fonts=/etc", "invalid-fields"), ("?format=pdf&format=xml", "invalid-fields"), ("?a=1&b=2", "invalid-fields"),
      ]
      for (query, code) in wrong {
        for route in ["/v1/render", "/v1/batch"] {
          // Of a batch only the lines use what is looked up for a document.
          if route == "/v1/batch", query.contains("language") || query.contains("template") { continue }
          let answer = try await bench.post(route + query, sample)
          #expect(answer.status == 400 && answer.json("code") == code, "\(route)\(query) \(answer.text)")
          #expect(answer.json("detail")?.contains("--") == false, "\(query)")
        }
      }
      let types: [([String: String], Int, String)] = [
        (["Accept": "application/pdf"], 200, "application/pdf"), (["Accept": "text/xml"], 200, "application/xml"),
        (["Accept": "text/csv, application/json;q=0.5, */*;q=0.1"], 200, "application/json"),
        (["Accept": "text/html"], 200, "text/html; charset=utf-8"),
        (["Accept": "*/*"], 200, "application/pdf"), (["Accept": "image/gif"], 406, "not-acceptable"),
        (["Accept": "image/png"], 200, "image/png"),
        (["Accept": "application/json;q=0"], 406, "not-acceptable"),
        (["Content-Type": "application/json; charset=utf-8"], 200, "application/pdf"),
        (["Content-Type": "application/xml"], 415, "unsupported-media-type"),
        (["Content-Type": "application/pdf"], 415, "unsupported-media-type"),
        (["Content-Type": "multipart/form-data; boundary=a"], 415, "unsupported-media-type"),
      ]
      for (headers, status, what) in types {
        let answer = try await bench.post("/v1/render", sample, headers: headers)
        #expect(answer.status == status, "\(headers)")
        #expect(status == 200 ? answer.headers["content-type"] == what : answer.json("code") == what, "\(headers)")
      }
      let both = try await bench.post("/v1/render?facturx", sample, headers: ["Accept": "application/json"])
      #expect(both.headers["content-type"] == "application/pdf")
    }
  }

  @Test("Bodies that are none, too large or too slow end alone")
  func bodies() async throws {
    try await RenderingBench.with(
      server: { $0.bodyTimeout = 1 }, settings: { $0.maximumSize = 100_000 }
    ) { bench in
      for route in ["render", "check", "extract", "inspect", "issue"] {
        let headers = ["Idempotency-Key": "a"]
        let empty = try await bench.post("/v1/" + route, "", headers: headers)
        #expect(empty.status == 400 && empty.json("code") == "body-missing", "\(route)")
        let large = try await bench.post("/v1/" + route, Data(count: 100_001), headers: headers)
        #expect(large.status == 413 && large.json("code") == "body-too-large", "\(route)")
        let endless = AsyncStream<ByteBuffer> { ByteBuffer(repeating: 0x20, count: 65_536) }
        let cut = try? await bench.portal.send(
          "POST", "/v1/" + route, .stream(endless, length: .unknown), headers: headers, token: RenderingBench.both)
        #expect(cut == nil || cut?.status == 413, "\(route)")
        let (trickle, sender) = AsyncStream.makeStream(of: ByteBuffer.self)
        sender.yield(ByteBuffer(string: "{"))
        let slow = try await bench.portal.send(
          "POST", "/v1/" + route, .stream(trickle, length: .unknown), headers: headers, token: RenderingBench.both)
        #expect(slow.status == 408 && slow.json("code") == "body-too-slow", "\(route)")
        sender.finish()
      }
      #expect(try await bench.post("/v1/check", RenderingBench.sample("01-seed")).status == 200)
    }
  }

  @Test("A token has so many documents a minute and a day, and the others are none the worse for it")
  func quotas() async throws {
    try await RenderingBench.with { bench in
      let sample = try RenderingBench.sample("01-seed")
      func ask() async throws -> TestAnswer {
        try await bench.post("/v1/check", sample, token: RenderingBench.small)
      }
      // 12:00:00.
      for _ in 0..<3 { #expect(try await ask().status == 200) }
      bench.test.world.now += 20_500
      let late = try await ask()
      #expect(late.status == 429 && late.json("code") == "quota-exceeded")
      #expect(late.headers["retry-after"] == "40")
      #expect(try await bench.post("/v1/check", sample).status == 200)
      bench.test.world.now += 39_500
      for _ in 0..<2 { #expect(try await ask().status == 200) }
      let day = try await ask()
      #expect(day.status == 429 && day.headers["retry-after"] == "\(12 * 3_600 - 60)")
      // Lines of a batch are documents.
      bench.test.world.advance(days: 1)
      let line = BatchFixture.line("F-1") + "\n"
      let batch = try await bench.post(
        "/v1/batch?format=json", String(repeating: line, count: 5), token: RenderingBench.small)
      let answers = batch.text.split(separator: "\n")
      #expect(answers.map { $0.contains(#""ok":true"#) } == [true, true, true, false, false])
      #expect(answers.last?.contains("quota-exceeded") == true)
      let text = bench.portal.metrics.text()
      #expect(text.contains(#"invoice_service_documents_total{client="small",operation="check",outcome="done"} 5"#))
      #expect(text.contains(#"invoice_service_documents_total{client="small",operation="batch",outcome="done"} 3"#))
    }
  }

  @Test("More requests than there is room for are told to come again, and nothing waits for ever")
  func overloaded() async throws {
    let sample = try RenderingBench.sample("01-seed")
    try await RenderingBench.with(settings: {
      $0.threads = 1
      $0.maximumWaiting = 0
    }) { bench in
      let (bytes, sender) = AsyncStream.makeStream(of: ByteBuffer.self)
      async let first = bench.portal.send(
        "POST", "/v1/render", .stream(bytes, length: .unknown), token: RenderingBench.render)
      sender.yield(ByteBuffer(string: " "))
      while bench.portal.metrics.value(of: .requestsInFlight) == 0 { try await Task.sleep(for: .milliseconds(5)) }
      try await Task.sleep(for: .milliseconds(100))
      let second = try await bench.post("/v1/check", sample)
      #expect(second.status == 503 && second.json("code") == "overloaded" && second.headers["retry-after"] == "1")
      sender.yield(ByteBuffer(bytes: sample))
      sender.finish()
      #expect(try await first.status == 200)
      #expect(try await bench.post("/v1/check", sample).status == 200)
    }
    try await RenderingBench.with(settings: {
      $0.timeout = 0
    }) { bench in
      let slow = try await bench.post("/v1/render", RenderingBench.sample("24-two-hundred-lines"))
      #expect([503, 504].contains(slow.status), "\(slow.text)")
      #expect(["overloaded", "document-too-slow"].contains(slow.json("code")))
    }
  }
}
