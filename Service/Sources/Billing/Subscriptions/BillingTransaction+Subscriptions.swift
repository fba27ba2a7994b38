internal import SQLStore

extension BillingTransaction {
  private static let columns = """
    SELECT id, user_id, plan, provider_id, variant_id, status, trial_ends_at, renews_at, ends_at, created_at, \
    provider_updated_at, wish FROM subscriptions
    """

  /// A subscription; nil when there is none.
  public func subscription(_ id: Int64) throws(BillingError) -> Subscription? {
    try row("\(Self.columns) WHERE id = $1", [.integer(id)], Self.subscription)
  }

  /// The subscription of that name at the provider; nil when it is not known.
  public func subscription(providerID: String) throws(BillingError) -> Subscription? {
    try row(
      "\(Self.columns) WHERE provider = $1 AND provider_id = $2", [.text(settings.provider.name), .text(providerID)],
      Self.subscription)
  }

  /// All that a user has or had, the latest first.
  public func subscriptions(of user: Int64) throws(BillingError) -> [Subscription] {
    try rows(
      "\(Self.columns) WHERE user_id = $1 AND test_mode = $2 ORDER BY created_at DESC, id DESC",
      [.integer(user), .integer(settings.provider.isTestMode ? 1 : 0)], Self.subscription)
  }

  /// The subscription that a user means by "my subscription": the latest one that lives, otherwise the latest; nil when
  /// there was never one.
  public func currentSubscription(of user: Int64) throws(BillingError) -> Subscription? {
    let all = try subscriptions(of: user)
    return all.first { $0.isLive(at: now) } ?? all.first
  }

  /// What has changed in a user's subscriptions, the latest first.
  ///
  /// - Parameters:
  ///   - user: whose.
  ///   - limit: how many at most.
  public func subscriptionChanges(of user: Int64, limit: Int = 100) throws(BillingError) -> [SubscriptionChange] {
    try rows(
      """
      SELECT c.subscription_id, c.changed_at, c.old_plan, c.new_plan, c.old_status, c.new_status \
      FROM subscription_changes c JOIN subscriptions s ON s.id = c.subscription_id \
      WHERE s.user_id = $1 AND s.test_mode = $2 ORDER BY c.changed_at DESC, c.id DESC LIMIT $3
      """, [.integer(user), .integer(settings.provider.isTestMode ? 1 : 0), SQLValue(min(max(limit, 1), 1_000))]
    ) { (row) throws(SQLError) in
      SubscriptionChange(
        subscription: try row.integer(0), at: try row.integer(1), oldPlan: try row.textOrNil(2),
        newPlan: try row.text(3), oldStatus: try row.textOrNil(4).flatMap(ProviderSubscription.Status.init(rawValue:)),
        newStatus: ProviderSubscription.Status(rawValue: try row.text(5)) ?? .expired)
    }
  }

  /// Leaves something to do to the provider; what it was to do before is forgotten.
  ///
  /// - Parameters:
  ///   - wish: what it shall do.
  ///   - subscription: `subscriptions.id`.
  public func ask(_ wish: ProviderWish, of subscription: Int64) throws(BillingError) {
    try execute(
      "UPDATE subscriptions SET wish = $2 WHERE id = $1", [.integer(subscription), .text(wish.rawValue)])
    try enqueue(.providerCall, subject: String(subscription))
  }

  private static func subscription(_ row: SQLRow) throws(SQLError) -> Subscription {
    Subscription(
      id: try row.integer(0), user: try row.integer(1), plan: try row.text(2), providerID: try row.text(3),
      variantID: try row.text(4), status: ProviderSubscription.Status(rawValue: try row.text(5)) ?? .expired,
      trialEndsAt: try row.integerOrNil(6), renewsAt: try row.integerOrNil(7), endsAt: try row.integerOrNil(8),
      createdAt: try row.integer(9), providerUpdatedAt: try row.integer(10),
      wish: try row.textOrNil(11).flatMap(ProviderWish.init(rawValue:)))
  }
}
