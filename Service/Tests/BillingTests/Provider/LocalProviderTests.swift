import InvoiceKit
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
