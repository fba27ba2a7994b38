import TestDatabases
import Testing

@testable import Billing

@Suite("Before harm the provider is asked", .serialized)
struct HarmTests {
  @Test(
    "What takes something away counts as the provider says it now",
    arguments: ["subscription_cancelled", "subscription_expired", "subscription_paused"], TestDatabase.Kind.allCases)
  func taken(_ name: String, _ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let provider = ToldProvider()
    var current = try LemonSqueezyEvent(EventFixture.body("subscription_created")).subscription()
    current.updatedAt += 90 * 86_400_000_000
    provider.tell { [current] in $0.subscriptions["1001"] = current }
    try await test.receive(
      [try EventFixture.body("subscription_created"), try EventFixture.body(name)], asking: provider)
    #expect(provider.calls == ["subscription 1001"])
    #expect(try test.lines("SELECT status FROM subscriptions") == ["active"])
  }

  @Test("A payment that has come since has not failed", arguments: TestDatabase.Kind.allCases)
  func paid(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let provider = ToldProvider()
    let paid = try LemonSqueezyEvent(EventFixture.body("subscription_payment_success")).invoice()
    provider.tell { $0.invoices["5001"] = paid }
    try await test.receive(
      [try EventFixture.body("subscription_created"), try EventFixture.body("subscription_payment_failed")],
      asking: provider)
    #expect(provider.calls == ["invoice 5001", "subscription 1001"])
    #expect(try test.lines("SELECT status FROM provider_invoices") == ["paid"])
    #expect(try test.lines("SELECT COUNT(*) FROM dunning_cases") == ["0"])
  }

  @Test("A refund counts as the provider states it", arguments: TestDatabase.Kind.allCases)
  func refund(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let provider = ToldProvider()
    var invoice = try LemonSqueezyEvent(EventFixture.body("subscription_payment_refunded")).invoice()
    (invoice.status, invoice.refunded) = (.partialRefund, 500)
    provider.tell { [invoice] in $0.invoices["5001"] = invoice }
    try await test.receive(
      [try EventFixture.body("subscription_created"), try EventFixture.body("subscription_payment_refunded")],
      asking: provider)
    #expect(try test.lines("SELECT status, refunded FROM provider_invoices") == ["partial_refund|500"])
  }

  @Test(
    "When the provider does not answer, nothing is taken, and the event waits", arguments: TestDatabase.Kind.allCases)
  func away(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let provider = ToldProvider()
    try await test.receive([try EventFixture.body("subscription_created")], asking: provider)
    provider.tell { $0.failure = ProviderError(.rateLimited(seconds: 120), "too many calls") }
    try await test.receive([try EventFixture.body("subscription_expired")], asking: provider)
    #expect(try test.lines("SELECT status FROM subscriptions") == ["active"])
    #expect(try test.lines("SELECT error FROM jobs WHERE kind = 'provider-event'") == ["too many calls"])
    test.world.advance(hours: 1)
    let expired = try LemonSqueezyEvent(EventFixture.body("subscription_expired")).subscription()
    provider.tell { $0.failure = nil }
    provider.tell { $0.subscriptions["1001"] = expired }
    try await test.applyEvents(asking: provider)
    #expect(try test.lines("SELECT status FROM subscriptions") == ["expired"])
  }

  @Test("Of two things said at one time the provider says which holds", arguments: TestDatabase.Kind.allCases)
  func tie(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let provider = ToldProvider()
    let time = "2026-02-12T08:00:00.000000Z"
    let cancelled = try EventFixture.body("subscription_cancelled", attributes: ["updated_at": time])
    let resumed = try EventFixture.body("subscription_resumed", attributes: ["updated_at": time])
    let current = try LemonSqueezyEvent(resumed).subscription()
    provider.tell { $0.subscriptions["1001"] = current }
    try await test.receive([cancelled, resumed, cancelled], asking: provider)
    #expect(try test.lines("SELECT status FROM subscriptions") == ["active"])
    #expect(provider.calls == ["subscription 1001"])
  }
}
