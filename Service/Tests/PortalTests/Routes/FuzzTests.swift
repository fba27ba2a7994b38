import Foundation
import TestDatabases
import Testing

@testable import Billing
@testable import Portal

/// `INVOICEKIT_FUZZ=100000` (`make fuzz`) sends so many requests instead, `INVOICEKIT_FUZZ_SEED` others.
@Suite("Requests that nobody would send")
struct FuzzTests {
  private static func number(_ name: String, _ standard: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? standard
  }

  @Test("None ends in a 500 or a crash, and memory stays bounded")
  func raw() async throws {
    let (count, seed) = (Self.number("INVOICEKIT_FUZZ", 6_000), Self.number("INVOICEKIT_FUZZ_SEED", 1))
    let shop = try TestShop(try TestBilling(.sqlite))
    try await TestPortal.with(shop.test.billing, shop: shop) { (settings) in
      settings.bodyTimeout = 1
      settings.idleTimeout = 5
    } _: { portal, _ in
      let (user, _) = try await shop.customer()
      let port = try #require(Int(portal.url("").split(separator: ":").last ?? ""))
      let routes = portal.routes
      let tally = FuzzTally()
      let before = ProcessMemory.resident
      let workers = 4
      try await withThrowingTaskGroup(of: Void.self) { group in
        for worker in 0..<workers {
          let fuzzer = RequestFuzzer(seed: UInt64(seed * 1_000 + worker), routes: routes)
          let test = shop.test
          group.addTask {
            try await TestPrograms.detached { try Self.send(count / workers, fuzzer, test, user, port, tally) }
          }
        }
        try await group.waitForAll()
      }
      let seen = tally.statuses
      print("fuzz: \(count) requests, statuses \(seen.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })")
      #expect(seen.keys.filter { $0 >= 500 && $0 != 503 } == [], "\(seen)")
      #expect(seen[503, default: 0] <= count / 100)
      #expect(tally.unanswered.prefix(3) == [])
      // It is not all refused at the door.
      for status in [200, 204, 303, 400, 401, 403, 404, 405] { #expect(seen[status, default: 0] > 0, "\(status)") }
      #expect(!portal.log.contains(#""code":"service-failed""#))
      #expect(try await portal.send("GET", "/healthz").status == 200)
      let grown = ProcessMemory.resident - before
      print("fuzz: \(grown >> 20) MiB more")
      // The log of the test is kept in memory: about 300 bytes a request.
      #expect(grown < 200 << 20 + count * 400, "\(grown)")
    }
  }

  private static func send(
    _ count: Int, _ fuzzer: RequestFuzzer, _ test: TestBilling, _ user: Int64, _ port: Int, _ tally: FuzzTally
  ) throws {
    var fuzzer = fuzzer
    var session = ""
    for index in 0..<count {
      // Requests may end it, or the account's time.
      if index % 200 == 0 { session = try test.cookie(of: user) }
      let csrf = Viewer.csrfToken(of: String(session.split(separator: "=")[1]))
      let request = fuzzer.next(cookie: session, csrf: csrf, token: TestPortal.token)
      let connection = try RawConnection(port: port, seconds: 10)
      defer { connection.close() }
      connection.send(request.bytes)
      if !request.isWhole { connection.finish() }
      tally.note(connection.status(), of: request)
    }
  }

  @Test("A body whose chunks are none is the client's mistake on every path, also where a browser asks")
  func chunks() async throws {
    let shop = try TestShop(try TestBilling(.sqlite))
    try await TestPortal.with(shop.test.billing, shop: shop) { portal, _ in
      let (user, _) = try await shop.customer()
      let port = try #require(Int(portal.url("").split(separator: ":").last ?? ""))
      var seen = Set<Int>()
      for route in portal.routes where !route.hasPrefix("GET ") {
        let parts = route.split(separator: " ").map(String.init)
        let path = parts[1].replacing(/\{[^}]*\}/, with: "1")
        for type in ["text/html", "application/json"] {
          let cookie = try shop.test.cookie(of: user)
          let csrf = Viewer.csrfToken(of: String(cookie.split(separator: "=")[1]))
          let head = """
            \(parts[0]) \(path) HTTP/1.1\r\nHost: x\r\nAccept: \(type)\r\nCookie: \(cookie)\r\nX-CSRF-Token: \(csrf)\r
            Authorization: Bearer \(TestPortal.token)\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n
            """
          let status = try await TestPrograms.detached {
            let connection = try RawConnection(port: port, seconds: 10)
            defer { connection.close() }
            connection.send(Array(head.utf8))
            connection.finish()
            return connection.status()
          }
          #expect(status.map { $0 < 500 } ?? true, "\(route): \(String(describing: status))")
          if let status { seen.insert(status) }
        }
      }
      #expect(seen.contains(400), "\(seen)")
      #expect(!portal.log.contains(#""code":"service-failed""#))
    }
  }

  @Test("Through a client as others use it, with well-framed rubbish")
  func client() async throws {
    let shop = try TestShop(try TestBilling(.sqlite))
    try await TestPortal.with(shop.test.billing, shop: shop) { portal, _ in
      let cookie = try shop.test.cookie(of: try shop.test.user())
      var fuzzer = RequestFuzzer(seed: 3, routes: portal.routes)
      var numbers = SeededNumbers(4)
      let bodies = [nil, "{}", "[[", #"{"plan": null}"#, String(repeating: "é", count: 40_000), "\u{0}", "a=b&a=b"]
      for route in portal.routes {
        let parts = route.split(separator: " ").map(String.init)
        for _ in 0..<6 {
          let json = parts[0] == "GET" ? nil : bodies.randomElement(using: &numbers) ?? nil
          let answer = try await portal.call(parts[0], fuzzer.target(parts[1]), cookie: cookie, json: json)
          #expect(answer.status < 500, "\(route): \(answer.status) \(answer.text)")
        }
      }
    }
  }
}
