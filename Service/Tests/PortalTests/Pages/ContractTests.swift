import Foundation
import SQLStore
import TestDatabases
import Testing

@testable import Billing
@testable import Portal

@Suite("Contracts that are ended by declaring it")
struct ContractTests {
  private static func with(
    _ kind: TestDatabase.Kind = .sqlite, _ body: (TestPortal, TestShop, _ user: Int64) async throws -> Void
  ) async throws {
    let shop = try TestShop(try TestBilling(kind))
    let (user, _) = try await shop.customer()
    try await TestPortal.with(shop.test.billing, shop: shop) { portal, _ in try await body(portal, shop, user) }
  }

  private static func kinds(_ shop: TestShop, _ user: Int64) throws -> [String] {
    try shop.test.billing.read { (tx) throws(BillingError) in try tx.notices(of: user).map(\.kind) }
  }

  private static func reviews(_ shop: TestShop) throws -> Int {
    try shop.test.billing.read { (tx) throws(BillingError) in try tx.reviews(kind: "withdrawal").count }
  }

  @Test(
    "Résilier votre contrat: confirmed, summed up, notified, and told by a mail; once",
    arguments: TestDatabase.Kind.allCases)
  func termination(_ kind: TestDatabase.Kind) async throws {
    try await Self.with(kind) { portal, shop, user in
      let cookie = try shop.test.cookie(of: user)
      let page = try await portal.browse("GET", "/portal/terminate", cookie: cookie)
      #expect(page.text.contains("<h1>Résilier votre contrat</h1>") && page.text.contains("pierre@example.com"))
      let summary = try await portal.browse("POST", "/portal/terminate", cookie: cookie, form: ["step": "review"])
      #expect(summary.text.contains("<button>Notification de la résiliation</button>"))
      #expect(try !Self.kinds(shop, user).contains("contract-terminated"))
      for _ in 0..<2 {
        let sent = try await portal.browse("POST", "/portal/terminate", cookie: cookie, form: ["step": "confirm"])
        #expect(sent.status == 303 && sent.headers["location"] == "/portal/terminate?sent=1")
      }
      // Before the provider has heard of it, the pages say so already.
      #expect(try await portal.browse("GET", "/portal/", cookie: cookie).text.contains("Annulé, encore actif"))
      try await shop.settle()
      let current = try shop.test.billing.read { (tx) throws(BillingError) in try tx.currentSubscription(of: user) }
      #expect(current?.status == .cancelled)
      #expect(try Self.kinds(shop, user).filter { $0 == "contract-terminated" }.count == 1)
      let mails = try FileManager.default.contentsOfDirectory(atPath: shop.test.database.folder + "/mail")
      #expect(!mails.isEmpty)
      let again = try await portal.browse("GET", "/portal/terminate", cookie: cookie)
      #expect(again.text.contains("déjà résilié"))
    }
  }

  @Test("Renoncer au contrat ici: within fourteen days, for consumers; the refund is a person's to decide")
  func withdrawal() async throws {
    try await Self.with { portal, shop, user in
      let cookie = try shop.test.cookie(of: user)
      func send(_ step: String) async throws -> TestAnswer {
        try await portal.browse("POST", "/portal/withdraw", cookie: cookie, form: ["step": step])
      }
      #expect(try await portal.browse("GET", "/portal/", cookie: cookie).text.contains("Renoncer au contrat ici"))
      #expect(try await send("review").text.contains("<button>Confirmer la rétractation</button>"))
      #expect(try Self.reviews(shop) == 0)
      for _ in 0..<2 { #expect(try await send("confirm").status == 303) }
      try await shop.settle()
      #expect(try Self.reviews(shop) == 1)
      #expect(try Self.kinds(shop, user).filter { $0 == "withdrawal-received" }.count == 1)
      let current = try shop.test.billing.read { (tx) throws(BillingError) in try tx.currentSubscription(of: user) }
      #expect(current?.status == .cancelled)
    }
  }

  @Test("Once the fourteen days are over there is nothing to withdraw from")
  func late() async throws {
    try await Self.with { portal, shop, user in
      shop.test.world.advance(days: 17)
      let cookie = try shop.test.cookie(of: user)
      #expect(!(try await portal.browse("GET", "/portal/", cookie: cookie).text.contains("/portal/withdraw")))
      let page = try await portal.browse("POST", "/portal/withdraw", cookie: cookie, form: ["step": "confirm"])
      #expect(page.status == 200 && page.text.contains("délai de rétractation est passé"))
      #expect(try Self.reviews(shop) == 0)
    }
  }

  @Test("Who has no address gives one, to which the confirmation goes")
  func address() async throws {
    try await Self.with { portal, shop, _ in
      let user = try shop.test.billing.write { (tx) throws(BillingError) in
        try tx.user(telegramID: 9, name: "Yanis", language: "fr")
      }
      _ = shop.provider.subscribe(telegramID: 9, variant: "101", name: "Yanis", email: "9@telegram.user")
      try await shop.settle()
      let cookie = try shop.test.cookie(of: user)
      func send(_ form: [String: String]) async throws -> TestAnswer {
        try await portal.browse("POST", "/portal/terminate", cookie: cookie, form: form)
      }
      #expect(try await send(["step": "review"]).status == 422)
      #expect(try await send(["step": "confirm", "email": "nobody"]).status == 422)
      #expect(try await send(["step": "review", "email": "yanis@example.com"]).text.contains("yanis@example.com"))
      #expect(try await send(["step": "confirm", "email": "yanis@example.com"]).status == 303)
      let known = try shop.test.billing.read { (tx) throws(BillingError) in try tx.user(user)?.email }
      #expect(known == "yanis@example.com")
    }
  }

  @Test("An address that somebody else has typed at the provider is neither shown nor used")
  func stranger() async throws {
    try await Self.with { portal, shop, user in
      try shop.test.billing.write { (tx) throws(BillingError) in
        _ = try tx.execute(
          "UPDATE users SET email = 'mallory@example.com', email_confirmed = 0 WHERE id = $1", [.integer(user)])
      }
      let cookie = try shop.test.cookie(of: user)
      func send(_ form: [String: String]) async throws -> TestAnswer {
        try await portal.browse("POST", "/portal/terminate", cookie: cookie, form: form)
      }
      let page = try await portal.browse("GET", "/portal/terminate", cookie: cookie)
      #expect(page.text.contains("name=\"email\" value=\"\"") && !page.text.contains("mallory"))
      #expect(try await send(["step": "review"]).status == 422)
      #expect(try await send(["step": "confirm", "email": "pierre@example.com"]).status == 303)
      let done = try await portal.browse("GET", "/portal/terminate?sent=1", cookie: cookie)
      #expect(done.text.contains("pierre@example.com"))
      let addresses = try shop.test.billing.read { (tx) throws(BillingError) in
        try tx.rows("SELECT COALESCE(address, '') FROM email_outbox WHERE kind = 'contract-terminated'") {
          (row) throws(SQLError) in try row.text(0)
        }
      }
      #expect(addresses == ["pierre@example.com"])
    }
  }
}
