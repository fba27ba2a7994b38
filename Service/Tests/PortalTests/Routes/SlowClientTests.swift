import Billing
import CommandTestSupport
import Foundation
import NIOCore
import TestDatabases
import Testing

@Suite("Clients that take and give nothing", .serialized)
struct SlowClientTests {
  /// Runs clients of a kind while the closure does; how many of them the server has ended by then, and what they have sent.
  private func with(
    _ kind: String, _ count: Int, _ portal: TestPortal, _ body: () async throws -> Void
  ) async throws -> (ended: Int, sent: Int) {
    let port = try #require(portal.url("").split(separator: ":").last)
    let process = Process()
    process.executableURL = URL(filePath: Python.path)
    process.arguments = [
      Checkout.path("Service/Tests/PortalTests/Programs/slow_clients.py"), String(port), kind, "\(count)",
    ]
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
    try process.run()
    let file = output.fileHandleForReading
    let first = try await TestPrograms.detached { String(decoding: file.availableData, as: UTF8.self) }
    guard first.hasPrefix("ready") else {
      let text = try await TestPrograms.detached { try errors.fileHandleForReading.readToEnd() }
      Issue.record("\(String(decoding: text ?? Data(), as: UTF8.self))")
      return (0, 0)
    }
    do { try await body() } catch {
      process.terminate()
      throw error
    }
    input.fileHandleForWriting.write(Data("end\n".utf8))
    let last = try await TestPrograms.detached { try file.readToEnd() }
    process.waitUntilExit()
    let numbers = String(decoding: last ?? Data(), as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap {
      Int($0)
    }
    return (numbers.first ?? 0, numbers.last ?? 0)
  }

  /// Others are answered within a second, whatever else goes on.
  private func othersAreServed(_ portal: TestPortal, _ count: Int = 20) async throws {
    for _ in 0..<count {
      let start = ContinuousClock.now
      let answer = try await portal.send("GET", "/v1/users/7/quota", timeout: .seconds(10))
      #expect(answer.status == 200)
      #expect(ContinuousClock.now - start < .seconds(2))
    }
  }

  @Test("10,000 connections that say nothing cost little, others are served, and in the end they are closed")
  func idle() async throws {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let needed: rlim_t = 10_500
    try #require(limit.rlim_max >= needed, "10,500 open files are needed: raise the limit (ulimit -Hn)")
    limit.rlim_cur = max(limit.rlim_cur, needed)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    try await TestPortal.with(.sqlite) { (settings) in
      settings.maximumConnections = 11_000
      settings.idleTimeout = 8
    } _: { portal, _ in
      try await othersAreServed(portal)
      let before = ProcessMemory.resident
      let (ended, _) = try await with("idle", 10_000, portal) {
        try await othersAreServed(portal)
        let grown = ProcessMemory.resident - before
        print("10,000 idle connections: \(grown >> 20) MiB, \(grown / 10_000) bytes each")
        #expect(grown < 400 << 20, "\(grown)")
        try await Task.sleep(for: .seconds(12))
        try await othersAreServed(portal)
      }
      #expect(ended == 10_000)
    }
  }

  @Test("Heads that trickle are not waited for longer than for silence")
  func heads() async throws {
    try await TestPortal.with(.sqlite) { (settings) in
      settings.idleTimeout = 3
    } _: { portal, _ in
      let (ended, sent) = try await with("heads", 200, portal) {
        try await othersAreServed(portal)
        try await Task.sleep(for: .seconds(7))
        try await othersAreServed(portal)
      }
      #expect(sent > 200)
      #expect(ended == 200)
    }
  }

  @Test("Bodies without end are taken in as far as they may be large, and others are served")
  func bodies() async throws {
    try await TestPortal.with(.sqlite) { portal, _ in
      try await othersAreServed(portal)
      let before = ProcessMemory.resident
      var peak = 0
      let (ended, sent) = try await with("bodies", 50, portal) {
        for _ in 0..<8 {
          try await othersAreServed(portal, 4)
          peak = max(peak, ProcessMemory.resident - before)
          try await Task.sleep(for: .milliseconds(400))
        }
      }
      print("50 bodies without end: \(sent >> 20) MiB sent, \(peak >> 20) MiB more in memory at most")
      #expect(ended > 0)
      // At once at most twice the limit of a body each; measured with what the allocator keeps.
      #expect(peak < 700 << 20, "\(peak)")
      #expect(portal.metrics.value(of: .requests, ["POST", "/v1/usage", "413"]) > 0)
    }
  }
}
