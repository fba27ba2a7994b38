import CommandTestSupport
import Foundation
import SQLStore
import TestDatabases
import Testing

@testable import Billing
@testable import Portal

@Suite("The security checklist")
struct SecurityTests {
  private static func token(of cookie: String) -> String {
    Viewer.csrfToken(of: String(cookie.split(separator: "=").last ?? ""))
  }

  @Test("Each point has its tests, and they are there")
  func complete() throws {
    for (point, tests) in SecurityChecklist.points {
      #expect(!tests.isEmpty, "\(point)")
      for test in tests {
        let text = try Checkout.text("Service/Tests/\(test.file).swift")
        #expect(text.contains(test.title), "\(point): \(test.file) has no “\(test.title)”")
      }
    }
  }

  @Test("Cookies are bound to the host, to TLS, and to no script")
  func cookies() async throws {
    try await TestPortal.with(.sqlite, LoginTests.all) { portal, test in
      _ = try test.user()
      let browser = TestBrowser(portal)
      let page = try await browser.get("/portal/login/mini-app")
      let data = TestTelegram.initData([("user", #"{"id":7}"#), ("auth_date", "\(test.world.now / 1000)")])
      let opened = try await browser.post("/portal/login/mini-app", ["data": data], from: page)
      let lines = [page, opened].flatMap { $0.headers["set-cookie"]?.split(separator: "\n") ?? [] }
      #expect(lines.count == 3)
      for line in lines {
        #expect(line.hasPrefix("__Host-session=") || line.hasPrefix("__Host-login="))
        for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] { #expect(line.contains(part), "\(line)") }
        #expect(!line.contains("Domain"))
      }
      let session = try #require(browser.cookies["__Host-session"])
      #expect(session.utf8.count == 64 && session.utf8.allSatisfy { Character(UnicodeScalar($0)).isHexDigit })
    }
  }

  @Test("No GET changes a row, whoever asks", arguments: TestDatabase.Kind.allCases)
  func reading(_ kind: TestDatabase.Kind) async throws {
    let shop = try TestShop(try TestBilling(kind))
    let test = shop.test
    try await TestPortal.with(test.billing, shop: shop, LoginTests.all) { portal, _ in
      let (user, _) = try await shop.customer()
      let cookie = try test.cookie(of: user)
      try test.billing.write { (tx) throws(BillingError) in
        try tx.mailLoginLink(to: "pierre@example.com")
        try tx.requestExport(of: user, by: .user(user))
      }
      let before = try test.contents()
      #expect(before.count > 20 && before["login_links"]?.count == 1 && before["ledger_invoices"]?.count == 1)
      for path in Doors.open {
        for cookie in [nil, cookie] { _ = try await portal.browse("GET", path, cookie: cookie) }
      }
      for door in Doors.all(changing: false, value: "INV-202602-0001") {
        for cookie in [nil, cookie] {
          let answer = try await portal.enter(door, cookie: cookie)
          // Of our own invoice the provider has none.
          let isThere = !"\(door)".contains("/provider-invoice")
          #expect(isThere ? answer.status < 400 || cookie == nil : [303, 401, 404].contains(answer.status), "\(door)")
          if cookie == nil { #expect(answer.status == (door.isPage ? 303 : 401), "\(door)") }
        }
      }
      #expect(try test.contents() == before)
    }
  }

  @Test("What changes something wants a session and the token of its pages", arguments: TestDatabase.Kind.allCases)
  func changing(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      let (user, other) = (try test.user(7), try test.user(8))
      let (old, closed) = (try test.cookie(of: user), try test.cookie(of: user))
      try test.billing.write { (tx) throws(BillingError) in _ = try tx.closePortalSessions(of: user) }
      let late = try test.cookie(of: user)
      test.world.now += PortalSession.idleTime
      let (cookie, foreign) = (try test.cookie(of: user), try test.cookie(of: other))
      let before = try test.contents()
      let doors = Doors.all(changing: true)
      #expect(doors.count >= 12)
      for door in doors {
        let madeUp = "__Host-session=\(String(repeating: "0", count: 64))"
        for (cookie, name) in [
          (nil, "nobody"), (old, "an old one"), (closed, "a closed one"), (late, "an idle one"),
          (madeUp, "a made-up one"),
        ] as [(String?, String)] {
          let answer = try await portal.enter(door, cookie: cookie, token: cookie.map(Self.token))
          #expect(answer.status == (door.isPage ? 303 : 401), "\(door): \(name)")
        }
        let right = Self.token(of: cookie)
        for (token, headers) in [
          (nil, [:]), ("", [:]), (Self.token(of: foreign), [:]), (String(right.dropLast()), [:]), (right + "0", [:]),
          (right, ["Sec-Fetch-Site": "cross-site"]), (right, ["Sec-Fetch-Site": "same-site"]),
          (right, ["Origin": "https://evil.example"]), (right, ["Origin": "null"]),
        ] as [(String?, [String: String])] {
          let answer = try await portal.enter(door, cookie: cookie, token: token, headers: headers)
          #expect(answer.status == 403, "\(door): \(headers)")
        }
      }
      #expect(try test.contents() == before)
    }
  }

  @Test("What is somebody else's is not there", arguments: TestDatabase.Kind.allCases)
  func others(_ kind: TestDatabase.Kind) async throws {
    let shop = try TestShop(try TestBilling(kind))
    let test = shop.test
    try await TestPortal.with(test.billing, shop: shop) { portal, _ in
      let (other, _) = try await shop.customer(8)
      let (theirs, cookie) = (try test.cookie(of: other), try test.cookie(of: try test.user(7)))
      let ids = try test.billing.write { (tx) throws(BillingError) in
        try tx.requestExport(of: other, by: .user(other))
        return try tx.portalSessions(of: other).map { "\($0.id)" }
      }
      let invoice = "INV-202602-0001"
      let before = try test.contents()
      let own = try await portal.send(
        "GET", "/portal/invoices/\(invoice).pdf", headers: ["Cookie": theirs], token: nil)
      #expect(own.status == 200)
      var count = 0
      for value in ids + [invoice, "x", "-1", "99999999999999999999", "1%27%20OR%201=1"] {
        for door in Doors.withParts(value: value) {
          let answer = try await portal.enter(door, cookie: cookie, token: Self.token(of: cookie))
          #expect(answer.status == 404, "\(door): \(answer.status)")
          count += 1
        }
      }
      #expect(count >= 12)
      #expect(try test.contents() == before)
    }
  }

  @Test("Every answer binds the browser")
  func headers() async throws {
    try await TestPortal.with(.sqlite, LoginTests.all) { portal, test in
      let cookie = try test.cookie(of: try test.user())
      var answers: [(String, TestAnswer)] = []
      for path in Doors.open { answers.append((path, try await portal.browse("GET", path))) }
      for door in Doors.all(changing: false) {
        for cookie in [nil, cookie] { answers.append(("\(door)", try await portal.enter(door, cookie: cookie))) }
      }
      for door in Doors.all(changing: true) {
        answers.append(("\(door)", try await portal.enter(door, cookie: cookie)))
      }
      for (name, answer) in answers {
        let policy = answer.headers["content-security-policy"] ?? ""
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "\(name)")
        // Of the provider's hosts those below them count, for the form that leads there and for nothing else.
        let forms = policy.split(separator: "; ").filter { $0.hasPrefix("form-action ") }
        let hosts = forms.flatMap { $0.split(separator: " ") }.filter { $0.contains("*") }
        #expect(hosts.allSatisfy { $0.wholeMatch(of: /https:\/\/\*(\.[a-z0-9-]+){2,}/) != nil }, "\(name): \(policy)")
        let rest = policy.split(separator: "; ").filter { !$0.hasPrefix("form-action ") }
        #expect(!policy.contains("unsafe") && !rest.contains { $0.contains("*") }, "\(name)")
        #expect(answer.headers["x-content-type-options"] == "nosniff", "\(name)")
        #expect(answer.headers["cache-control"]?.contains("no-store") == true, "\(name)")
        #expect(answer.headers["strict-transport-security"]?.hasPrefix("max-age=31536000") == true, "\(name)")
        #expect(answer.headers["referrer-policy"] != nil, "\(name)")
        #expect(!answer.text.contains(" style=") && !answer.text.contains("javascript:"), "\(name)")
      }
    }
  }

  @Test("What people call themselves is text on every page")
  func escaping() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      let evil = #"<img src=x onerror=alert(1)>"'{{w.site.skip}}&"#
      let user = try test.user(name: evil)
      try test.billing.write { (tx) throws(BillingError) in
        try tx.changeBillingDetails(
          of: user, to: BillingDetails(kind: .business, name: evil, street: evil, city: evil, country: "FR"),
          by: .user(user))
      }
      let token = try test.billing.write { (tx) throws(BillingError) in
        try tx.openPortalSession(of: user, userAgent: evil, cause: "test")
      }
      var seen = 0
      for door in Doors.all(changing: false) where door.isPage {
        let page = try await portal.enter(door, cookie: "__Host-session=\(token)")
        #expect(!page.text.contains("<img src=x") && !page.text.contains("onerror=alert(1)>\""), "\(door)")
        if page.text.contains("&lt;img src=x") { seen += 1 }
      }
      #expect(seen > 0)
    }
  }

  @Test("Two rooms call others, by addresses of the settings alone")
  func calls() throws {
    let root = Checkout.root + "/Service/Sources"
    let words = ["import AsyncHTTPClient", "import CCurl", "URLSession", "import FoundationNetworking"]
    let files = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".swift") }
    let callers = try files.filter { file in
      let text = try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)
      return words.contains { text.contains($0) }
    }
    // The provider's API, the issuer of OpenID Connect, and the mail server.
    #expect(
      callers.sorted() == [
        "Billing/Mail/SMTPSender.swift", "Billing/Mail/SMTPTransfer.swift",
        "Billing/Provider/LemonSqueezy/LemonSqueezyTransport.swift", "Portal/Login/OpenIDClient.swift",
      ])
  }
}
