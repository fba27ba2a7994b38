internal import SQLStore

extension SubscriptionDesk {
  /// For how long one change keeps others away, whatever becomes of it: longer than the provider may take to answer.
  private static let claimLife: Int64 = 60_000
  /// For how many times a tenth of a second another change is waited for.
  private static let patience = 150

  /// A subscription as it stands while nobody else changes it.
  struct Claim: Sendable {
    let subscription: Subscription
    /// Whether the account is about to be deleted.
    let isLeaving: Bool
    /// What it costs.
    let bought: PlanPrice?
    /// Until when others are kept away; names the claim.
    let until: Int64
  }

  /// Does something with a subscription while no other process or call does: what was asked for twice at once is found
  /// done the second time, and not charged again.
  func alone(
    _ id: Int64, _ user: Int64, _ work: (Claim) async throws(BillingError) -> Subscription
  ) async throws(BillingError) -> Subscription {
    let claim = try await claim(id, user)
    let result: Result<Subscription, BillingError>
    do throws(BillingError) { result = .success(try await work(claim)) } catch { result = .failure(error) }
    // One that can't be given back ends by itself.
    try? await billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.endClaim(on: id, until: claim.until)
    }
    return try result.get()
  }

  private func claim(_ id: Int64, _ user: Int64) async throws(BillingError) -> Claim {
    for _ in 0..<Self.patience {
      let claim = try await billing.writeOnThread { (transaction) throws(BillingError) -> Claim? in
        guard let found = try transaction.subscription(id), found.user == user else { throw Self.unknown }
        let until = transaction.now + Self.claimLife
        guard try transaction.claim(id, until: until) else { return nil }
        return Claim(
          subscription: found, isLeaving: try transaction.user(user)?.deletionAskedAt != nil,
          bought: try transaction.boughtPrice(of: found), until: until)
      }
      if let claim { return claim }
      do { try await Task.sleep(for: .milliseconds(100)) } catch { break }
    }
    throw BillingError(
      .conflict, .subscriptionState, "the subscription is just being changed", hint: "Look at it in a minute.")
  }
}

extension BillingTransaction {
  private static func name(_ subscription: Int64) -> String { "change/\(subscription)" }

  /// Keeps others from changing a subscription.
  ///
  /// - Returns: whether nobody else does so already.
  fileprivate func claim(_ subscription: Int64, until: Int64) throws(BillingError) -> Bool {
    try execute(
      """
      INSERT INTO provider_marks (provider, name, value) VALUES ($1, $2, $3) ON CONFLICT (provider, name) \
      DO UPDATE SET value = excluded.value WHERE provider_marks.value <= $4
      """, [.text(settings.provider.name), .text(Self.name(subscription)), .integer(until), .integer(now)]) == 1
  }

  /// Lets others change it again.
  fileprivate func endClaim(on subscription: Int64, until: Int64) throws(BillingError) {
    try execute(
      "DELETE FROM provider_marks WHERE provider = $1 AND name = $2 AND value = $3",
      [.text(settings.provider.name), .text(Self.name(subscription)), .integer(until)])
  }
}
