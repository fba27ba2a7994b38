import Testing

@testable import Billing

extension BusinessYear {
  /// Plans with prices by the month and by the year.
  static func plans(_ settings: inout BillingSettings) {
    settings.plans[1].variants = ["101", "201"]
    settings.plans[1].yearlyVariants = ["201"]
    settings.plans[1].yearlyPrice = 9_990
    settings.plans[2].variants = ["102", "202"]
    settings.plans[2].yearlyVariants = ["202"]
    settings.plans[2].yearlyPrice = 29_999
  }

  /// Tells a service all of it, each event at its time.
  ///
  /// - Parameter night: is called after each day with its number, when the clock is past the day.
  func play(into test: TestBilling, night: (Int) async throws -> Void) async throws {
    var accounts: [Int64: Int64] = [:]
    var refunded: [String: Int64] = [:]
    var rest = events[...]
    for day in 0..<days {
      let end = start + Int64(day + 1) * Self.day
      while let event = rest.first, event.at < end {
        rest = rest.dropFirst()
        test.world.now = event.at
        accounts[event.user] = try tell(test, event, account: accounts[event.user], &refunded)
      }
      test.world.now = end + FiguresJob.delay
      try await night(day)
    }
  }

  private func tell(
    _ test: TestBilling, _ event: Event, account: Int64?, _ refunded: inout [String: Int64]
  ) throws -> Int64 {
    if case .refunded(let part) = event.step { refunded[event.id, default: 0] += part }
    let back = min(refunded[event.id] ?? 0, Self.total)
    return try test.billing.write { (tx) throws(BillingError) in
      let user = if let account { account } else { try tx.user(telegramID: event.user, name: nil, email: nil) }
      switch event.step {
      case .account: break
      case .subscription(let status, let variant):
        let stated = ProviderSubscription(
          id: event.id, storeID: "1", variantID: variant, status: status, isTestMode: false, createdAt: event.at,
          updatedAt: event.at * 1000)
        let outcome = try tx.apply(stated, user: user, cause: "test", isCurrent: true)
        if outcome != .applied { Issue.record("\(event) was not applied: \(outcome)") }
      case .paid, .failed, .void, .refunded:
        let status: ProviderInvoice.Status =
          switch event.step {
          case .failed: .pending
          case .void: .void
          case .refunded: back == Self.total ? .refunded : .partialRefund
          default: .paid
          }
        let stated = ProviderInvoice(
          id: event.id, storeID: "1", subscriptionID: event.subscription, billingReason: "renewal", status: status,
          isTestMode: false, currency: "EUR", subtotal: 999, discount: 0, tax: 200, total: Self.total, refunded: back,
          isTaxInclusive: false, createdAt: event.at, updatedAt: event.at * 1000)
        let outcome = try tx.apply(stated, cause: "test", hasFailed: event.step == .failed)
        if outcome != .applied { Issue.record("\(event) was not applied: \(outcome)") }
      case .usage(let messages):
        _ = try tx.recordUsage([UsageEvent(key: event.id, telegramID: event.user, messages: messages, at: event.at)])
      case .erased:
        try tx.erase(
          ErasureRecord(user: user, created: tx.now, kind: .accountDeletion, at: tx.now), tellsPerson: false)
      }
      return user
    }
  }
}
