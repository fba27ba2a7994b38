internal import SQLStore

extension BillingTransaction {
  /// The plan that holds for a user: that of a subscription that lives while access is full or of a grant, otherwise
  /// the first one.
  public func plan(of user: Int64) throws(BillingError) -> Plan { try plans(of: [user])[user] ?? settings.basePlan }

  /// The plans that hold for users; those without a subscription that counts are left out: they have the first plan.
  func plans(of users: [Int64]) throws(BillingError) -> [Int64: Plan] {
    let mode: SQLValue = settings.provider.isTestMode ? 1 : 0
    let found = try rows(
      {
        """
        SELECT s.user_id, s.plan, s.status, s.renews_at, s.ends_at, s.test_mode FROM subscriptions s \
        JOIN users u ON u.id = s.user_id WHERE u.access = 'full' AND s.status <> 'expired' AND s.user_id IN (\($0)) \
        AND NOT EXISTS (SELECT 1 FROM dunning_cases d \
        WHERE d.subscription_id = s.id AND d.state = 'open' AND d.stage <> 'grace')
        """
      }, among: users.map { .integer($0) }
    ) { (row) throws(SQLError) -> (user: Int64, plan: String)? in
      guard row.values.last == mode, let status = ProviderSubscription.Status(rawValue: try row.text(2)),
        status.gives(until: try row.integerOrNil(4), paidUntil: try row.integerOrNil(3), at: now)
      else { return nil }
      return (try row.integer(0), try row.text(1))
    }
    var ranks: [Int64: Int] = [:]
    let granted = try grantedPlans(of: users).map { (user: $0.user, plan: $0.plan) }
    for (user, key) in found.compactMap({ $0 }) + granted {
      // Of several the one that comes last in the settings counts.
      guard let rank = settings.plans.firstIndex(where: { $0.key == key }) else { continue }
      ranks[user] = max(ranks[user] ?? rank, rank)
    }
    return ranks.mapValues { settings.plans[$0] }
  }
}

extension ProviderSubscription.Status {
  /// Whether a subscription of this status gives its plan. What becomes of one whose payment has failed is decided by
  /// dunning, which limits access; a paused one gives what has been paid for.
  func gives(until end: Int64?, paidUntil: Int64?, at now: Int64) -> Bool {
    switch self {
    case .onTrial, .active, .pastDue, .unpaid: true
    case .cancelled: end.map { now < $0 } ?? true
    case .paused: paidUntil.map { now < $0 } ?? false
    case .expired: false
    }
  }
}
