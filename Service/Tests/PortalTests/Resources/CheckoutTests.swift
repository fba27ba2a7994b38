import Billing
import TestDatabases
import Testing

@testable import Portal

@Suite("Buying a subscription")
struct CheckoutTests {
  /// A shop whose provider's pages are the demo's, with somebody who has no subscription.
  private static func with(
    _ body: (TestPortal, TestShop, _ user: Int64, _ cookie: String) async throws -> Void
  ) async throws {
    let test = try TestBilling(.sqlite) { settings in
      settings.plans[1].variants.append("111")
      (settings.plans[1].yearlyPrice, settings.plans[1].yearlyVariants) = (9_990, ["111"])
    }
    let shop = try TestShop(test, pages: DemoPages.checkout)
    let controls = DemoControls(
      state: { Array("{}".utf8) }, guests: { [] }, move: { _ in }, card: { _, _ in },
      checkout: { shop.provider.checkout($0) },
      pay: { id in
        let isPaid = shop.provider.pay(id)
        try await shop.settle()
        return isPaid
      })
    let user = try test.user()
    try await TestPortal.with(test.billing, demo: controls, shop: shop) { portal, _ in
      try await body(portal, shop, user, try test.cookie(of: user))
    }
  }

  private static func payments(_ shop: TestShop, _ user: Int64) throws -> [Payment] {
    try shop.test.billing.read { (tx) throws(BillingError) in try tx.payments(of: user) }
  }

  @Test("A plan is chosen, paid at the provider, and there; a card that is refused changes nothing")
  func page() async throws {
    try await Self.with { portal, shop, user, cookie in
      let page = try await portal.browse("GET", "/portal/subscription", cookie: cookie)
      #expect(page.text.matches(of: /action="\/portal\/subscription\/checkout"/).count == 2)
      #expect(page.text.matches(of: /name="period" value="month"/).count == 2)
      #expect(page.text.matches(of: /name="period" value="year"/).count == 1)
      #expect(page.text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ").contains("119,88 €"))
      #expect(
        page.headers["content-security-policy"]?.contains(
          "form-action 'self' https://example.com https://*.example.com https://lemonsqueezy.com") == true)
      func choose(_ plan: String, _ period: String) async throws -> String {
        let answer = try await portal.browse(
          "POST", "/portal/subscription/checkout", cookie: cookie, form: ["plan": plan, "period": period])
        #expect(answer.status == 303)
        return answer.headers["location"] ?? ""
      }
      for (plan, period) in [("free", "month"), ("business", "year"), ("pro", "week"), ("<b>", "month")] {
        #expect(try await choose(plan, period) == "/portal/subscription?trouble=state", "\(plan) \(period)")
      }
      let address = try await choose("pro", "year")
      #expect(address.wholeMatch(of: /\/demo\/checkout\/[0-9a-f]{32}/) != nil)
      let checkout = try await portal.browse("GET", address, headers: ["Accept-Language": "en"])
      #expect(checkout.status == 200 && checkout.text.contains("Demonstration") && checkout.text.contains("€119.88"))
      #expect(checkout.text.contains("€19.98") && checkout.text.contains("Pierre Dupont"))
      let refused = try await portal.browse("POST", address, form: ["card": "refused"])
      #expect(refused.status == 200 && refused.text.contains("role=\"alert\""))
      #expect(try await portal.browse("POST", address, form: ["card": "other"]).status == 400)
      let foreign = try await portal.browse(
        "POST", address, form: ["card": "works"], headers: ["Sec-Fetch-Site": "cross-site"])
      #expect(foreign.status == 403)
      try await shop.settle()
      #expect(try Self.payments(shop, user).isEmpty)
      let paid = try await portal.browse("POST", address, form: ["card": "works"])
      #expect(paid.status == 303 && paid.headers["location"] == "/portal/subscription?done=bought")
      let payment = try #require(try Self.payments(shop, user).first)
      #expect(payment.total == 11_988 && payment.state == .paid && payment.document?.hasPrefix("INV-") == true)
      #expect(payment.period?.first == "2026-02-11" && payment.period?.last == "2027-02-10")
      let after = try await portal.browse("GET", "/portal/subscription?done=bought", cookie: cookie)
      #expect(after.text.contains("role=\"status\"") && !after.text.contains("subscription/checkout"))
      #expect(after.headers["content-security-policy"]?.contains("form-action 'self';") == true)
      #expect(try await choose("pro", "month") == "/portal/subscription?trouble=state")
      #expect(try await portal.browse("POST", address, form: ["card": "works"]).status == 404)
      #expect(try await portal.browse("GET", "/demo/checkout/\(String(repeating: "0", count: 32))").status == 404)
      // It renews after a year, at that price.
      shop.test.world.advance(days: 364)
      try await shop.settle()
      #expect(try Self.payments(shop, user).count == 1)
      shop.test.world.advance(days: 2)
      try await shop.settle()
      #expect(try Self.payments(shop, user).map(\.total) == [11_988, 11_988])
    }
  }

  @Test("Programs are told the address; the means of payment has a page as well")
  func resource() async throws {
    try await Self.with { portal, shop, user, cookie in
      let csrf = Viewer.csrfToken(of: String(try #require(cookie.split(separator: "=").last)))
      func ask(_ json: String) async throws -> TestAnswer {
        try await portal.send(
          "POST", "/portal/subscription/checkout", json: json, headers: ["Cookie": cookie, "X-CSRF-Token": csrf],
          token: nil)
      }
      #expect(try await ask(#"{"plan":"pro","period":"week"}"#).status == 400)
      #expect(try await ask(#"{"plan":"none"}"#).json("code") == "plan-not-sold")
      let answer = try await ask(#"{"plan":"business"}"#)
      let address = try #require(answer.json("url"))
      #expect(answer.status == 200)
      #expect(try await portal.browse("POST", address, form: ["card": "works"]).status == 303)
      #expect(try await ask(#"{"plan":"business"}"#).json("code") == "subscription-state")
      // What is owed is paid there, and no page of the portal is left for it but this one.
      let id = try #require(
        try shop.test.billing.read { (tx) throws(BillingError) in try tx.currentSubscription(of: user) }?.providerID)
      shop.provider.failPayments(of: id)
      shop.test.world.advance(days: 29)
      try await shop.settle()
      #expect(try Self.payments(shop, user).first?.state == .failed)
      let pay = try await portal.browse("GET", "/portal/pay", cookie: try shop.test.cookie(of: user))
      let place = try #require(pay.headers["location"])
      let page = try await portal.browse("GET", place, headers: ["Accept-Language": "en"])
      #expect(page.text.contains("€35.99"))
      #expect(try await portal.browse("POST", place, form: ["card": "refused"]).status == 200)
      #expect(try Self.payments(shop, user).first?.state == .failed)
      let paid = try await portal.browse("POST", place, form: ["card": "works"])
      #expect(paid.headers["location"] == "/portal/subscription")
      #expect(try Self.payments(shop, user).first?.state == .paid)
    }
  }
}
