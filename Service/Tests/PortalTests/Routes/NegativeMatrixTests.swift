import SQLStore
import TestDatabases
import Testing

@testable import Billing
@testable import Portal

@Suite("Every route refuses who may not use it")
struct NegativeMatrixTests {
  private static func split(_ route: String) -> (method: String, path: String) {
    let parts = route.split(separator: " ", maxSplits: 1).map(String.init)
    let path = parts[1].replacing("{number}", with: "INV-202602-0001").replacing("{id}", with: "1")
      .replacing("{telegram_id}", with: "7").replacing(/\{[^}]+\}/, with: String(repeating: "0", count: 64))
    return (parts[0], path)
  }

  private static func isSafe(_ method: String) -> Bool { method == "GET" || method == "HEAD" }

  @Test("Nobody has been forgotten: each route has its line in the table of who may, and its place in the description")
  func lines() async throws {
    try await TestPortal.with(.sqlite) { portal, _ in
      #expect(portal.routes.filter { RouteAccess.of($0) == nil } == [])
      #expect(portal.undescribed == [])
      #expect(portal.routes.count > 40)
    }
  }

  @Test("A customer's routes: nobody, an expired session, no token, a wrong one, another site")
  func customers() async throws {
    let shop = try TestShop(try TestBilling(.sqlite))
    try await TestPortal.with(shop.test.billing, shop: shop) { portal, _ in
      let (user, _) = try await shop.customer()
      let expired = try shop.test.cookie(of: user)
      shop.test.world.now += PortalSession.idleTime
      let cookie = try shop.test.cookie(of: user)
      let rows = try Self.rows(shop.test)
      var count = 0
      for route in portal.routes where RouteAccess.of(route) == .customer {
        let (method, path) = Self.split(route)
        for accept in ["application/json", "text/html"] {
          for (who, session) in [("nobody", nil), ("expired", expired), ("made up", "__Host-session=\(Self.zeros)")] {
            let answer = try await portal.call(method, path, cookie: session, headers: ["Accept": accept])
            let isRefused =
              answer.status == 401 && answer.json("code") == "logged-out"
              || answer.status == 303 && answer.headers["location"]?.hasPrefix("/portal/login") == true
            #expect(isRefused, "\(route) \(accept) \(who): \(answer.status)")
            count += 1
          }
          guard !Self.isSafe(method) else { continue }
          let good = Viewer.csrfToken(of: String(cookie.split(separator: "=")[1]))
          for (what, token, headers) in [
            ("no token", "", [:]), ("wrong token", Self.zeros, [:]),
            ("cross-site", good, ["Sec-Fetch-Site": "cross-site"]),
            ("same-site", good, ["Sec-Fetch-Site": "same-site"]),
            ("foreign origin", good, ["Origin": "https://evil.example"]), ("null origin", good, ["Origin": "null"]),
          ] as [(String, String, [String: String])] {
            let headers = headers.merging(["Accept": accept]) { $1 }
            let answer =
              accept == "text/html"
              ? try await portal.browse(method, path, cookie: cookie, form: ["csrf": token], headers: headers)
              : try await portal.call(method, path, cookie: cookie, csrf: token, headers: headers)
            #expect(answer.status == 403, "\(route) \(accept) \(what): \(answer.status)")
            if answer.headers["content-type"]?.contains("json") == true { #expect(answer.json("code") == "cross-site") }
            count += 1
          }
        }
      }
      #expect(count > 200)
      #expect(try Self.rows(shop.test) == rows)
    }
  }

  @Test("What is another user's is not there, on every route with a name of something in it")
  func others() async throws {
    let shop = try TestShop(try TestBilling(.sqlite))
    try await TestPortal.with(shop.test.billing, shop: shop) { portal, _ in
      let (user, _) = try await shop.customer()
      _ = try shop.test.cookie(of: user)
      let other = try shop.test.cookie(of: try shop.test.user(8))
      let rows = try Self.rows(shop.test)
      for route in portal.routes where RouteAccess.of(route) == .customer && route.contains("{") {
        let (method, path) = Self.split(route)
        for accept in ["application/json", "text/html"] {
          let answer =
            accept == "text/html" && !Self.isSafe(method)
            ? try await portal.browse(method, path, cookie: other, form: [:], headers: ["Accept": accept])
            : try await portal.call(method, path, cookie: other, headers: ["Accept": accept])
          // A form that closes a session says so on the page that it leads to; what a route does not have as a page or
          // as a resource misses the token of the other one.
          #expect([303, 403, 404].contains(answer.status), "\(route) \(accept): \(answer.status)")
          #expect(!answer.text.contains("Pierre"))
        }
      }
      #expect(try Self.rows(shop.test) == rows)
    }
  }

  @Test("Tokens and signatures open what they are for, and nothing else")
  func tokens() async throws {
    let shop = try TestShop(try TestBilling(.sqlite))
    let metrics = Secret("metrics-metrics-metrics-metrics-")
    try await TestPortal.with(shop.test.billing, shop: shop) { (settings) in
      settings.metricsToken = metrics
    } _: { portal, _ in
      let cookie = try shop.test.cookie(of: try shop.test.user())
      let rows = try Self.rows(shop.test)
      for route in portal.routes {
        let (method, path) = Self.split(route)
        guard let access = RouteAccess.of(route), [.bot, .provider, .admin, .rendering].contains(access) else {
          continue
        }
        for (who, headers, token) in [
          ("nobody", [:], nil), ("wrong token", [:], Self.zeros), ("the metrics'", [:], metrics.value),
          ("a customer", ["Cookie": cookie, "X-CSRF-Token": Viewer.csrfToken(of: "x")], nil),
          ("a customer's token", [:], String(cookie.split(separator: "=")[1])),
        ] as [(String, [String: String], String?)] {
          let answer = try await portal.send(method, path, headers: headers, token: token)
          let isRefused = access == .admin ? [303, 401, 403, 404] : [401, 404]
          #expect(isRefused.contains(answer.status), "\(route) \(who): \(answer.status)")
        }
        if access != .bot {
          #expect(
            ![200, 201, 202].contains(try await portal.send(method, path, token: TestPortal.token).status), "\(route)")
        }
      }
      for route in portal.routes where RouteAccess.of(route) == .customer {
        let (method, path) = Self.split(route)
        let answer = try await portal.send(method, path, token: TestPortal.token)
        #expect([401, 303].contains(answer.status), "\(route): \(answer.status)")
      }
      #expect(try await portal.send("GET", "/metrics", token: TestPortal.token).status == 401)
      #expect(try Self.rows(shop.test) == rows)
    }
  }

  private static let zeros = String(repeating: "0", count: 64)

  /// How many rows there are of what requests could make, and of what is noted about them.
  private static func rows(_ test: TestBilling) throws -> [Int64] {
    try test.billing.read { (tx) throws(BillingError) in
      var counts: [Int64] = []
      for table in [
        "users", "audit_log", "jobs", "notices", "support_tickets", "exports", "portal_sessions", "billing_details",
        "usage_events", "messages", "provider_events", "retention_jobs", "email_outbox",
      ] {
        counts += try tx.rows("SELECT COUNT(*) FROM \(table)") { (row) throws(SQLError) in try row.integer(0) }
      }
      return counts
    }
  }
}
