import Foundation
import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Links that turn mails off")
struct UnsubscribeTests {
  @Test(
    "Looking at one changes nothing, one click does, and what is no link is told so",
    arguments: TestDatabase.Kind.allCases)
  func oneClick(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      let user = try test.billing.write { (tx) throws(BillingError) in
        try tx.user(telegramID: 7, email: "pierre@example.com")
      }
      func hint(_ key: String) throws -> Bool {
        try test.billing.write { (tx) throws(BillingError) in
          try tx.notify(
            user, Notice(.softLimit, ["used": "100", "limit": "100", "plan": "pro", "next_date": "2026-03-01"]),
            key: key)
        }
      }
      #expect(try hint("a"))
      let token = try test.billing.read { (tx) throws(BillingError) in
        try tx.row("SELECT unsubscribe_token FROM email_outbox") { (row) throws(SQLError) in try row.text(0) }
      }
      let path = "/mail/unsubscribe/\(try #require(token))"
      let page = try await portal.send("GET", path, token: nil)
      #expect(page.status == 200 && page.text.contains("<form method=\"post\">"))
      #expect(
        page.headers["content-security-policy"] == "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
      #expect(page.headers["cache-control"] == "no-store")
      #expect(try hint("b"))
      #expect(try await portal.send("POST", "/mail/unsubscribe/nonsense", token: nil).status == 404)
      #expect(try hint("c"))
      for _ in 0..<2 {
        let answer = try await portal.send("POST", path, token: nil)
        #expect(answer.status == 200 && answer.text.contains("C’est fait"))
      }
      #expect(try !hint("d"))
      // The link opens something, so it stands in no log.
      #expect(!portal.log.contains(path))
    }
  }
}
