import SQLStore
import TestDatabases
import Testing

@testable import Billing
@testable import Portal

@Suite("Links that log in")
struct MailLoginTests {
  private func links(_ test: TestBilling) throws -> [String] {
    let texts = try test.billing.read { (tx) throws(BillingError) in
      try tx.rows("SELECT text_body FROM email_outbox WHERE kind = 'login-link' AND text_body IS NOT NULL ORDER BY id")
      {
        (row) throws(SQLError) in try row.text(0)
      }
    }
    return texts.compactMap { text in
      text.firstMatch(of: /https:\/\/bot.example.com(\/portal\/login\/link\/[0-9a-f]{64})/).map { String($0.1) }
    }
  }

  @Test("A link works once, for a quarter of an hour, by its button alone", arguments: TestDatabase.Kind.allCases)
  func once(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      let user = try test.user()
      let browser = TestBrowser(portal)
      let login = try await browser.get("/portal/login?next=/portal/invoices")
      let sent = try await browser.post("/portal/login/mail", ["address": "PIERRE@example.com"], from: login)
      #expect(sent.status == 200 && sent.text.contains("a link is on its way"))
      let link = try #require(try links(test).first)
      // The notice is nowhere but in the mail.
      let notices = try test.billing.read { (tx) throws(BillingError) in
        try tx.row("SELECT COUNT(*) FROM notices") { (row) throws(SQLError) in try row.integer(0) }
      }
      #expect(notices == 0)
      for _ in 0..<2 {
        let page = try await browser.get(link)
        #expect(page.status == 200 && !page.text.contains("<script"))
        #expect(browser.cookies["__Host-session"] == nil)
      }
      let done = try await browser.press(try await browser.get(link))
      #expect(done.status == 303 && done.headers["location"] == "/portal/invoices")
      #expect(try await browser.get("/portal/").text.contains("Pierre Dupont"))
      let other = TestBrowser(portal)
      #expect(try await other.press(try await other.get(link)).status == 403)
      #expect(other.cookies["__Host-session"] == nil)
      // One that was not used in time.
      let page = try await other.get("/portal/login")
      _ = try await other.post("/portal/login/mail", ["address": "pierre@example.com"], from: page)
      let late = try #require(try links(test).last)
      test.world.now += LoginLink.lifetime
      #expect(try await other.press(try await other.get(late)).status == 403)
      let sessions = try test.billing.read { (tx) throws(BillingError) in try tx.portalSessions(of: user) }
      #expect(sessions.count == 1)
      #expect(!portal.log.contains(link))
    }
  }

  @Test("A link pressed many times at once logs in once", arguments: TestDatabase.Kind.allCases)
  func race(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    _ = try test.user()
    try test.billing.write { (tx) throws(BillingError) in try tx.mailLoginLink(to: "pierre@example.com") }
    let token = String(try #require(try links(test).first).suffix(64))
    let results = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<20 {
        group.addTask {
          try await test.billing.writeOnThread { (tx) throws(BillingError) in
            if case .success = try tx.redeemLoginLink(token, viewer: nil) { true } else { false }
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.filter { $0 }.count == 1)
    // A proof is counted once as well, over all processes.
    let claims = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<20 {
        group.addTask {
          try await test.billing.writeOnThread { (tx) throws(BillingError) in
            try tx.claimLogin("telegram/x", until: tx.now + 1_000)
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(claims.filter { $0 }.count == 1)
    test.world.now += 1_000
    #expect(try test.billing.write { (tx) throws(BillingError) in try tx.claimLogin("telegram/x", until: tx.now) })
  }

  @Test("Nobody learns whether an address is known, neither by the answer nor by its time")
  func silence() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      _ = try test.user()
      let browser = TestBrowser(portal)
      let page = try await browser.get("/portal/login")
      var texts: Set<String> = []
      for address in ["pierre@example.com", "nobody@example.com", "pierre@example.com"] {
        let start = ContinuousClock.now
        let answer = try await browser.post("/portal/login/mail", ["address": address], from: page)
        let time = ContinuousClock.now - start
        #expect(answer.status == 200 && time >= MailLoginRoutes.beat)
        texts.insert(answer.text)
      }
      #expect(texts.count == 1)
      #expect(try links(test).count == 2)
      for address in ["", "pierre", "a@b@c", "pierre@example.com\r\nBcc: x@example.com"] {
        let answer = try await browser.post("/portal/login/mail", ["address": address], from: page)
        #expect(answer.status == 400 && answer.text.contains("This is no e-mail address"))
      }
      // Letters that become those of an address in small are others, and so are wildcards.
      for address in ["p%@example.com", "P\u{131}erre@example.com", "pierr\u{212F}@example.com"] {
        try test.billing.write { (tx) throws(BillingError) in try tx.mailLoginLink(to: address) }
      }
      #expect(try links(test).count == 2)
      // Three at a time.
      for _ in 0..<5 {
        try test.billing.write { (tx) throws(BillingError) in try tx.mailLoginLink(to: "pierre@example.com") }
      }
      #expect(try links(test).count == 3)
    }
  }

  @Test("An address that a buyer has typed opens nothing until the person confirms it")
  func unconfirmed() async throws {
    try await TestPortal.with(.sqlite) { portal, test in
      let user = try test.billing.write { (tx) throws(BillingError) in
        let user = try tx.user(telegramID: 7, name: "Pierre")
        // As a purchase leaves it.
        try tx.execute("UPDATE users SET email = 'mallory@example.com' WHERE id = $1", [.integer(user)])
        try tx.mailLoginLink(to: "mallory@example.com")
        return user
      }
      let link = try #require(try links(test).first)
      let mallory = TestBrowser(portal)
      let refused = try await mallory.press(try await mallory.get(link))
      #expect(refused.status == 403 && refused.text.contains("We do not know yet that this address is yours"))
      // Also not as somebody else who is logged in.
      let third = try test.billing.write { (tx) throws(BillingError) in try tx.user(telegramID: 9) }
      let cookie = try test.cookie(of: third).split(separator: "=")
      mallory.cookies[String(cookie[0])] = String(cookie[1])
      #expect(try await mallory.press(try await mallory.get(link)).status == 403)
      let pierre = TestBrowser(portal)
      let own = try test.cookie(of: user).split(separator: "=")
      pierre.cookies[String(own[0])] = String(own[1])
      #expect(try await pierre.press(try await pierre.get(link)).status == 303)
      let account = try test.billing.read { (tx) throws(BillingError) in try tx.user(user) }
      #expect(account?.emailIsConfirmed == true)
      // From then on it does.
      try test.billing.write { (tx) throws(BillingError) in try tx.mailLoginLink(to: "mallory@example.com") }
      let later = try #require(try links(test).last)
      let browser = TestBrowser(portal)
      #expect(try await browser.press(try await browser.get(later)).status == 303)
    }
  }
}
