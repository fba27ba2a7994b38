import Billing
import Foundation
import TestDatabases
import Testing

@testable import Portal

@Suite("Pages of the portal in each state of an account")
struct PageStateTests {
  private static func user(
    _ test: TestBilling, _ telegramID: Int64, _ language: String, name: String = PageVisitor.name
  ) throws -> Int64 {
    try test.user(telegramID, name: name, language: language)
  }

  @Test("Without a subscription, on trial, paying, leaving, and as a business", arguments: PortalSite.languages)
  func states(_ language: String) async throws {
    let shop = try TestShop(try TestBilling(.sqlite))
    let test = shop.test
    let free = try Self.user(test, 1, language)
    var people = ["free": free]
    for (place, state) in ["trial", "paying", "leaving", "business"].enumerated() {
      let telegramID = Int64(place + 2)
      people[state] = try Self.user(test, telegramID, language)
      if state == "business" {
        let user = people[state] ?? 0
        try test.billing.write { (tx) throws(BillingError) in
          try tx.changeBillingDetails(
            of: user,
            to: BillingDetails(
              kind: .business, name: "Weber <b>'GmbH", street: "Lindenstraße 7\n2. OG", city: "Berlin", country: "DE",
              vatNumber: "DE136695976"), by: .user(user))
          try tx.confirmVATNumber(of: user, by: .admin("test"))
        }
      }
      let id = shop.provider.subscribe(
        telegramID: telegramID, variant: state == "business" ? "102" : "101", name: "Zoé", email: "zoe@example.com",
        trialDays: state == "trial" ? 14 : 0)
      try await shop.settle()
      if state == "leaving", let id { _ = try await shop.provider.cancel(id) }
    }
    try await shop.settle()
    try await TestPortal.with(test.billing, shop: shop) { portal, _ in
      let visitor = PageVisitor(portal)
      for (state, user) in people.sorted(by: { $0.key < $1.key }) {
        let cookie = try test.cookie(of: user)
        for path in PageVisitor.paths { try await visitor.look(path, cookie: cookie, as: state) }
        let document = try test.billing.read { (tx) throws(BillingError) in try tx.documents(of: user).first }
        #expect((document != nil) == ["paying", "leaving", "business"].contains(state), "\(state)")
        if state == "business" { #expect(document?.tax == 0 && document?.total == 2_999) }
        if let document {
          let path = "/portal/invoices/\(document.number)"
          let page = try await visitor.look(path, cookie: cookie, as: state)
          #expect(page.contains(#"src="\#(path).png" width="794" height="1123" alt=""#))
          #expect(page.contains(document.number + "\">"), "The picture says which invoice it shows")
          let file = try await portal.browse("GET", "/portal/invoices/\(document.number).pdf", cookie: cookie)
          #expect(file.status == 200 && file.headers["content-type"] == "application/pdf")
        }
        try await visitor.look("/portal/subscription/change?plan=business", cookie: cookie, as: state)
        try await visitor.look("/portal/subscription/change?plan=pro", cookie: cookie, as: state)
      }
      try visitor.check()
      let css = try await portal.send("GET", try PortalSite(test.billing.settings).stylesheetPath, token: nil)
      let overview = try #require(visitor.pages["paying /portal/"])
      #expect(css.text.utf8.count < 20_000)
      #expect(overview.utf8.count + css.text.utf8.count < 30_000)
      // The business abroad is not charged any tax, and cannot withdraw; the others see their own colour.
      let business = try #require(visitor.pages["business /portal/"])
      #expect(business.contains(#"<body class="plan-2">"#) && overview.contains(#"<body class="plan-1">"#))
      #expect(!business.contains("/portal/withdraw") && overview.contains("/portal/withdraw"))
      #expect(visitor.pages["leaving /portal/subscription"]?.contains("/portal/subscription/resume") == true)
      #expect(visitor.pages["free /portal/terminate"]?.contains("<form class=\"stack-wide\"") == false)
    }
  }

  @Test("Each stage of a failed payment says what comes next, when, and where to pay", arguments: PortalSite.languages)
  func dunning(_ language: String) async throws {
    let shop = try TestShop(try TestBilling(.sqlite))
    let test = shop.test
    let user = try Self.user(test, 7, language)
    let id = try #require(shop.provider.subscribe(telegramID: 7, variant: "101", name: "Zoé", email: "zoe@example.com"))
    try await shop.settle()
    shop.provider.failPayments(of: id)
    for _ in 0..<29 {
      test.world.advance(days: 1)
      try await shop.settle()
    }
    try await TestPortal.with(test.billing, shop: shop) { portal, _ in
      let visitor = PageVisitor(portal)
      var seen: Set<String> = []
      for _ in 0..<75 where seen.count < DunningStage.allCases.count - 1 {
        let standing = try test.billing.read { (tx) throws(BillingError) in try tx.dunningState(of: user) }
        if let standing, seen.insert(standing.summary.stage.rawValue).inserted {
          let stage = standing.summary.stage
          let cookie = try test.cookie(of: user)
          for path in ["/portal/", "/portal/subscription", "/portal/subscription/cancel", "/portal/payments"] {
            try await visitor.look(path, cookie: cookie, as: stage.rawValue)
          }
          let page = try #require(visitor.pages["\(stage.rawValue) /portal/"])
          let formats = LocalFormats(language, zone: test.billing.settings.zone)
          let next = try #require(standing.consequenceAt.flatMap { formats.day(at: $0) })
          #expect(page.contains(next), "\(stage)")
          #expect(page.contains(#"href="/portal/pay""#) == (stage < .cancelled), "\(stage)")
          #expect(page.contains(#"aria-labelledby="banner""#), "\(stage)")
          if stage == .suspended { #expect(!page.contains("<meter")) }
        }
        test.world.advance(days: 1)
        try await shop.settle()
      }
      #expect(seen == Set(DunningStage.allCases.dropLast().map(\.rawValue)))
      try visitor.check()
    }
  }
}
