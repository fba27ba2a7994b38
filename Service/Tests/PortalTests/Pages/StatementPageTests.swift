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
    let provider = LocalProvider(selling: test.billing.settings, surroundings: test.billing.surroundings)
    _ = provider.subscribe(telegramID: 7, variant: "101", name: "Zoé", email: "zoe@example.com")
    for webhook in provider.webhooks() {
      try test.billing.write { (tx) throws(BillingError) in _ = try tx.storeEvent(webhook.body) }
    }
    try await BillingServices(
      billing: test.billing, provider: provider, documents: ProviderStatements(test.billing),
      sender: try test.billing.settings.mail.sender(), log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ).worker(name: "test").runDue()
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
}
