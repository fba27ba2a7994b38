import Billing
import TestDatabases
import Testing

@testable import Portal

@Suite("Main pages as pictures")
struct PagePictureTests {
  @Test("Portal and desk look as recorded: light, dark, and 320 px wide")
  func pictures() async throws {
    let (shop, path, cookies) = try await Self.customers()
    let figures = try TestBilling(.sqlite) { $0.publicURL = "http://127.0.0.1" }
    for row in DeskFiguresTests.rows() { try figures.change(row) }
    let desk = try TestDesk(figures, isSecure: false)
    try await TestPortal.with(shop.test.billing, shop: shop) { portal, _ in
      try await TestPortal.with(figures.billing) { admin, _ in
        let (paying, late) = (PagePictures.Page.Cookie(cookies.paying), PagePictures.Page.Cookie(cookies.late))
        try await PagePictures.check([
          .init(name: "home", url: portal.url("/portal/"), cookie: paying),
          .init(name: "home-late-dark", url: portal.url("/portal/"), cookie: late, scheme: "dark"),
          .init(name: "invoices", url: portal.url("/portal/invoices"), cookie: paying),
          .init(name: "invoice", url: portal.url(path), cookie: paying),
          .init(name: "invoice-320", url: portal.url(path), cookie: paying, width: 320),
          .init(name: "plans", url: portal.url("/portal/subscription"), cookie: paying),
          .init(name: "settings", url: portal.url("/portal/settings"), cookie: paying),
          .init(name: "desk", url: admin.url("/admin"), cookie: .init(desk.cookie(.finance))),
        ])
      }
    }
  }

  /// Somebody who has paid for three months, and somebody whose last payment has failed.
  private static func customers() async throws -> (TestShop, path: String, cookies: (paying: String, late: String)) {
    // Browsers take the cookie of HTTPS over HTTPS alone: this is reached as the demo is.
    let shop = try TestShop(try TestBilling(.sqlite) { $0.publicURL = "http://127.0.0.1" })
    let test = shop.test
    let late = try test.user(8, name: "Paul Smith", language: "en")
    let id = shop.provider.subscribe(
      telegramID: 8, variant: "102", name: "Paul Smith", email: "paul@example.com")
    let (paying, _) = try await shop.customer(7, months: 2)
    if let id { shop.provider.failPayments(of: id) }
    test.world.advance(days: 33)
    try await shop.settle()
    let number = try test.billing.write { (tx) throws(BillingError) in
      _ = try tx.recordUsage([UsageEvent(key: "a", telegramID: 7, messages: 1234, at: test.world.now)])
      return try tx.documents(of: paying).first?.number
    }
    return (
      shop, "/portal/invoices/\(try #require(number))", (try test.cookie(of: paying), try test.cookie(of: late))
    )
  }
}
