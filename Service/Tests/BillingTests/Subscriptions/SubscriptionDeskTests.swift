import TestDatabases
import Testing

@testable import Billing

@Suite("The desk of subscriptions", .serialized)
struct SubscriptionDeskTests {
  /// A user with a subscription of Pro, at a provider that says the same.
  private func subscribed(_ kind: TestDatabase.Kind) async throws -> (TestBilling, ToldProvider, Subscription) {
    let test = try TestBilling(kind)
    let provider = ToldProvider()
    let body = try EventFixture.body("subscription_created")
    let stated = try LemonSqueezyEvent(body).subscription()
    provider.tell { $0.subscriptions["1001"] = stated }
    try await test.receive([body], asking: provider)
    let subscription = try test.billing.read { (tx) throws(BillingError) in try tx.subscription(providerID: "1001") }
    return (test, provider, try #require(subscription))
  }

  private func code(_ work: () async throws(BillingError) -> Void) async -> BillingCode? {
    do throws(BillingError) {
      try await work()
      return nil
    } catch { return error.code }
  }

  @Test("A plan is changed at once, a cheaper one with the next payment", arguments: TestDatabase.Kind.allCases)
  func change(_ kind: TestDatabase.Kind) async throws {
    let (test, provider, subscription) = try await subscribed(kind)
    let desk = SubscriptionDesk(test.billing, provider: provider)
    let (id, user) = (subscription.id, subscription.user)
    let changed = try await desk.changePlan(of: id, user: user, to: "business", by: .user(user))
    #expect(changed.plan == "business" && changed.variantID == "102")
    #expect(try await desk.changePlan(of: id, user: user, to: "pro", by: .user(user)).plan == "pro")
    #expect(try await desk.changePlan(of: id, user: user, to: "pro", by: .user(user)).plan == "pro")
    #expect(provider.calls == ["change 102 true 1001", "change 101 false 1001"])
    #expect(
      try test.lines("SELECT actor, reason FROM audit_log WHERE action = 'subscription.change-plan' ORDER BY id") == [
        "user \(user)|pro to business", "user \(user)|business to pro",
      ])
    for plan in ["free", "nothing"] {
      #expect(
        await code { () throws(BillingError) in
          try await desk.changePlan(of: id, user: user, to: plan, by: .user(user))
        } == .planNotSold)
    }
  }

  @Test("It is cancelled and resumed, once", arguments: TestDatabase.Kind.allCases)
  func cancel(_ kind: TestDatabase.Kind) async throws {
    let (test, provider, subscription) = try await subscribed(kind)
    let desk = SubscriptionDesk(test.billing, provider: provider)
    let (id, user) = (subscription.id, subscription.user)
    for _ in 0..<2 {
      let cancelled = try await desk.cancelSubscription(id, user: user, by: .user(user), reason: "too dear")
      #expect(cancelled.status == .cancelled && cancelled.endsAt == subscription.renewsAt)
    }
    #expect(
      await code { () throws(BillingError) in
        try await desk.changePlan(of: id, user: user, to: "business", by: .user(user))
      } == .subscriptionState)
    for _ in 0..<2 { #expect(try await desk.resumeSubscription(id, user: user, by: .user(user)).status == .active) }
    #expect(provider.calls == ["cancel 1001", "resume 1001"])
    try await desk.cancelSubscription(id, user: user, by: .admin("anna"))
    test.world.advance(days: 60)
    #expect(
      await code { () throws(BillingError) in
        try await desk.resumeSubscription(id, user: user, by: .user(user))
      } == .subscriptionState)
    #expect(try await desk.updatePaymentURL(id, user: user) == "https://store.example.com/1001")
  }

  @Test("Somebody else's is not there, and a provider that is away is told", arguments: TestDatabase.Kind.allCases)
  func misuse(_ kind: TestDatabase.Kind) async throws {
    let (test, provider, subscription) = try await subscribed(kind)
    let desk = SubscriptionDesk(test.billing, provider: provider)
    let (id, user) = (subscription.id, subscription.user)
    let stranger = try test.billing.write { (tx) throws(BillingError) in try tx.user(telegramID: 99) }
    for (id, user) in [(id, stranger), (id + 1, user), (-1, user), (id, -1)] {
      #expect(
        await code { () throws(BillingError) in
          try await desk.cancelSubscription(id, user: user, by: .user(user))
        } == .unknownSubscription)
      #expect(
        await code { () throws(BillingError) in
          _ = try await desk.updatePaymentURL(id, user: user)
        } == .unknownSubscription)
      #expect(
        await code { () throws(BillingError) in
          try await desk.changePlan(of: id, user: user, to: "business", by: .user(user))
        } == .unknownSubscription)
      #expect(
        await code { () throws(BillingError) in
          try await desk.resumeSubscription(id, user: user, by: .user(user))
        } == .unknownSubscription)
    }
    #expect(provider.calls.isEmpty)
    let kinds: [(ProviderError.Kind, BillingCode)] = [
      (.unavailable, .providerUnavailable), (.rateLimited(seconds: 5), .providerUnavailable),
      (.unreadable, .providerUnavailable), (.refused(status: 401), .providerRefused),
      (.refused(status: 422), .providerRefused), (.missing, .unknownSubscription),
    ]
    for (kind, expected) in kinds {
      provider.tell { $0.failure = ProviderError(kind, "it fails") }
      #expect(
        await code { () throws(BillingError) in
          try await desk.cancelSubscription(id, user: user, by: .user(user))
        } == expected)
    }
    #expect(try test.lines("SELECT status FROM subscriptions") == ["active"])
    #expect(try test.lines("SELECT COUNT(*) FROM audit_log WHERE action = 'subscription.cancel'") == ["0"])
  }

  @Test("What the provider shall do is done once, and only where it still fits", arguments: TestDatabase.Kind.allCases)
  func wishes(_ kind: TestDatabase.Kind) async throws {
    let (test, provider, subscription) = try await subscribed(kind)
    let worker = test.worker([.providerCall: ProviderCallJob.handler(provider: provider)])
    func wish(_ wish: ProviderWish) async throws -> String {
      try test.billing.write { (tx) throws(BillingError) in try tx.ask(wish, of: subscription.id) }
      try await worker.runDue()
      return try test.lines("SELECT status, wish FROM subscriptions")[0]
    }
    // Paid meanwhile: it is let be.
    #expect(try await wish(.cancelUnpaid) == "active|-")
    #expect(try await wish(.pause) == "paused|-")
    #expect(try await wish(.pause) == "paused|-")
    #expect(try await wish(.unpause) == "active|-")
    #expect(try await wish(.resume) == "active|-")
    #expect(try await wish(.cancel) == "cancelled|-")
    #expect(try await wish(.cancel) == "cancelled|-")
    #expect(try await wish(.resume) == "active|-")
    provider.tell { $0.subscriptions["1001"]?.status = .unpaid }
    #expect(try await wish(.cancelUnpaid) == "cancelled|-")
    #expect(
      provider.calls.filter { !$0.hasPrefix("subscription") } == [
        "pause 1001", "unpause 1001", "cancel 1001", "resume 1001", "cancel 1001",
      ])
    // A provider that is away keeps the wish.
    provider.tell { $0.failure = ProviderError(.unavailable, "away") }
    #expect(try await wish(.resume) == "cancelled|resume")
    provider.tell { ($0.failure, $0.subscriptions) = (nil, [:]) }
    test.world.advance(hours: 5)
    #expect(try await wish(.resume) == "cancelled|-")
    #expect(try test.lines("SELECT kind FROM review_cases WHERE closed_at IS NULL") == ["provider-call"])
  }
}
