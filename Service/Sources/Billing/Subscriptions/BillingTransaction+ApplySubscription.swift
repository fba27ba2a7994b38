internal import SQLStore

extension BillingTransaction {
  /// Makes what is stored of a subscription say what the provider states, unless something newer is known, and does
  /// what follows from it: access, dunning, events that have waited for it.
  ///
  /// - Parameters:
  ///   - stated: what the provider states.
  ///   - user: whose it is, where that was told; nil: as it is stored, or as events have told.
  ///   - cause: why, for the history: `webhook/12/subscription_updated`.
  ///   - isCurrent: whether it is an answer of the API, which holds against a webhook of the same time.
  @discardableResult
  public func apply(
    _ stated: ProviderSubscription, user: Int64?, cause: String, isCurrent: Bool = false
  ) throws(BillingError) -> ProviderOutcome {
    guard stated.storeID == settings.provider.storeID, stated.isTestMode == settings.provider.isTestMode else {
      return .ignored
    }
    let subject = "subscription \(stated.id)"
    var owner = try subscription(providerID: stated.id)?.user ?? user
    if owner == nil { owner = try userTold(ofSubscription: stated.id, order: stated.orderID) }
    guard let owner else {
      if isCurrent, now - stated.createdAt < ReconciliationJob.patience { return .waiting }
      try openReview(
        ReviewKind.subscriptionUser, subject, user: nil,
        reason: "The provider does not say whose it is: no telegram_id and no account that lives is known for it.")
      return .waiting
    }
    // All that changes an account waits here for its turn.
    try lockAccount(owner)
    let known = try subscription(providerID: stated.id)
    if let known,
      !Statement.isNewer(
        stated.updatedAt, than: known.providerUpdatedAt, isCurrent: isCurrent, isLater: stated.isLater(than: known))
    {
      return .stale
    }
    let plan = settings.plan(ofVariant: stated.variantID)?.key
    if plan == nil {
      try openReview(
        ReviewKind.variant, subject, user: owner,
        reason: "No plan of the settings has the variant \(stated.variantID): add it, and reconcile.")
    } else {
      try closeReview(ReviewKind.variant, subject, resolution: "the variant stands for a plan")
    }
    // A plan that was there stays until somebody says what the new variant is.
    guard let plan = plan ?? known?.plan else { return .waiting }
    let price = try price(of: stated, plan: plan, known: known)
    guard let id = try write(stated, of: owner, plan: plan, known: known) else { return .stale }
    if known?.plan != plan || known?.status != stated.status || price.isChanged {
      try execute(
        """
        INSERT INTO subscription_changes \
        (subscription_id, changed_at, old_plan, new_plan, old_status, new_status, price, currency, cause) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        [
          .integer(id), .integer(now), SQLValue(known?.plan), .text(plan), SQLValue(known?.status.rawValue),
          .text(stated.status.rawValue), .integer(price.amount), .text(price.currency), .text(cause),
        ])
      try audit(
        "subscription.\(stated.status.rawValue)", "subscription \(id)", by: .provider, user: owner, reason: cause)
    }
    try keepAddress(stated.userEmail, of: owner)
    try follow(id, isNew: known == nil, cause: cause)
    return .applied
  }

  /// Writes it down; nil when somebody else has just made it.
  private func write(
    _ stated: ProviderSubscription, of user: Int64, plan: String, known: Subscription?
  ) throws(BillingError) -> Int64? {
    if let known {
      try execute(
        """
        UPDATE subscriptions SET plan = $2, variant_id = $3, status = $4, trial_ends_at = $5, renews_at = $6, \
        ends_at = $7, provider_updated_at = $8, checked_at = $9 WHERE id = $1
        """,
        [
          .integer(known.id), .text(plan), .text(stated.variantID), .text(stated.status.rawValue),
          SQLValue(stated.trialEndsAt), SQLValue(stated.renewsAt), SQLValue(stated.endsAt),
          .integer(stated.updatedAt), .integer(now),
        ])
      return known.id
    }
    return try row(
      """
      INSERT INTO subscriptions (user_id, plan, provider, provider_id, variant_id, test_mode, status, trial_ends_at, \
      renews_at, ends_at, created_at, provider_updated_at, checked_at) \
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
      ON CONFLICT (provider, provider_id) DO NOTHING RETURNING id
      """,
      [
        .integer(user), .text(plan), .text(settings.provider.name), .text(stated.id), .text(stated.variantID),
        .integer(stated.isTestMode ? 1 : 0), .text(stated.status.rawValue), SQLValue(stated.trialEndsAt),
        SQLValue(stated.renewsAt), SQLValue(stated.endsAt), .integer(stated.createdAt), .integer(stated.updatedAt),
        .integer(now),
      ]
    ) { (row) throws(SQLError) in try row.integer(0) }
  }

  /// The buyer's address, for one who has none yet: Telegram tells none. It is not confirmed by that: whoever pays for an
  /// account may write any address there.
  private func keepAddress(_ address: String?, of user: Int64) throws(BillingError) {
    guard let address, address.contains("@") else { return }
    try execute(
      "UPDATE users SET email = $2 WHERE id = $1 AND email IS NULL AND telegram_id IS NOT NULL",
      [.integer(user), .text(address)])
  }

  /// Takes the lock under which everything of an account happens.
  func lockAccount(_ user: Int64) throws(BillingError) {
    _ = try row("SELECT id FROM users WHERE id = $1 {lock}", [.integer(user)]) { (row) throws(SQLError) in
      try row.integer(0)
    }
  }

  /// Closes a question that has answered itself.
  func closeReview(_ kind: String, _ subject: String, resolution: String) throws(BillingError) {
    try execute(
      """
      UPDATE review_cases SET closed_at = $3, closed_by = $4, resolution = $5 \
      WHERE kind = $1 AND subject = $2 AND closed_at IS NULL
      """,
      [
        .text(kind), .text(subject), .integer(now), .text(Actor.service("subscriptions").description),
        .text(resolution),
      ])
  }
}
