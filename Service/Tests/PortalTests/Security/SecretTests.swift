import Foundation
import SQLStore
import TestDatabases
import Testing

@testable import Billing
@testable import Portal

@Suite("Where secrets stand")
struct SecretTests {
  @Test("Secrets stand neither in the log nor in the database", arguments: TestDatabase.Kind.allCases)
  func secrets(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    try await FakeIssuer.run(now: test.billing.surroundings.now) { issuer in
      try await TestPortal.with(test.billing) { settings in
        settings.login = LoginSettings(
          telegram: TestTelegram.settings,
          openID: OpenIDSettings(
            issuer: issuer.issuer, clientID: FakeIssuer.clientID, clientSecret: Secret(FakeIssuer.secret)))
        settings.metricsToken = Secret("marker-of-the-metrics-token-0123456789")
      } _: { portal, _ in
        _ = try test.user()
        var secrets = [TestTelegram.token, FakeIssuer.secret, TestPortal.token, "test-secret", "test-key"]
        secrets += [TestPortal.otherToken, "marker-of-the-metrics-token-0123456789"]
        let browser = TestBrowser(portal)
        // By Telegram, with and without success.
        let page = try await browser.get("/portal/login")
        secrets += [try #require(browser.cookies["__Host-login"]).prefix(64).description]
        secrets += [try #require(TestBrowser.field("csrf", of: page))]
        let data = TestTelegram.widget([("id", "7"), ("auth_date", "\(test.world.now / 1000)")])
        secrets.append(String(data.suffix(64)))
        for _ in 0..<2 { _ = try await browser.post("/portal/login/telegram", ["data": data], from: page) }
        secrets.append(try #require(browser.cookies["__Host-session"]))
        // By OpenID Connect.
        let url = try #require(try await browser.get("/portal/login/openid").headers["location"])
        let (code, state, parameters) = try issuer.agree(to: url)
        let back = try await browser.get("/portal/login/openid/callback?code=\(code)&state=\(state)")
        _ = try await browser.press(back)
        secrets += [code, state, try #require(parameters["nonce"]), try #require(browser.cookies["__Host-session"])]
        secrets.append(try #require(issuer.authorization?.split(separator: " ").last.map(String.init)))
        // By mail.
        let login = try await TestBrowser(portal).get("/portal/login")
        _ = login
        try test.billing.write { (tx) throws(BillingError) in
          try tx.mailLoginLink(to: "pierre@example.com")
          // As the worker leaves it.
          try tx.execute("UPDATE email_outbox SET state = 'sent'")
        }
        let text = try test.contents()["email_outbox"]?.joined() ?? ""
        let link = try #require(text.firstMatch(of: /portal\/login\/link\/([0-9a-f]{64})/)).1
        let token = String(link)
        secrets.append(token)
        let other = TestBrowser(portal)
        _ = try await other.press(try await other.get("/portal/login/link/\(token)"))
        secrets.append(try #require(other.cookies["__Host-session"]))
        #expect(Set(secrets).count == secrets.count)
        let contents = try test.contents()
        #expect(contents["portal_sessions"]?.count == 2)
        for secret in secrets {
          #expect(!portal.log.contains(secret), "the log has \(secret)")
          for (table, rows) in contents {
            #expect(!rows.contains { $0.contains(secret) }, "\(table) has \(secret)")
          }
        }
        #expect(portal.log.contains(#""route":"/portal/login/link/{token}""#))
      }
    }
  }

  @Test("No address on a page or of a redirection has a token in it")
  func addresses() async throws {
    try await TestPortal.with(.sqlite, LoginTests.all) { portal, test in
      let cookie = try test.cookie(of: try test.user())
      let session = String(try #require(cookie.split(separator: "=").last))
      var count = 0
      for door in Doors.all(changing: false) {
        let answer = try await portal.enter(door, cookie: cookie)
        let links = answer.text.matches(of: /(?:href|action|src|data-auth-url)="([^"]*)"/).map { String($0.1) }
        for link in links + [answer.headers["location"]].compactMap({ $0 }) {
          count += 1
          for secret in [session, Viewer.csrfToken(of: session)] { #expect(!link.contains(secret), "\(door): \(link)") }
          #expect(!link.contains("token=") && !link.contains("csrf="), "\(door): \(link)")
        }
      }
      #expect(count > 0)
    }
  }
}
