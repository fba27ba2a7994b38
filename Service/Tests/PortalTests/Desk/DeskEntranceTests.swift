import Billing
import Foundation
import TestDatabases
import Testing

@testable import Portal

@Suite("The desk's entrance")
struct DeskEntranceTests {
  private static let passphrase = "quatre mots sans lien"

  @Test("The new key is a QR code as well, which others read, and which has words beside it")
  func picture() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      let link = try test.billing.write { (tx) throws(BillingError) in
        try tx.inviteAdmin("anna", role: .finance, language: "en", by: .admin("root"))
      }
      let page = try await portal.browse("GET", "/admin/invitation/\(link)")
      let secret = try #require(page.text.firstMatch(of: /name="secret" value="([A-Z2-7]{32})"/)).1
      let file = test.database.folder + "/enrol.html"
      try page.text.write(toFile: file, atomically: true, encoding: .utf8)
      let (status, text) = try await TestPrograms.run("qr.py", [file])
      struct Read: Decodable {
        var texts: [String]
        var formats: [String]
        var label: String?
      }
      let read = try JSONDecoder().decode(Read.self, from: Data(text.utf8))
      #expect(status == 0 && read.formats == ["QRCode"], "\(text)")
      #expect(read.texts == ["otpauth://totp/AI%20Bot:anna?secret=\(secret)&issuer=AI%20Bot"])
      #expect(read.label?.contains("QR code") == true && page.text.contains("<code class=\"desk-secret\">"))
    }
  }

  @Test("From the link to the desk and out again", arguments: TestDatabase.Kind.allCases)
  func story(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      let link = try test.billing.write { (tx) throws(BillingError) in
        try tx.inviteAdmin("anna", role: .finance, language: "en", by: .admin("root"))
      }
      let path = "/admin/invitation/\(link)"
      let page = try await portal.browse("GET", path)
      #expect(page.status == 200 && page.text.contains("<strong>anna</strong> (finance)"))
      let secret = try #require(page.text.firstMatch(of: /name="secret" value="([A-Z2-7]{32})"/)).1
      #expect(page.text.contains("otpauth://totp/AI%20Bot:anna?secret=\(secret)&amp;issuer=AI%20Bot"))
      let bytes = try #require(Base32Text.bytes(String(secret)))
      func code() -> String { OneTimeCode.code(bytes, step: test.world.now / OneTimeCode.period) }
      func enrol(_ passphrase: String, _ again: String, _ code: String) async throws -> TestAnswer {
        try await portal.browse(
          "POST", path,
          form: ["passphrase": passphrase, "again": again, "code": code, "secret": String(secret)])
      }
      for (passphrase, again, code, words) in [
        ("short", "short", code(), "at least 12 characters"),
        (Self.passphrase, Self.passphrase + "s", code(), "are not the same"),
        (Self.passphrase, Self.passphrase, "000000", "is not that of this key"),
      ] {
        let refused = try await enrol(passphrase, again, code)
        #expect(refused.status == 422 && refused.text.contains(words), "\(refused.text)")
        #expect(refused.text.contains(secret) && !refused.text.contains(Self.passphrase))
      }
      let done = try await enrol(Self.passphrase, Self.passphrase, code())
      #expect(done.status == 200 && done.text.matches(of: /<code>([A-Z2-7]{4}-){3}/).count == 10)
      for method in ["GET", "POST"] {
        let over = try await portal.browse(method, path, form: method == "POST" ? ["secret": String(secret)] : nil)
        #expect(over.status == 404)
      }
      test.world.now += 60_000
      let wrong = try await portal.browse(
        "POST", "/admin/login", form: ["name": "anna", "passphrase": "x", "code": code()])
      #expect(wrong.status == 401 && wrong.text.contains(#"role="alert""#) && wrong.headers["set-cookie"] == nil)
      let entered = try await portal.browse(
        "POST", "/admin/login",
        form: ["name": "anna", "passphrase": Self.passphrase, "code": code(), "next": "/admin/account"])
      #expect(entered.status == 303 && entered.headers["location"] == "/admin/account")
      let cookie = try #require(entered.headers["set-cookie"])
      #expect(cookie.wholeMatch(of: /__Host-admin=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax; Secure/) != nil)
      let own = String(cookie.prefix { $0 != ";" })
      let account = try await portal.browse("GET", "/admin/account", cookie: own)
      #expect(account.status == 200 && account.text.contains("10 unused codes") && account.text.contains("anna"))
      // Without the token of the forms, from elsewhere, and by a link, nobody is logged out.
      #expect(try await portal.browse("POST", "/admin/logout", cookie: own, form: ["csrf": "x"]).status == 403)
      let foreign = try await portal.browse(
        "POST", "/admin/logout", cookie: own, form: [:], headers: ["Sec-Fetch-Site": "cross-site"])
      #expect(foreign.status == 403)
      #expect(try await portal.browse("GET", "/admin/account", cookie: own).status == 200)
      let left = try await portal.browse("POST", "/admin/logout", cookie: own, form: [:])
      #expect(left.status == 303 && left.headers["set-cookie"]?.contains("Max-Age=0") == true)
      #expect(try await portal.browse("GET", "/admin/account", cookie: own).status == 303)
      for secret in [link, String(secret), Self.passphrase] { #expect(!portal.log.contains(secret)) }
    }
  }

  @Test("A login leads to pages of the desk only")
  func next() {
    for path in ["/admin", "/admin/customers?q=a&sort=id", "/admin?x"] { #expect(DeskEntranceRoutes.own(path) == path) }
    for path in [
      nil, "", "/", "/portal/", "//evil.example/admin", "/admin\\@evil", "https://evil.example/admin", "/administrator",
      "/admin/\r\nSet-Cookie: a=b", "/admin/\u{2028}", "/admin/" + String(repeating: "a", count: 1_000),
    ] {
      #expect(DeskEntranceRoutes.own(path) == nil, "\(path ?? "")")
    }
  }

  @Test("A session is seen and closed on the account's page; a customer's opens nothing here")
  func sessions() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      let desk = try TestDesk(test)
      let customer = try test.cookie(of: try test.user())
      for cookie in [
        customer, customer.replacing("session", with: "admin"), "\(desk.cookie(.read)); \(desk.cookie(.read))",
      ] {
        let answer = try await portal.browse("GET", "/admin/account?a=1", cookie: cookie)
        #expect(answer.status == 303 && answer.headers["location"] == "/admin/login?next=/admin/account%3Fa%3D1")
      }
      let page = try await portal.browse("GET", "/admin/account", cookie: desk.cookie(.read))
      let close = try #require(page.text.firstMatch(of: /action="(\/admin\/account\/sessions\/[0-9]+\/close)"/)).1
      // Somebody else's is not there.
      let other = try await portal.browse("POST", String(close), cookie: desk.cookie(.finance), form: [:])
      #expect(other.status == 404)
      #expect(try await portal.browse("POST", String(close), cookie: desk.cookie(.read), form: [:]).status == 303)
      #expect(try await portal.browse("GET", "/admin/account", cookie: desk.cookie(.read)).status == 303)
      let english = try await portal.browse(
        "POST", "/admin/account/language", cookie: desk.cookie(.support), form: ["language": "en"])
      #expect(english.status == 303)
      #expect(try await portal.browse("GET", "/admin", cookie: desk.cookie(.support)).text.contains(#"lang="en""#))
    }
  }
}
