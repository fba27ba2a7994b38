import InvoiceKit
import TestDatabases
import Testing

@testable import Billing

@Suite("The provider within the process")
struct LocalProviderTests {
  private func provider(_ world: TestWorld) throws -> LocalProvider {
    LocalProvider(selling: try TestBilling.settings(folder: "/nowhere"), surroundings: world.surroundings)
  }

  @Test("A year of payments comes by the clock, each webhook signed and readable")
  func year() async throws {
    let world = TestWorld(now: 1_769_860_800_000)
    let provider = try provider(world)
    let settings = try TestBilling.settings(folder: "/nowhere").provider
    let id = try #require(provider.subscribe(telegramID: 7, variant: "101", email: "a@example.com"))
    world.advance(days: 365)
    let webhooks = provider.webhooks()
    for webhook in webhooks {
      #expect(WebhookSignature.isValid(webhook.signature, of: webhook.body, secret: settings.webhookSecret))
      let event = try LemonSqueezyEvent(webhook.body)
      #expect(event.name == webhook.name && event.telegramID == 7 && event.storeID == "1")
    }
    let paid = try webhooks.filter { $0.name == "subscription_payment_success" }
      .map { try LemonSqueezyEvent($0.body).invoice() }
    // 31 January 2026, 28 February, 31 March, … 31 January 2027.
    #expect(paid.map(\.total) == Array(repeating: 1199, count: 13))
    let zone = try CivilZone("UTC")
    #expect(
      paid.prefix(4).map { zone.day(at: $0.createdAt).description } == [
        "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30",
      ])
    #expect(paid.map(\.billingReason) == ["initial"] + Array(repeating: "renewal", count: 12))
    #expect(try await provider.subscription(id)?.status == .active)
    #expect(provider.webhooks().isEmpty)
  }

  @Test("What was paid too much is taken off the payments that follow; on trial nothing is")
  func credit() async throws {
    let world = TestWorld(now: 1_769_860_800_000)
    let provider = try provider(world)
    func payments() async throws -> [Int64] {
      try await provider.invoices(page: 1).elements.sorted { $0.createdAt < $1.createdAt }.map(\.subtotal)
    }
    let id = try #require(provider.subscribe(telegramID: 7, variant: "102"))
    // For 28 of 31 days: more than the next month costs.
    _ = try await provider.change(id, toVariant: "101", invoiceImmediately: false, disableProrations: false)
    let credit: Int64 = 2_000 * 28 / 31
    world.advance(days: 28)
    #expect(try await payments() == [2_999])
    #expect(try await provider.subscription(id)?.status == .active)
    world.advance(days: 31)
    #expect(try await payments() == [2_999, 2 * 999 - credit])
    world.advance(days: 30)
    #expect(try await payments() == [2_999, 2 * 999 - credit, 999])
    let trial = try #require(provider.subscribe(telegramID: 8, variant: "101", trialDays: 14))
    _ = try await provider.change(trial, toVariant: "102", invoiceImmediately: true, disableProrations: false)
    #expect(try await payments().count == 3)
  }

  @Test("A payment that fails is tried four times, and comes when the card works again")
  func failing() async throws {
    let world = TestWorld()
    let provider = try provider(world)
    let id = try #require(provider.subscribe(telegramID: 7, variant: "101"))
    provider.failPayments(of: id)
    _ = provider.webhooks()
    world.advance(days: 28)
    #expect(try await provider.subscription(id)?.status == .pastDue)
    #expect(provider.webhooks().map(\.name) == ["subscription_payment_failed", "subscription_updated"])
    world.advance(days: 14)
    #expect(try await provider.subscription(id)?.status == .unpaid)
    #expect(provider.webhooks().map(\.name).filter { $0 == "subscription_payment_failed" }.count == 4)
    provider.repairPayments(of: id)
    #expect(
      provider.webhooks().map(\.name) == [
        "subscription_payment_success", "subscription_payment_recovered", "subscription_updated",
      ])
    #expect(try await provider.subscription(id)?.status == .active)
  }

  @Test("Who buys pays the tax that the invoice has: at home, abroad, and where a person has to decide")
  func tax() async throws {
    let test = try TestBilling(.sqlite)
    let provider = LocalProvider(selling: test.billing)
    func buyer(_ id: Int64, _ details: BillingDetails?, isChecked: Bool = false) throws -> Int64 {
      try test.billing.write { (tx) throws(BillingError) in
        let user = try tx.user(telegramID: id, name: "Zoé")
        if let details { try tx.changeBillingDetails(of: user, to: details, by: .user(user)) }
        if isChecked { try tx.confirmVATNumber(of: user, by: .admin("test")) }
        return user
      }
    }
    let german = BillingDetails(
      kind: .business, name: "Weber GmbH", street: "Lindenstraße 7", postcode: "10969", city: "Berlin", country: "DE",
      vatNumber: "DE136695976")
    var swiss = german
    (swiss.country, swiss.vatNumber) = ("CH", nil)
    for (id, details, isChecked, total) in [
      (1, nil, false, 1199), (2, german, true, 999), (3, swiss, false, 999), (4, german, false, 1199),
    ] as [(Int64, BillingDetails?, Bool, Int64)] {
      let user = try buyer(id, details, isChecked: isChecked)
      let bought = try #require(provider.subscribe(telegramID: id, variant: "101"))
      let invoices = try await provider.invoices(page: 1).elements
      #expect(invoices.first { $0.subscriptionID == bought }?.total == total, "\(id)")
      let rate = try test.billing.read { (tx) throws(BillingError) in try tx.taxRate(of: user) }
      #expect(rate == [1: 2_000, 2: 0, 3: 0][id], "\(id)")
    }
  }

  @Test("It is cancelled, resumed, cancelled, and ends; it is paid back in parts and as a whole")
  func life() async throws {
    let world = TestWorld()
    let provider = try provider(world)
    let id = try #require(provider.subscribe(telegramID: 7, variant: "101", trialDays: 7))
    #expect(try await provider.subscription(id)?.status == .onTrial)
    world.advance(days: 8)
    #expect(try await provider.cancel(id).status == .cancelled)
    #expect(try await provider.resume(id).status == .active)
    let end = try #require(try await provider.cancel(id).endsAt)
    let invoice = try #require(try await provider.invoices(page: 1).elements.first)
    provider.refund(invoice: invoice.id, amount: 500)
    #expect(try await provider.invoice(invoice.id)?.status == .partialRefund)
    provider.refund(invoice: invoice.id)
    #expect(try await provider.invoice(invoice.id)?.refunded == 1199)
    world.now = end
    #expect(try await provider.subscription(id)?.status == .expired)
    #expect(try await provider.cancel(id).status == .expired)
    #expect(provider.subscribe(telegramID: 7, variant: "999") == nil)
  }
}
