import Billing
import Logging
import TestDatabases
import Testing

@testable import Portal

@Suite("Documents where the provider invoices")
struct StatementPageTests {
  @Test("A statement has a page and a PDF, and no picture, as it looks like no invoice")
  func statement() async throws {
    let test = try TestBilling(.sqlite) { $0.issuerMode = .provider }
    let user = try test.user()
    _ = try await Self.shop(test)
    let found = try test.billing.read { (tx) throws(BillingError) in try tx.documents(of: user).first }
    let document = try #require(found)
    #expect(document.kind == .statement)
    try await TestPortal.with(test.billing) { portal, _ in
      let (path, cookie) = ("/portal/invoices/\(document.number)", try test.cookie(of: user))
      let page = try await portal.browse("GET", path, cookie: cookie)
      #expect(page.status == 200 && page.text.contains("\(path).pdf") && !page.text.contains("<img"))
      #expect(try await portal.browse("GET", path + ".pdf", cookie: cookie).status == 200)
      let picture = try await portal.call("GET", path + ".png", cookie: cookie)
      #expect(picture.status == 404 && picture.json("code") == "unknown-document")
    }
  }

  @Test("The provider's invoice is reached from the page, the list, the mail and the API, by whose it is")
  func providerInvoice() async throws {
    let test = try TestBilling(.sqlite) { $0.issuerMode = .provider }
    let (user, shop) = (try test.user(), try await Self.shop(test))
    let found = try test.billing.read { (tx) throws(BillingError) in try tx.documents(of: user).first }
    let document = try #require(found)
    let notice = try test.billing.read { (tx) throws(BillingError) in try tx.notices(of: user).first }
    #expect(notice?.link == "https://bot.example.com/portal/invoices/\(document.number)")
    try await TestPortal.with(test.billing, provider: shop) { portal, _ in
      let (path, cookie) = ("/portal/invoices/\(document.number)", try test.cookie(of: user))
      let invoice = path + "/provider-invoice"
      let expected = "https://store.example.com/invoice/\(document.payment)"
      let page = try await portal.browse("GET", path, cookie: cookie)
      #expect(page.text.contains("href=\"\(invoice)\"") && page.text.contains("Voir la facture de Lemon Squeezy"))
      let list = try await portal.browse("GET", "/portal/invoices", cookie: cookie)
      #expect(list.text.contains("href=\"\(invoice)\""))
      let browser = try await portal.browse("GET", invoice, cookie: cookie)
      #expect(browser.status == 303 && browser.headers["location"] == expected)
      let programs = try await portal.call("GET", "/portal/invoices", cookie: cookie)
      #expect(programs.json("invoices", 0, "provider_invoice") == invoice)
      #expect(try await portal.call("GET", invoice, cookie: cookie).json("url") == expected)
      let other = try await portal.call("GET", invoice, cookie: try test.cookie(of: try test.user(8)))
      #expect(other.status == 404 && other.json("code") == "unknown-document")
      // What was paid with tax is told with tax.
      let overview = try await portal.browse("GET", "/portal/", cookie: cookie)
      #expect(overview.text.contains("11,99\u{A0}€ TTC par mois") && !overview.text.contains("9,99\u{A0}€ par mois"))
    }
  }

  @Test("Of our own invoices the provider has none, nor of what was deleted there")
  func noProviderInvoice() async throws {
    let shop = try TestShop(try TestBilling(.sqlite))
    try await TestPortal.with(shop.test.billing, shop: shop) { portal, _ in
      let cookie = try shop.test.cookie(of: try await shop.customer().0)
      let answer = try await portal.call("GET", "/portal/invoices/INV-202602-0001/provider-invoice", cookie: cookie)
      #expect(answer.status == 404 && answer.json("code") == "unknown-document")
      let page = try await portal.browse("GET", "/portal/invoices/INV-202602-0001", cookie: cookie)
      #expect(page.status == 200 && !page.text.contains("provider-invoice"))
    }
    let test = try TestBilling(.sqlite) { $0.issuerMode = .provider }
    let user = try test.user()
    _ = try await Self.shop(test)
    let found = try test.billing.read { (tx) throws(BillingError) in try tx.documents(of: user).first }
    let document = try #require(found)
    // The shop of this portal has never heard of the payment.
    try await TestPortal.with(test.billing) { portal, _ in
      let path = "/portal/invoices/\(document.number)/provider-invoice"
      let missing = try await portal.browse("GET", path, cookie: try test.cookie(of: user))
      #expect(missing.status == 404)
    }
  }

  /// A provider to which user 7 has paid a month.
  private static func shop(_ test: TestBilling) async throws -> LocalProvider {
    let provider = LocalProvider(selling: test.billing.settings, surroundings: test.billing.surroundings)
    _ = provider.subscribe(telegramID: 7, variant: "101", name: "Zoé", email: "zoe@example.com")
    for webhook in provider.webhooks() {
      try test.billing.write { (tx) throws(BillingError) in _ = try tx.storeEvent(webhook.body) }
    }
    try await BillingServices(
      billing: test.billing, provider: provider, documents: ProviderStatements(test.billing),
      sender: try test.billing.settings.mail.sender(), log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ).worker(name: "test").runDue()
    return provider
  }
}
