import Billing
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import TestDatabases
import Testing

@testable import Portal

@Suite("The page of the login")
struct LoginTests {
  static func all(_ settings: inout ServerSettings) {
    settings.login = LoginSettings(
      telegram: TestTelegram.settings,
      openID: OpenIDSettings(issuer: "http://127.0.0.1:1", clientID: "7", clientSecret: Secret("x")))
  }

  @Test("It shows the ways that are configured, and no other has a route")
  func ways() async throws {
    try await TestPortal.with(.sqlite) { portal, _ in
      let page = try await portal.browse("GET", "/portal/login")
      #expect(page.status == 200 && page.text.contains("/portal/login/mail") && !page.text.contains("telegram.org"))
      #expect(page.headers["content-security-policy"]?.contains("script-src") == false)
      #expect(try await portal.send("GET", "/portal/login", token: nil).text == #"{"ways":["mail"]}"#)
      for path in ["/openid", "/openid/callback", "/mini-app", "/telegram/x"] {
        #expect(try await portal.browse("GET", "/portal/login\(path)").status == 404, "\(path)")
      }
    }
    try await TestPortal.with(.sqlite, Self.all) { portal, _ in
      let (french, english) = ("Se connecter avec Telegram", "Log in with Telegram")
      for (language, word) in [
        ("fr-FR,fr;q=0.9", french), ("de, en", english), ("fr;q=0.3, en-GB;q=0.8", english),
        ("en;q=0, fr;q=0.1", french),
        ("en; q=0.5,fr", french), ("fro, en;q=0.1", english), ("en;q=x, fr;q=0.9", english), ("", french),
      ] {
        let page = try await portal.browse("GET", "/portal/login", headers: ["Accept-Language": language])
        #expect(page.text.contains(word))
        #expect(page.text.contains(#"data-telegram-login="my_ai_bot""#) && page.text.contains("https://t.me/my_ai_bot"))
        #expect(page.text.contains(#"data-auth-url="https://bot.example.com/portal/login/telegram/"#))
        let policy = try #require(page.headers["content-security-policy"])
        #expect(policy.contains("script-src https://telegram.org; frame-src https://oauth.telegram.org"))
        #expect(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"))
        #expect(page.headers["cross-origin-opener-policy"] == "same-origin-allow-popups")
      }
      let ways = try await portal.send("GET", "/portal/login", token: nil).text
      #expect(ways == #"{"ways":["openid","widget","mini-app","mail"]}"#)
    }
    try await TestPortal.with(.sqlite) {
      $0.login = LoginSettings(mail: false)
    } _: { portal, _ in
      let page = try await portal.browse("GET", "/portal/login", headers: ["Accept-Language": "en"])
      #expect(page.text.contains("There is no way to log in"))
      #expect(try await portal.browse("POST", "/portal/login/mail", form: ["address": "a@b.example"]).status == 404)
    }
  }

  @Test("Who is logged in is led on, but to prove it anew")
  func again() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      let cookie = try test.cookie(of: try test.user())
      let on = try await portal.browse("GET", "/portal/login?next=/portal/invoices?q%3Da", cookie: cookie)
      #expect(on.status == 303 && on.headers["location"] == "/portal/invoices?q=a")
      let fresh = try await portal.browse("GET", "/portal/login?fresh=1&next=/portal/account", cookie: cookie)
      #expect(fresh.status == 200 && fresh.text.contains("La suite est irréversible"))
    }
  }

  @Test(
    "It leads to pages of the portal alone",
    arguments: [
      "//evil.example", "/\\evil.example", "https://evil.example/portal/", "/portal", "portal/", "/portal/\\x", "",
      "/portal/../demo", "/portal//evil.example", "/portalx/", "/portal/%0d%0aSet-Cookie:a=b", "/admin/",
      "/portal/login?next=/portal/", "/portal/logout", "javascript:alert(1)", "/portal/a;b", "/portal/a,b",
      "/portal/é", "/portal/" + String(repeating: "a", count: 600), "/portal/\u{202E}", "/portal/\r\nX: y",
    ])
  func redirects(_ next: String) {
    let checked = LoginPath.checked(next)
    #expect(checked == "/portal/" || checked == "/portal/%0d%0aSet-Cookie:a=b")
    #expect(!checked.contains("\r") && !checked.contains("\n"))
    #expect(LoginPath.checked("/portal/invoices?q=a&page=2") == "/portal/invoices?q=a&page=2")
  }

  @Test("A form counts in the browser alone that got its page")
  func bound() async throws {
    try await TestPortal.with(.sqlite, Self.all) { portal, test in
      _ = try test.user()
      let (mine, other) = (TestBrowser(portal), TestBrowser(portal))
      let page = try await mine.get("/portal/login")
      let foreign = try await other.get("/portal/login")
      let fields = ["address": "pierre@example.com"]
      #expect(try await mine.post("/portal/login/mail", fields, from: nil).status == 403)
      #expect(try await mine.post("/portal/login/mail", fields, from: foreign).status == 403)
      #expect(try await mine.post("/portal/login/mail", fields, from: page).status == 200)
      mine.headers["Sec-Fetch-Site"] = "cross-site"
      #expect(try await mine.post("/portal/login/mail", fields, from: page).status == 403)
      mine.headers["Sec-Fetch-Site"] = nil
      mine.headers["Origin"] = "https://evil.example"
      #expect(try await mine.post("/portal/login/mail", fields, from: page).status == 403)
      #expect(portal.metrics.value(of: .logins, ["mail", "cross-site"]) == 4)
      #expect(portal.metrics.value(of: .logins, ["mail", "sent"]) == 1)
    }
  }

  @Test("A cookie that is none of ours is no attempt")
  func cookie() throws {
    let cookie = LoginCookie(isSecure: true)
    let secret = String(repeating: "a", count: 64)
    func ticket(_ header: String) -> LoginTicket? {
      cookie.ticket(
        of: Request(
          head: HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/", headerFields: [.cookie: header]),
          body: RequestBody(buffer: ByteBuffer())))
    }
    #expect(ticket("__Host-login=\(secret)./portal/a")?.next == "/portal/a")
    #expect(ticket("a=b; __Host-login=\(secret).//evil.example")?.next == "/portal/")
    for header in [
      "__Host-login=\(secret.dropLast())./portal/", "__Host-login=\(secret.dropLast())G./portal/", "login=\(secret)",
      "__Host-login=\(secret); __Host-login=\(secret)", "__Host-login=",
    ] { #expect(ticket(header) == nil, "\(header)") }
    let one = try #require(ticket("__Host-login=\(secret)"))
    #expect(Set([one.secret, one.formToken, one.state, one.nonce, one.verifier, one.challenge]).count == 6)
    // RFC 7636, appendix B, for the form; state is short, as Telegram wants it.
    #expect(one.challenge.utf8.count == 43 && !one.challenge.contains("=") && one.state.utf8.count == 40)
  }
}
