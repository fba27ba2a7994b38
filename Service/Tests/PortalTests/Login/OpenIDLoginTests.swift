import Billing
import Foundation
import TestDatabases
import Testing

@testable import Portal

@Suite("Logging in by OpenID Connect")
struct OpenIDLoginTests {
  private static func with(
    _ body: @escaping @Sendable (FakeIssuer, TestPortal, TestBilling) async throws -> Void
  ) async throws {
    let test = try TestBilling(.sqlite)
    try await FakeIssuer.run(now: test.billing.surroundings.now) { issuer in
      try await TestPortal.with(test.billing) { settings in
        settings.login = LoginSettings(
          openID: OpenIDSettings(
            issuer: issuer.issuer, clientID: FakeIssuer.clientID, clientSecret: Secret(FakeIssuer.secret)))
      } _: { portal, _ in
        try await body(issuer, portal, test)
      }
    }
  }

  /// A login to its end.
  private static func logIn(_ browser: TestBrowser, _ issuer: FakeIssuer) async throws -> TestAnswer {
    let url = try #require(try await browser.get("/portal/login/openid").headers["location"])
    let (code, state, _) = try issuer.agree(to: url)
    let back = try await browser.get("/portal/login/openid/callback?code=\(code)&state=\(state)")
    guard back.status == 200 else { return back }
    return try await browser.press(back)
  }

  @Test("Who has agreed at the issuer is logged in, with an account of their own")
  func flow() async throws {
    try await Self.with { issuer, portal, test in
      let browser = TestBrowser(portal)
      _ = try await browser.get("/portal/login?next=/portal/usage")
      let begun = try await browser.get("/portal/login/openid")
      let url = try #require(begun.headers["location"])
      let (code, state, parameters) = try issuer.agree(to: url)
      #expect(begun.status == 303 && url.hasPrefix("\(issuer.issuer)/auth?"))
      #expect(parameters["response_type"] == "code" && parameters["client_id"] == FakeIssuer.clientID)
      #expect(parameters["redirect_uri"] == "https://bot.example.com/portal/login/openid/callback")
      #expect(parameters["scope"] == "openid profile" && parameters["code_challenge_method"] == "S256")
      #expect(state.utf8.count == 40 && parameters["nonce"]?.utf8.count == 40 && parameters["nonce"] != state)
      #expect(!url.contains(FakeIssuer.secret))
      let back = try await browser.get("/portal/login/openid/callback?code=\(code)&state=\(state)")
      #expect(back.status == 200 && issuer.calls("/token") == 0)
      let done = try await browser.press(back)
      #expect(done.status == 303 && done.headers["location"] == "/portal/usage")
      let user = try test.billing.read { (tx) throws(BillingError) in try tx.user(withTelegramID: 4711) }
      #expect(user?.name == "Pierre Dupont" && user?.language == "en")
      #expect(try await browser.get("/portal/").status == 200)
      // The code is used, and the cookie of the attempt is gone.
      #expect(try await browser.press(back).status == 403)
      // Once more, and the keys are not asked for again.
      #expect(try await Self.logIn(browser, issuer).status == 303)
      #expect(issuer.calls("/.well-known/jwks.json") == 1)
      #expect(issuer.calls("/.well-known/openid-configuration") == 1)
      #expect(portal.metrics.value(of: .logins, ["openid", "opened"]) == 2)
      let secret = try #require(issuer.authorization)
      for word in [code, state, FakeIssuer.secret, secret, "4711", "Pierre"] { #expect(!portal.log.contains(word)) }
    }
  }

  @Test("Another browser, another state, another issuer and a refusal lead nowhere")
  func bound() async throws {
    try await Self.with { issuer, portal, _ in
      let browser = TestBrowser(portal)
      let url = try #require(try await browser.get("/portal/login/openid").headers["location"])
      let (code, state, _) = try issuer.agree(to: url)
      let path = "/portal/login/openid/callback"
      #expect(try await TestBrowser(portal).get("\(path)?code=\(code)&state=\(state)").status == 403)
      for query in [
        "code=\(code)", "code=\(code)&state=", "code=\(code)&state=\(state)0",
        "code=\(code)&state=\(state)&iss=https://x",
        "state=\(state)", "error=access_denied&state=\(state)", "error=x&code=\(code)&state=\(state)",
      ] { #expect(try await browser.get("\(path)?\(query)").status == 403, "\(query)") }
      let denied = try await browser.get("\(path)?error=access_denied&state=\(state)")
      #expect(denied.text.contains("You have not agreed at Telegram"))
      // A code of mine in another's browser: its verifier is not that of the code.
      let other = TestBrowser(portal)
      let page = try await other.get("/portal/login")
      #expect(try await other.post("/portal/login/openid", ["code": code], from: page).status == 403)
      #expect(other.cookies["__Host-session"] == nil)
    }
  }

  /// Claims that stand instead of the right ones, and whether they are good.
  private static func claims(at now: Int64) -> [([String: String], Bool)] {
    [
      (["aud": #""987""#], false), (["aud": #"["\#(FakeIssuer.clientID)", "987"]"#], false), (["aud": "[]"], false),
      (["aud": #"["\#(FakeIssuer.clientID)"]"#], true), (["aud": FakeIssuer.clientID], true), (["aud": ""], false),
      (["iss": #""https://oauth.telegram.org""#], false), (["iss": ""], false), (["nonce": #""x""#], false),
      (["nonce": ""], false), (["exp": "\(now)"], false), (["exp": "\(now - 1)"], false),
      (["exp": "\(now + 1)"], true),
      (["exp": "1e300"], false), (["exp": ""], false), (["exp": "\"x\""], false), (["iat": "\(now + 61)"], false),
      (["iat": "\(now + 60)"], true), (["iat": "\(now - 601)"], false), (["azp": #""987""#], false),
      (["azp": #""\#(FakeIssuer.clientID)""#], true), (["id": ""], false), (["id": "0"], false),
      (["id": "-1"], false),
      (["id": #""4711""#], false), (["id": "1.5"], false), (["id": "99999999999999999999"], false),
      (["name": ""], true), (["name": #""""#], true),
    ]
  }

  @Test("A token that is not the issuer's, not ours or not of now is refused")
  func tokens() async throws {
    try await Self.with { (issuer, portal, test) async throws in
      func status() async throws -> Int { try await Self.logIn(TestBrowser(portal), issuer).status }
      #expect(try await status() == 303)
      let signings: [FakeIssuer.Signing] = [
        .none, .publicKeyAsSecret, .foreignKey, .changedAfterwards, .name(nil), .name("key-9"),
        .name(""), .header(#""crit": ["exp"]"#), .header(#""b64": false, "crit": ["b64"]"#),
      ]
      for signing in signings {
        issuer.sign(signing)
        #expect(try await status() == 403, "\(signing)")
      }
      issuer.sign(.right)
      let now = test.world.now / 1000
      for (claims, isGood) in Self.claims(at: now) {
        issuer.claim(claims)
        #expect(try await status() == (isGood ? 303 : 403), "\(claims)")
      }
    }
  }

  @Test("Keys are replaced, and made-up names of keys do not make the service ask again and again")
  func rotation() async throws {
    try await Self.with { issuer, portal, test in
      func status() async throws -> Int { try await Self.logIn(TestBrowser(portal), issuer).status }
      let path = "/.well-known/jwks.json"
      #expect(try await status() == 303)
      try issuer.rotate()
      // Within five minutes of the last question there is none.
      for _ in 0..<5 { #expect(try await status() == 403) }
      #expect(issuer.calls(path) == 1)
      test.world.now += 300_000
      #expect(try await status() == 303)
      #expect(issuer.calls(path) == 2)
      issuer.sign(.name("made-up"))
      test.world.now += 300_000
      for _ in 0..<5 { #expect(try await status() == 403) }
      #expect(issuer.calls(path) == 3)
      issuer.sign(.right)
      // After a day they are asked for anew; while the issuer is silent, those that are known hold on.
      test.world.now += 86_400_000
      issuer.answer((path, 500, ""))
      #expect(try await status() == 303)
      #expect(issuer.calls(path) == 4)
    }
  }

  @Test("While the issuer is away, or says odd things, the login says so and nothing else")
  func away() async throws {
    try await Self.with { issuer, portal, test in
      let (discovery, keys) = ("/.well-known/openid-configuration", "/.well-known/jwks.json")
      let elsewhere = """
        {"issuer": "\(issuer.issuer)", "authorization_endpoint": "https://evil.example/auth", "token_endpoint": \
        "\(issuer.issuer)/token", "jwks_uri": "\(issuer.issuer)/k"}
        """
      for (status, text) in [
        (500, ""), (200, ""), (200, "[]"), (200, elsewhere),
        (200, elsewhere.replacing(issuer.issuer, with: "https://x")),
        (302, ""), (200, String(repeating: " ", count: 70_000)),
      ] {
        issuer.answer((discovery, status, text))
        let answer = try await TestBrowser(portal).get("/portal/login/openid")
        // For five seconds nobody can make it ask again.
        let count = issuer.calls(discovery)
        #expect(try await TestBrowser(portal).get("/portal/login/openid").status == 503)
        #expect(issuer.calls(discovery) == count)
        test.world.now += 5_000
        #expect(answer.status == 503 && answer.text.contains("does not answer"), "\(status) \(text.prefix(80))")
        #expect(answer.headers["retry-after"] == "10" && answer.headers["location"] == nil)
      }
      issuer.answer(nil)
      for (path, status, text, expected) in [
        ("/token", 500, "", 503), ("/token", 401, "", 503), ("/token", 200, "{}", 403), ("/token", 400, "", 403),
        ("/token", 200, #"{"id_token": "a.b"}"#, 403), ("/token", 200, #"{"id_token": "e30.e30.e30"}"#, 403),
        (keys, 500, "", 503), (keys, 200, #"{"keys": []}"#, 403),
      ] {
        issuer.answer((path, status, text))
        let answer = try await Self.logIn(TestBrowser(portal), issuer)
        test.world.now += 5_000
        #expect(answer.status == expected, "\(path) \(status) \(text)")
        #expect(answer.headers["set-cookie"]?.contains("__Host-session") != true)
      }
    }
  }
}
