import Billing
import CommandTestSupport
import HTTPTypes
import TestDatabases
import Testing

@testable import Portal

@Suite("Who may do what at the desk")
struct DeskMatrixTests {
  private static let counted = [
    "users", "audit_log", "desk_forms", "jobs", "email_outbox", "notices", "review_cases", "case_notes", "grants",
    "credit_orders", "exports", "retention_jobs", "admin_sessions", "portal_sessions", "provider_events",
  ]

  @Test("Every route lets in the roles of its row and nobody else, and what only shows changes nothing")
  func matrix() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      _ = try DeskFixture(test)
      let desk = try TestDesk(test)
      let customer = try test.cookie(of: 1)
      func counts() throws -> [Int64?] { try Self.counted.map { try test.number("SELECT COUNT(*) FROM \($0)") } }
      let before = try counts()
      #expect(DeskRoutes.all.count > 60)
      for route in DeskRoutes.all {
        let path = "/admin" + route.path.replacing("{id}", with: "1")
        let method = route.method.rawValue
        let form: [String: String]? = route.method == .get ? nil : ["once": "x", "reason": ""]
        for cookie in [nil, customer, "__Host-admin=\(String(repeating: "0", count: 64))"] {
          let answer = try await portal.browse(method, path, cookie: cookie, form: form)
          #expect(
            answer.status == 303 && answer.headers["location"]?.hasPrefix("/admin/login?next=") == true,
            "\(method) \(path): \(answer.status)")
        }
        for role in AdminRole.allCases where !route.roles.contains(role) {
          let answer = try await portal.browse(method, path, cookie: desk.cookie(role), form: form)
          #expect(answer.status == 403, "\(method) \(path) as \(role): \(answer.status)")
        }
        for role in route.roles {
          if route.method == .get {
            let answer = try await portal.browse(method, path, cookie: desk.cookie(role))
            #expect(![403, 303].contains(answer.status), "\(path) as \(role): \(answer.status)")
            // There is no ledger here: what needs it says so.
            #expect(answer.status != 500, "\(path) as \(role)")
            let head = try await portal.browse("HEAD", path, cookie: desk.cookie(role))
            #expect(head.status == answer.status, "HEAD \(path)")
          } else {
            // Without the token of the forms, and from another site.
            for (form, headers) in [(["csrf": "x"], [:]), ([:], ["Sec-Fetch-Site": "cross-site"])] {
              let answer = try await portal.browse(
                method, path, cookie: desk.cookie(role), form: form, headers: headers)
              #expect(answer.status == 403, "\(method) \(path) as \(role): \(answer.status)")
            }
          }
        }
        for other in ["PUT", "DELETE", "PATCH"] {
          let answer = try await portal.browse(other, path, cookie: desk.cookie(.finance), form: [:])
          #expect([404, 405].contains(answer.status), "\(other) \(path): \(answer.status)")
        }
      }
      #expect(try counts() == before)
    }
  }

  @Test("No page of the desk shows a token, a digest, or the text of a mail or a webhook")
  func secrets() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      _ = try DeskFixture(test)
      let desk = try TestDesk(test)
      for route in DeskRoutes.all where route.method == .get && !route.path.hasSuffix("/pdf") {
        let path = "/admin" + route.path.replacing("{id}", with: "1")
        for role in route.roles {
          let page = try await portal.browse("GET", path, cookie: desk.cookie(role))
          for secret in ["secret-", "passphrase", "{secret", desk.cookie(role).split(separator: "=").last ?? ""] {
            #expect(!page.text.contains(secret), "\(path): \(secret)")
          }
          #expect(!page.text.contains("<Dupont>"), "\(path)")
          // Every word is there in both languages, so none shows as its key.
          #expect(page.text.firstMatch(of: /desk\.[a-z]+-/) == nil, "\(path)")
          #expect(page.headers["cache-control"] == "no-store")
        }
      }
      #expect(!portal.log.contains("zoe@example.com") && !portal.log.contains("Dupont"))
    }
  }

  @Test("Docs/Admin.md has every action, with the roles that may do it")
  func documented() throws {
    let page = try Checkout.text("Docs/Admin.md")
    let rows = page.matches(of: /(?m)^\| `([a-z-]+)` \| ([a-z, ]+) \|/).map { "\($0.1): \($0.2)" }
    let expected = DeskAction.all.map { action in
      "\(action.name): " + AdminRole.allCases.filter(action.roles.contains).map(\.rawValue).joined(separator: ", ")
    }
    #expect(rows == expected, "\(expected)")
  }
}
