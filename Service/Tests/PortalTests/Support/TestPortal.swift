import AsyncHTTPClient
import Billing
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import Synchronization
import TestDatabases

@testable import Portal

/// A server on a free port of 127.0.0.1, with what it has logged and measured.
final class TestPortal: Sendable {
  static let token = "0123456789abcdef0123456789abcdef"
  static let otherToken = "fedcba9876543210fedcba9876543210"

  let billing: BillingStore
  let metrics = MetricsRegistry()
  let lines = Mutex<[UInt8]>([])
  private let port: Mutex<Int> = Mutex(0)
  private let server: Mutex<PortalServer?> = Mutex(nil)

  /// What the server answers to: `GET /portal/usage`.
  var routes: [String] { server.withLock { $0?.routes ?? [] } }
  /// Those that its description lacks.
  var undescribed: [String] { server.withLock { $0?.undescribed ?? [] } }

  private init(_ billing: BillingStore) { self.billing = billing }

  /// All lines of the log.
  var log: String { lines.withLock { String(decoding: $0, as: UTF8.self) } }

  /// Runs a server while the closure does.
  static func with(
    _ billing: BillingStore, probes: [ReadinessProbe] = [], rendering: RenderingAPI? = nil,
    demo: DemoControls? = nil, shop: TestShop? = nil, provider: LocalProvider? = nil,
    _ change: (inout ServerSettings) -> Void = { _ in }, _ body: (TestPortal, PortalServer) async throws -> Void
  ) async throws {
    let portal = TestPortal(billing)
    var settings = ServerSettings(port: 0, botTokens: [Secret(otherToken), Secret(token)], bodyTimeout: 5)
    // The clock of tests stands still: what is counted would never be forgotten.
    settings.rateLimits = .none
    change(&settings)
    let log = Logger(label: "test") { label in
      JSONLogHandler(label: label, level: .trace, now: billing.surroundings.now) { line in
        portal.lines.withLock { $0 += line }
      }
    }
    let services = BillingServices(
      billing: billing,
      provider: shop?.provider ?? provider
        ?? LocalProvider(selling: billing.settings, surroundings: billing.surroundings),
      documents: shop?.documents ?? ProviderStatements(billing), sender: try billing.settings.mail.sender(), log: log)
    let server = try PortalServer(
      services: services, settings: settings, probes: probes, rendering: rendering, demo: demo, log: log,
      metrics: portal.metrics)
    portal.server.withLock { $0 = server }
    let (started, continuation) = AsyncStream.makeStream(of: Int.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { continuation.finish() }
        try await server.run { continuation.yield($0) }
      }
      for await port in started {
        portal.port.withLock { $0 = port }
        break
      }
      do { try await body(portal, server) } catch {
        await server.stop()
        throw error
      }
      await server.stop()
      try await group.waitForAll()
    }
  }

  static func with(
    _ kind: TestDatabase.Kind, _ change: (inout ServerSettings) -> Void = { _ in },
    _ body: (TestPortal, TestBilling) async throws -> Void
  ) async throws {
    let test = try TestBilling(kind)
    try await with(test.billing, change) { (portal, _) in try await body(portal, test) }
  }

  func url(_ path: String) -> String { "http://127.0.0.1:\(port.withLock { $0 })\(path)" }

  /// Leads nowhere by itself: where an answer leads is what is tested.
  private static let client = HTTPClient(
    eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))

  /// Sends a request and reads its answer.
  func send(
    _ method: String, _ path: String, _ body: HTTPClientRequest.Body? = nil, headers: [String: String] = [:],
    token: String? = TestPortal.token, timeout: TimeAmount = .seconds(60)
  ) async throws -> TestAnswer {
    var request = HTTPClientRequest(url: url(path))
    request.method = .RAW(value: method)
    request.body = body
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
    let response = try await Self.client.execute(request, timeout: timeout)
    let bytes = try await response.body.collect(upTo: 16 << 20)
    var fields: [String: String] = [:]
    for header in response.headers {
      let name = header.name.lowercased()
      // Of several cookies each has a line.
      fields[name] = name == "set-cookie" ? (fields[name].map { $0 + "\n" } ?? "") + header.value : header.value
    }
    return TestAnswer(
      status: Int(response.status.code), headers: fields, text: String(buffer: bytes),
      bytes: Data(bytes.readableBytesView))
  }

  func send(
    _ method: String, _ path: String, json: String, headers: [String: String] = [:], token: String? = TestPortal.token
  ) async throws -> TestAnswer {
    try await send(method, path, .bytes(ByteBuffer(string: json)), headers: headers, token: token)
  }
}
