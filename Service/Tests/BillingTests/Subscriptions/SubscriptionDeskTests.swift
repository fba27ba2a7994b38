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

  @Test("A cancellation that is not sent yet is taken back for good", arguments: TestDatabase.Kind.allCases)
  func takenBack(_ kind: TestDatabase.Kind) async throws {
    let (test, provider, subscription) = try await subscribed(kind)
    let desk = SubscriptionDesk(test.billing, provider: provider)
    let (id, user) = (subscription.id, subscription.user)
    let worker = test.worker([.providerCall: ProviderCallJob.handler(provider: provider)])
    func declare() throws {
      try test.billing.write { (tx) throws(BillingError) in _ = try tx.terminateContract(id, of: user, by: .user(user))
      }
    }
    try declare()
    #expect(
      await code { () throws(BillingError) in
        try await desk.changePlan(of: id, user: user, to: "business", by: .user(user))
      } == .subscriptionState)
    #expect(try await !desk.resumeSubscription(id, user: user, by: .user(user)).isEnding)
    try await worker.runDue()
    #expect(try test.lines("SELECT status, wish FROM subscriptions") == ["active|-"])
    #expect(!provider.calls.contains("cancel 1001"))
    // One that the provider knows already, while ours is still to be sent.
    try declare()
    provider.tell {
      $0.subscriptions["1001"]?.status = .cancelled
      $0.subscriptions["1001"]?.updatedAt += 1
    }
    let stated = try #require(try await provider.subscription("1001"))
    try test.billing.write { (tx) throws(BillingError) in
      _ = try tx.apply(stated, user: user, cause: "test", isCurrent: true)
    }
    #expect(try await desk.resumeSubscription(id, user: user, by: .user(user)).status == .active)
    try await worker.runDue()
    #expect(try test.lines("SELECT status, wish FROM subscriptions") == ["active|-"])
    #expect(!provider.calls.contains("cancel 1001"))
    // The other way round: what is to be resumed is cancelled.
    try test.billing.write { (tx) throws(BillingError) in try tx.ask(.resume, of: id) }
    #expect(try await desk.cancelSubscription(id, user: user, by: .user(user)).status == .cancelled)
    try await worker.runDue()
    #expect(try test.lines("SELECT status, wish FROM subscriptions") == ["cancelled|-"])
    #expect(try test.lines("SELECT COUNT(*) FROM provider_marks WHERE name LIKE 'change/%'") == ["0"])
  }

  @Test("While the account is to be deleted nothing is paid again", arguments: TestDatabase.Kind.allCases)
  func deletion(_ kind: TestDatabase.Kind) async throws {
    let (test, provider, subscription) = try await subscribed(kind)
    let desk = SubscriptionDesk(test.billing, provider: provider)
    let (id, user) = (subscription.id, subscription.user)
    try test.billing.write { (tx) throws(BillingError) in _ = try tx.askForDeletion(of: user, by: .user(user)) }
    func refusals() async -> [BillingCode?] {
      [
        await code { () throws(BillingError) in
          try await desk.changePlan(of: id, user: user, to: "business", by: .user(user))
        },
        await code { () throws(BillingError) in try await desk.resumeSubscription(id, user: user, by: .user(user)) },
      ]
    }
    // Before the provider was told, and after.
    #expect(await refusals() == [.subscriptionState, .subscriptionState])
    try await test.worker([.providerCall: ProviderCallJob.handler(provider: provider)]).runDue()
    #expect(await refusals() == [.subscriptionState, .subscriptionState])
    #expect(provider.calls.filter { !$0.hasPrefix("subscription") } == ["cancel 1001"])
    try test.billing.write { (tx) throws(BillingError) in _ = try tx.takeBackDeletion(of: user, by: .user(user)) }
    #expect(try await desk.resumeSubscription(id, user: user, by: .user(user)).status == .active)
  }

  @Test("What is asked for eight times at once is done once", arguments: TestDatabase.Kind.allCases)
  func atOnce(_ kind: TestDatabase.Kind) async throws {
    let (test, provider, subscription) = try await subscribed(kind)
    let desk = SubscriptionDesk(test.billing, provider: provider)
    let (id, user) = (subscription.id, subscription.user)
    provider.tell { $0.delay = .milliseconds(50) }
    let plans = await withTaskGroup(of: String?.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try? await desk.changePlan(of: id, user: user, to: "business", by: .user(user)).plan
        }
      }
      return await group.reduce(into: [String?]()) { $0.append($1) }
    }
    #expect(plans == Array(repeating: "business", count: 8))
    #expect(provider.calls == ["change 102 true 1001"])
    #expect(try test.lines("SELECT COUNT(*) FROM audit_log WHERE action = 'subscription.change-plan'") == ["1"])
  }

  @Test("On trial a dearer plan is not charged at once")
  func trial() async throws {
    let (test, provider, subscription) = try await subscribed(.sqlite)
    provider.tell {
      $0.subscriptions["1001"]?.status = .onTrial
      $0.subscriptions["1001"]?.updatedAt += 1
    }
    let stated = try #require(try await provider.subscription("1001"))
    try test.billing.write { (tx) throws(BillingError) in
      _ = try tx.apply(stated, user: subscription.user, cause: "test", isCurrent: true)
    }
    try await SubscriptionDesk(test.billing, provider: provider)
      .changePlan(of: subscription.id, user: subscription.user, to: "business", by: .user(subscription.user))
    #expect(provider.calls.last == "change 102 false 1001")
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
