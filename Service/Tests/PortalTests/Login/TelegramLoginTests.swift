import Billing
import Foundation
import TestDatabases
import Testing

@testable import Portal

@Suite("Logging in by what Telegram signs")
struct TelegramLoginTests {
  private static let now: Int64 = 1_770_811_200_000
  private static let person = [
    ("id", "7"), ("first_name", "Pierre"), ("last_name", "Dupont"), ("username", "pierre"),
    ("photo_url", "https://t.me/i/userpic/320/x.jpg"), ("auth_date", "1770811199"),
  ]
  private static let user = #"{"id":8,"first_name":"Zoé","last_name":"","language_code":"fr-CA","is_premium":true}"#
  private static let app = [
    ("query_id", "AAH"), ("user", user), ("auth_date", "1770811199"), ("signature", "c2lnbmF0dXJl"),
  ]
  private let widget = TelegramSignature(token: Secret(TestTelegram.token), isMiniApp: false)
  private let miniApp = TelegramSignature(token: Secret(TestTelegram.token), isMiniApp: true)

  private func code(_ signature: TelegramSignature, _ data: String, at now: Int64 = now) -> String? {
    do throws(HTTPProblem) { _ = try signature.identity(data, at: now) } catch { return error.code }
    return nil
  }

  private enum Known {
    static let widget = "40b16ebebedb3bd630075b15883f9913e7ec29109652d62ccc6dfa9e1c73c1c4"
    static let miniApp = "5df58a385066e5ae411e70d16babc48cded0012c9a152630827c4748abf15b23"
  }

  @Test("What is signed tells who it is")
  func signed() throws {
    let one = try widget.identity(TestTelegram.widget(Self.person), at: Self.now)
    #expect(one.id == 7 && one.name == "Pierre Dupont" && one.language == nil && one.end == 1_770_811_499_000)
    let other = try miniApp.identity(TestTelegram.initData(Self.app), at: Self.now)
    #expect(other.id == 8 && other.name == "Zoé" && other.language == "fr")
  }

  /// Made by Python's `hmac`, as Telegram's documentation describes it: a mistake of both the service and the tests' own
  /// signer would be found.
  @Test("The codes are those that others compute")
  func known() throws {
    let query = "auth_date=1770811199&first_name=Pierre&id=7&hash="
    #expect(code(widget, query + Known.widget) == nil)
    #expect(code(miniApp, "auth_date=1770811199&user=%7B%22id%22%3A7%7D&hash=" + Known.miniApp) == nil)
    #expect(code(miniApp, query + Known.widget) == "login-invalid")
  }

  @Test("Whatever is changed, added, left out or written twice is refused")
  func tampered() {
    let good = TestTelegram.widget(Self.person)
    for bad in [
      good.replacing("id=7", with: "id=8"), good + "&id=7", good + "&more=1",
      good.replacing("username=pierre&", with: ""),
      good.replacing("hash=", with: "hash=0"), String(good.dropLast()), good + "0", good + "&hash=" + good.suffix(64),
      "", "hash=", "&&&", "id=7&auth_date=1770811199", good.replacing("first_name", with: "first%5Fnamee"),
      String(repeating: "a=b&", count: 3_000) + good, good.replacing("hash=", with: "hash=%"),
      TestTelegram.widget(Self.person, token: "123456789:another"), TestTelegram.initData(Self.person),
      TestTelegram.widget([("id", "x"), ("auth_date", "1770811199")]),
      TestTelegram.widget([("auth_date", "1770811199")]),
      TestTelegram.widget([("id", "7")]), TestTelegram.widget([("id", "0"), ("auth_date", "1770811199")]),
      TestTelegram.widget([("id", "-7"), ("auth_date", "1770811199")]),
      TestTelegram.widget([("id", "9223372036854775807"), ("auth_date", "1770811199")]),
      TestTelegram.widget([("id", "7"), ("auth_date", "99999999999999999999")]),
      TestTelegram.widget([("id", "7"), ("auth_date", "1770811199"), ("first_name", "A\nid=8")]),
    ] { #expect(code(widget, bad) == "login-invalid", "\(bad.prefix(90))") }
    let app = TestTelegram.initData(Self.app)
    for bad in [
      app.replacing("&signature=c2lnbmF0dXJl", with: ""), TestTelegram.widget(Self.app), app + "&user=%7B%7D",
      TestTelegram.initData([("user", "{}"), ("auth_date", "1770811199")]),
      TestTelegram.initData([("user", "[8]"), ("auth_date", "1770811199")]),
      TestTelegram.initData([("user", #"{"id":"8"}"#), ("auth_date", "1770811199")]),
      TestTelegram.initData([("id", "8"), ("auth_date", "1770811199")]),
    ] { #expect(code(miniApp, bad) == "login-invalid", "\(bad.prefix(90))") }
    // Capitals of the code are the same code.
    #expect(code(widget, good.dropLast(64) + good.suffix(64).uppercased()) == nil)
  }

  @Test("It counts for five minutes, and not before its time")
  func age() {
    let data = TestTelegram.widget(Self.person)
    #expect(code(widget, data, at: 1_770_811_198_999) == "login-expired")
    #expect(code(widget, data, at: 1_770_811_199_000) == nil)
    #expect(code(widget, data, at: 1_770_811_498_999) == nil)
    #expect(code(widget, data, at: 1_770_811_499_000) == "login-expired")
  }

  @Test("The widget logs in once, in the browser where it was begun", arguments: TestDatabase.Kind.allCases)
  func browser(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind, LoginTests.all) { portal, test in
      let browser = TestBrowser(portal)
      let login = try await browser.get("/portal/login?next=/portal/?a%3Db")
      let path = try #require(login.text.firstMatch(of: /data-auth-url="https:\/\/bot.example.com([^"]*)"/)).1
      let data = TestTelegram.widget(Self.person)
      // Another's browser gets nowhere with it, nor does a made-up path.
      #expect(try await TestBrowser(portal).get("\(path)?\(data)").status == 403)
      #expect(
        try await browser.get("/portal/login/telegram/\(String(repeating: "0", count: 40))?\(data)").status == 403)
      let back = try await browser.get("\(path)?\(data)")
      #expect(back.status == 200 && back.headers["content-security-policy"]?.contains("script-src 'self'") == true)
      #expect(try test.billing.read { (tx) throws(BillingError) in try tx.user(withTelegramID: 7) } == nil)
      let done = try await browser.press(back)
      #expect(done.status == 303 && done.headers["location"] == "/portal/?a=b")
      #expect(browser.cookies["__Host-login"] == nil && browser.cookies["__Host-session"]?.utf8.count == 64)
      let user = try #require(try test.billing.read { (tx) throws(BillingError) in try tx.user(withTelegramID: 7) })
      #expect(user.name == "Pierre Dupont" && user.language == "en" && user.email == nil)
      // The same data once more, also of the person's own browser.
      let again = TestBrowser(portal)
      let page = try await again.get("/portal/login")
      let repeated = try await again.post("/portal/login/telegram", ["data": data], from: page)
      #expect(repeated.status == 403 && repeated.text.contains("was used already"))
      #expect(portal.metrics.value(of: .logins, ["widget", "opened"]) == 1)
      #expect(portal.metrics.value(of: .logins, ["widget", "login-used"]) == 1)
    }
  }

  @Test("A Mini App logs in by form or JSON, makes an account, and leaves a chosen language alone")
  func app() async throws {
    try await TestPortal.with(.sqlite, LoginTests.all) { portal, test in
      let browser = TestBrowser(portal)
      let page = try await browser.get("/portal/login/mini-app")
      let script = try #require(page.text.firstMatch(of: /<script defer src="([^"]*)">/)).1
      let asset = try await browser.get(String(script))
      #expect(asset.status == 200 && asset.text.contains("tgWebAppData"))
      #expect(asset.headers["content-type"]?.hasPrefix("text/javascript") == true)
      let done = try await browser.post(
        "/portal/login/mini-app", ["data": TestTelegram.initData(Self.app)], from: page)
      #expect(done.status == 303 && done.headers["location"] == "/portal/")
      func account() throws -> User? {
        try test.billing.read { (tx) throws(BillingError) in try tx.user(withTelegramID: 8) }
      }
      #expect(try account()?.language == "fr")
      try test.billing.write { (tx) throws(BillingError) in _ = try tx.user(telegramID: 8, language: "en") }
      let later = [
        ("user", #"{"id":8,"first_name":"Zo\u0000\u202e\n","language_code":"fr"}"#), ("auth_date", "1770811198"),
      ]
      let json = #"{"initData": "\#(TestTelegram.initData(later))"}"#
      let headers = ["Content-Type": "application/json"]
      let answer = try await portal.send("POST", "/portal/login/mini-app", json: json, headers: headers, token: nil)
      #expect(answer.status == 200 && answer.json("outcome") == "logged-in" && answer.json("next") == "/portal/")
      #expect(answer.headers["set-cookie"] != nil)
      #expect(try account()?.language == "en" && (try account()?.name) == "Zo")
      for headers in [
        headers.merging(["Sec-Fetch-Site": "cross-site"]) { $1 }, headers.merging(["Origin": "null"]) { $1 },
        ["Content-Type": "text/plain"],
      ] {
        let refused = try await portal.send("POST", "/portal/login/mini-app", json: json, headers: headers, token: nil)
        #expect(refused.status == 403 || refused.status == 400, "\(headers)")
        #expect(refused.headers["set-cookie"] == nil)
      }
    }
  }
}
