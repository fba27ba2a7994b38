import Foundation
import SQLStore
import TestDatabases
import Testing

@testable import Billing
@testable import Portal

@Suite("Forms of the portal's pages")
struct PageFormTests {
  private static func with(
    months: Int = 1, _ body: (TestPortal, TestShop, _ user: Int64, _ cookie: String) async throws -> Void
  ) async throws {
    let shop = try TestShop(try TestBilling(.sqlite))
    let (user, _) = try await shop.customer(months: months)
    try await TestPortal.with(shop.test.billing, shop: shop) { portal, _ in
      try await body(portal, shop, user, try shop.test.cookie(of: user))
    }
  }

  private static func subscription(_ shop: TestShop, _ user: Int64) throws -> Subscription? {
    try shop.test.billing.read { (tx) throws(BillingError) in try tx.currentSubscription(of: user) }
  }

  @Test("A change of plan is priced and confirmed before it is made; a cancellation can be taken back")
  func subscription() async throws {
    try await Self.with { portal, shop, user, cookie in
      shop.test.world.advance(days: 5)
      let page = try await portal.browse("GET", "/portal/subscription/change?plan=business", cookie: cookie)
      #expect(page.text.contains("Environ") && page.text.contains("name=\"plan\" value=\"business\""))
      #expect(try Self.subscription(shop, user)?.plan == "pro")
      for plan in ["free", "none", "pro"] {
        let answer = try await portal.browse("GET", "/portal/subscription/change?plan=\(plan)", cookie: cookie)
        #expect(answer.status == 303 && answer.headers["location"] == "/portal/subscription", "\(plan)")
      }
      func post(_ path: String, _ form: [String: String] = [:]) async throws -> String? {
        let answer = try await portal.browse("POST", "/portal/subscription/\(path)", cookie: cookie, form: form)
        #expect(answer.status == 303, "\(path)")
        return answer.headers["location"]
      }
      #expect(try await post("upgrade", ["plan": "business"]) == "/portal/subscription?done=plan")
      #expect(try Self.subscription(shop, user)?.plan == "business")
      #expect(try await post("upgrade", ["plan": "free"]) == "/portal/subscription?trouble=state")
      let trouble = try await portal.browse("GET", "/portal/subscription?trouble=state&done=nonsense", cookie: cookie)
      #expect(trouble.text.contains("role=\"alert\"") && !trouble.text.contains("nonsense"))
      let lower = try await portal.browse("GET", "/portal/subscription/change?plan=pro", cookie: cookie)
      #expect(lower.text.contains("un crédit d’environ"))
      let form = try await portal.browse("GET", "/portal/subscription/cancel", cookie: cookie)
      #expect(form.text.contains("<option value=\"price\">Le prix</option>") && !form.text.contains("<textarea"))
      #expect(try await post("cancel", ["reason": "trop <cher>"]) == "/portal/subscription?done=cancelled")
      #expect(try Self.subscription(shop, user)?.status == .cancelled)
      let cancelled = try await portal.browse("GET", "/portal/subscription", cookie: cookie)
      #expect(cancelled.text.contains("/portal/subscription/resume"))
      #expect(try await post("resume") == "/portal/subscription?done=resumed")
      #expect(try Self.subscription(shop, user)?.status == .active)
      #expect(try await post("cancel", ["reason": "price"]) == "/portal/subscription?done=cancelled")
      #expect(try await post("resume") == "/portal/subscription?done=resumed")
      // What a person types is not kept for ever; a word of ours is.
      let reasons = try shop.test.billing.read { (tx) throws(BillingError) in
        try tx.rows("SELECT COALESCE(reason, '') FROM audit_log WHERE action = 'subscription.cancel' ORDER BY id") {
          (row) throws(SQLError) in try row.text(0)
        }
      }
      #expect(reasons == ["", "price"])
      let pay = try await portal.browse("GET", "/portal/pay", cookie: cookie)
      #expect(pay.status == 303 && pay.headers["location"]?.hasPrefix("https://store.example.com/") == true)
    }
  }

  @Test("Invoices are found by number, month, amount and state, and others' are not there")
  func invoices() async throws {
    try await Self.with(months: 3) { portal, shop, user, cookie in
      let all = try shop.test.billing.read { (tx) throws(BillingError) in try tx.documents(of: user) }
      #expect(all.count == 3)
      let first = try #require(all.last)
      func count(_ query: String) async throws -> Int {
        let page = try await portal.browse("GET", "/portal/invoices?\(query)", cookie: cookie)
        #expect(page.status == 200, "\(query)")
        return page.text.matches(of: /<a href="\/portal\/invoices\/[^"]+\.pdf">/).count
      }
      #expect(try await count("") == 3)
      #expect(try await count("q=\(first.number)") == 1)
      #expect(try await count("q=fevrier+2026") == 1)
      #expect(try await count("q=F%C3%A9vrier") == 1)
      #expect(try await count("q=02/2026") == 1)
      #expect(try await count("q=11,99") == 3)
      #expect(try await count("q=11.99&state=paid") == 3)
      #expect(try await count("state=credit") == 0)
      #expect(try await count("q=%22%3E%3Cscript%3E") == 0)
      #expect(try await count("after=") == 3)
      #expect(try await count("after=\(all[0].number)") == 2)
      #expect(try await count("after=\(all[0].number)&q=11,99&state=paid") == 2)
      for query in ["after=INV-199901-0001", "after=%22%3E", "after=\(first.number)"] {
        let answer = try await portal.browse("GET", "/portal/invoices?\(query)", cookie: cookie)
        #expect(answer.headers["location"] == "/portal/invoices", "\(query)")
      }
      let other = try shop.test.cookie(of: try shop.test.user(8))
      for ending in ["\(first.number)", "\(first.number).pdf", "\(first.number).png", "x", "x.png"] {
        let path = "/portal/invoices/\(ending)"
        #expect(try await portal.browse("GET", path, cookie: other).status == 404, "\(path)")
      }
    }
  }

  @Test("Many invoices come page by page, each found by an index from where the last one ended")
  func pages() async throws {
    try await Self.with { portal, shop, user, cookie in
      // Credit notes of the one invoice, as many as three pages have.
      try shop.test.billing.write { (tx) throws(BillingError) in
        for number in 2...60 {
          try tx.execute(
            """
            INSERT INTO ledger_invoices (number, idempotency_key, kind, corrects, provider_invoice_id, user_id, \
            issued_on, currency, net, tax, total, country, regime, rate) SELECT $1, $1, 'credit_note', id, \
            provider_invoice_id, user_id, issued_on, currency, net, tax, total, country, regime, rate \
            FROM ledger_invoices WHERE kind = 'invoice'
            """, [.text("CN-202602-\(1_000 + number)")])
        }
      }
      let numbers = try shop.test.billing.read { (tx) throws(BillingError) in try tx.documents(of: user) }.map(\.number)
      #expect(numbers.count == 60)
      for start in ["/portal/invoices", "/portal/invoices?q=11%2C99"] {
        var (path, seen, pages): (String?, [String], Int) = (start, [], 0)
        while let place = path, pages < 9 {
          let page = try await portal.browse("GET", place, cookie: cookie)
          seen += page.text.matches(of: /<a href="\/portal\/invoices\/([^".]+)\.pdf">/).map { String($0.1) }
          path = page.text.firstMatch(of: /href="([^"]+)">(?:Plus anciens|[^<]*→)/).map {
            String($0.1).replacing("&amp;", with: "&")
          }
          pages += 1
        }
        #expect(seen == numbers && pages == 3, "\(start): \(pages)")
      }
      let plan = try shop.test.billing.read { (tx) throws(BillingError) -> [String] in
        try tx.rows(
          """
          EXPLAIN QUERY PLAN SELECT l.number FROM ledger_invoices l JOIN provider_invoices i \
          ON i.id = l.provider_invoice_id WHERE l.user_id = 1 AND l.archived_at IS NULL AND l.id < 50 \
          ORDER BY l.id DESC LIMIT 25
          """
        ) { (row) throws(SQLError) in try row.text(3) }
      }
      #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN") }, "\(plan)")
    }
  }

  @Test("Settings, billing details, sessions, export and questions")
  func account() async throws {
    try await Self.with { portal, shop, user, cookie in
      func post(_ path: String, _ form: [String: String] = [:], cookie: String = cookie) async throws -> TestAnswer {
        try await portal.browse("POST", "/portal/\(path)", cookie: cookie, form: form)
      }
      let saved = try await post("settings", ["language": "en", "retention": "90", "hints": "1"])
      #expect(saved.headers["location"] == "/portal/settings?done=saved")
      let settings = try await portal.browse("GET", "/portal/settings?done=saved", cookie: cookie)
      #expect(settings.text.contains("<html lang=\"en\">") && settings.text.contains("value=\"90\" checked"))
      #expect(try await post("settings", ["language": "xx", "retention": "90"]).status == 400)
      #expect(try await post("settings", ["language": "en", "retention": "91"]).status == 400)
      var details = ["kind": "business", "name": "Weber \"<b>", "country": "DE", "vat": "DE1"]
      let wrong = try await post("profile", details)
      #expect(
        wrong.status == 422 && wrong.text.contains("Weber &quot;&lt;b&gt;") && wrong.text.contains("role=\"alert\""))
      details["vat"] = "DE136695976"
      #expect(try await post("profile", details).status == 303)
      let kept = try shop.test.billing.read { (tx) throws(BillingError) in try tx.billingDetails(of: user) }
      #expect(kept?.vatNumber == "DE136695976")
      // Sessions: of others nothing is closed.
      let other = try shop.test.user(8)
      let theirs = try shop.test.cookie(of: other)
      let their = try shop.test.billing.read { (tx) throws(BillingError) in try tx.portalSessions(of: other) }
      #expect(try await post("sessions/\(their[0].id)/close").status == 404)
      #expect(try await post("sessions/x/close").status == 404)
      _ = try shop.test.cookie(of: user)
      let list = try await portal.browse("GET", "/portal/sessions", cookie: cookie)
      #expect(list.text.contains("This one") && list.text.contains("close-others"))
      #expect(try await post("sessions/close-others").status == 303)
      #expect(try await portal.browse("GET", "/portal/", cookie: cookie).status == 200)
      #expect(try await portal.browse("GET", "/portal/", cookie: theirs).status == 200)
      #expect(try await post("export").headers["location"] == "/portal/export?done=export")
      #expect(try await portal.browse("GET", "/portal/export", cookie: cookie).text.contains("Being made"))
      let asked = try await post("tickets", ["subject": "Où <b>", "body": "Ligne 1\r\nLigne 2 & plus"])
      #expect(asked.headers["location"] == "/portal/tickets?done=ticket")
      let tickets = try await portal.browse("GET", "/portal/tickets", cookie: cookie)
      #expect(tickets.text.contains("Où &lt;b&gt;") && tickets.text.contains("Ligne 1\nLigne 2 &amp; plus"))
      #expect(try await post("tickets", ["subject": "", "body": "x"]).status == 422)
      #expect(!(try await portal.browse("GET", "/portal/tickets", cookie: theirs).text.contains("Ligne")))
    }
  }

  @Test("An account is deleted by who has just logged in and types the word; that can be taken back")
  func deletion() async throws {
    try await Self.with { portal, shop, user, cookie in
      shop.test.world.now += PortalSession.freshness
      let stale = try await portal.browse(
        "POST", "/portal/account/delete", cookie: cookie, form: ["confirmation": "supprimer"])
      #expect(stale.headers["location"] == "/portal/login?next=/portal/account&fresh=1")
      #expect(
        !(try await portal.browse("GET", "/portal/account", cookie: cookie).text.contains("name=\"confirmation\"")))
      let fresh = try shop.test.cookie(of: user)
      func delete(_ word: String) async throws -> Int {
        try await portal.browse("POST", "/portal/account/delete", cookie: fresh, form: ["confirmation": word]).status
      }
      func due() throws -> Int64? {
        try shop.test.billing.read { (tx) throws(BillingError) in try tx.dueDeletion(of: user) }
      }
      #expect(try await delete("effacer") == 422)
      #expect(try due() == nil)
      #expect(try await delete(" Supprimer ") == 303)
      #expect(try due() != nil)
      try await shop.settle()
      #expect(try Self.subscription(shop, user)?.status == .cancelled)
      let page = try await portal.browse("GET", "/portal/", cookie: fresh)
      #expect(page.text.contains("aria-labelledby=\"banner\"") && page.text.contains("/portal/account"))
      #expect(try await portal.browse("POST", "/portal/account/keep", cookie: fresh, form: [:]).status == 303)
      #expect(try due() == nil)
    }
  }
}
