import AsyncHTTPClient
import Billing
import CommandTestSupport
import Foundation
import NIOCore
import NIOHTTP1
import Portal
import Testing

@Suite("Batches over HTTP")
struct BatchTests {
  private struct Answer: Decodable {
    struct Problem: Decodable { var code: String }
    var index: Int
    var ok: Bool
    var number: String?
    var document: String?
    var problems: [Problem]?
  }

  /// A long request whose lines come one after the other.
  private static func request(
    _ bench: RenderingBench, _ path: String, _ lines: some AsyncSequence<ByteBuffer, Never> & Sendable,
    by client: HTTPClient = .shared
  ) async throws -> HTTPClientResponse {
    var request = HTTPClientRequest(url: bench.portal.url(path))
    request.method = .POST
    request.headers.add(name: "Authorization", value: "Bearer \(RenderingBench.both)")
    request.body = .stream(lines, length: .unknown)
    return try await client.execute(request, timeout: .seconds(240))
  }

  private static func answers(_ text: String) throws -> [Answer] {
    try text.split(separator: "\n").map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
  }

  @Test("2,000 lines come back in their order, bad ones too, and no more is taken in than is read")
  func long() async throws {
    let count = 2_000
    // Long lines: what is held up shows in the buffers between.
    let text = String(repeating: "Une longue désignation. ", count: 20)
    let items = (0..<20).map { _ in #"{"description":"\#(text)","quantity":1,"unit_price":1}"# }.joined(separator: ",")
    let lines = AsyncStream<ByteBuffer> { stream in
      for index in 0..<count {
        let good = BatchFixture.line("F-\(index)").replacing(#""items":["#, with: #""items":[\#(items),"#)
        stream.yield(ByteBuffer(string: (index % 50 == 7 ? "{\"nothing\": " : good) + "\n\n"))
      }
      stream.finish()
    }
    try await RenderingBench.with { bench in
      let response = try await Self.request(bench, "/v1/batch?format=json", lines)
      #expect(response.status == .ok && response.headers.first(name: "content-type") == "application/x-ndjson")
      func done() -> Double {
        ["done", "refused"].reduce(0) { $0 + bench.portal.metrics.value(of: .documents, ["all", "batch", $1]) }
      }
      // Nothing is read: the work comes to a halt far from its end.
      var before = -1.0
      while done() != before || before == 0 {
        before = done()
        try await Task.sleep(for: .milliseconds(1_500))
      }
      #expect((1...Double(count) * 0.7).contains(before), "\(before) of \(count) were done for nobody")
      // Others are served meanwhile.
      #expect(try await bench.post("/v1/check", RenderingBench.sample("01-seed")).status == 200)
      var rest = ""
      var next = 0
      for try await piece in response.body {
        rest += String(buffer: piece)
        guard let end = rest.lastIndex(of: "\n") else { continue }
        for answer in try Self.answers(String(rest[...end])) {
          #expect(answer.index == next)
          #expect(answer.ok == (next % 50 != 7))
          #expect(answer.ok ? answer.number == "F-\(next)" : answer.problems?.first?.code == "json-truncated")
          next += 1
        }
        rest = String(rest[rest.index(after: end)...])
        // A slow reader.
        if next % 100 == 0 { try await Task.sleep(for: .milliseconds(20)) }
      }
      #expect(next == count && rest.isEmpty)
      #expect(done() == Double(count))
    }
  }

  @Test("A line is answered before the next one is sent, with the bytes of the command")
  func conversation() async throws {
    try await RenderingBench.with { bench in
      let (lines, sender) = AsyncStream.makeStream(of: ByteBuffer.self)
      let invoice = BatchFixture.line("F-1")
      sender.yield(ByteBuffer(string: String(invoice.prefix(100))))
      sender.yield(ByteBuffer(string: String(invoice.dropFirst(100)) + "\r\n"))
      let response = try await Self.request(bench, "/v1/batch?facturx", lines)
      var text = ""
      for try await piece in response.body {
        text += String(buffer: piece)
        guard text.hasSuffix("\n") else { continue }
        switch text.split(separator: "\n").count {
        case 1: sender.yield(ByteBuffer(string: "\n \n[1, 2]\n"))
        // The last one without its end.
        case 2:
          sender.yield(ByteBuffer(string: BatchFixture.warned("F-3")))
          sender.finish()
        default: break
        }
      }
      let answers = try Self.answers(text)
      #expect(answers.map(\.ok) == [true, false, true] && answers.map(\.index) == [0, 1, 2], "\(text.prefix(500))")
      let pdf = try await RenderingBench.command(["--facturx"], Data(invoice.utf8)).output
      #expect(answers[0].document.flatMap { Data(base64Encoded: $0) } == pdf)
      #expect(answers[0].problems == nil && answers[2].problems?.first?.code == "missing-rcs")
      let empty = try await bench.post("/v1/batch", "")
      #expect(empty.status == 200 && empty.text.isEmpty)
    }
  }

  @Test("A batch of which the length is told is there before it is answered: a proxy sends no more from then on")
  func proxied() async throws {
    try await RenderingBench.with { bench in
      let port = try #require(bench.portal.url("").split(separator: ":").last.flatMap { Int($0) })
      let lines = Array((BatchFixture.line("F-1") + "\n[]\n").utf8)
      let head = """
        POST /v1/batch HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(RenderingBench.both)\r\n\
        Content-Length: \(lines.count)\r\n\r\n
        """
      let statuses = try await TestPrograms.detached {
        let connection = try RawConnection(port: port, seconds: 1)
        defer { connection.close() }
        connection.send(Array(head.utf8) + lines.dropLast(2))
        let early = connection.status()
        connection.send(lines.suffix(2))
        // Rendering takes longer than a second where nothing is optimized.
        var late = connection.status()
        for _ in 0..<20 where late == nil { late = connection.status() }
        return [early, late]
      }
      #expect(statuses == [nil, 200])
    }
  }

  @Test("A line that is too long is answered, and only a few batches are worked at at once")
  func limits() async throws {
    try await RenderingBench.with(settings: {
      $0.maximumSize = 10_000
    }) { bench in
      let long = String(repeating: " ", count: 4) + "{" + String(repeating: "x", count: 1_000_000)
      let answer = try await bench.post("/v1/batch?format=ubl", long + "\n" + BatchFixture.line("F-2") + "\n" + long)
      let answers = try Self.answers(answer.text)
      #expect(answers.map(\.ok) == [false, true, false])
      #expect(answers.first?.problems?.map(\.code) == ["document-too-large"])
      // One of its own, as a client has so many connections to a server.
      let client = HTTPClient(eventLoopGroupProvider: .singleton)
      var open: [(HTTPClientResponse, AsyncStream<ByteBuffer>.Continuation)] = []
      for _ in 0..<8 {
        let (lines, sender) = AsyncStream.makeStream(of: ByteBuffer.self)
        sender.yield(ByteBuffer(string: "\n"))
        open.append((try await Self.request(bench, "/v1/batch", lines, by: client), sender))
      }
      let refused = try await bench.post("/v1/batch", "\n")
      #expect(refused.status == 503 && refused.json("code") == "overloaded")
      for (response, sender) in open {
        sender.finish()
        _ = try await response.body.collect(upTo: 1_000)
      }
      try await client.shutdown()
      #expect(try await bench.post("/v1/batch", "\n").status == 200)
    }
  }

  @Test("Who reads nothing is hung up on, and its place is free again")
  func deaf() async throws {
    try await RenderingBench.with(server: { $0.idleTimeout = 2 }) { bench in
      let line = ByteBuffer(string: BatchFixture.line("F-1") + "\n")
      let response = try await Self.request(
        bench, "/v1/batch?facturx",
        AsyncStream { stream in
          for _ in 0..<2_000 { stream.yield(line) }
          stream.finish()
        })
      #expect(response.status == .ok)
      try await Task.sleep(for: .seconds(6))
      let before = bench.portal.metrics.value(of: .documents, ["all", "batch", "done"])
      try await Task.sleep(for: .seconds(2))
      #expect(bench.portal.metrics.value(of: .documents, ["all", "batch", "done"]) == before)
      await #expect(throws: (any Error).self) {
        for try await _ in response.body {}
      }
      for _ in 0..<8 { #expect(try await bench.post("/v1/batch", "\n").status == 200) }
    }
  }
}
