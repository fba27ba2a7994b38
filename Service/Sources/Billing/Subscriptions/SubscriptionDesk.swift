/// What users and admins do with subscriptions. The provider is asked, its answer is applied at once like any other of
/// its statements, and the audit log says who has done it.
///
/// A subscription of somebody else is answered as one that is not there.
public struct SubscriptionDesk: Sendable {
  let billing: BillingStore
  let provider: any PaymentProvider

  /// A desk.
  public init(_ billing: BillingStore, provider: any PaymentProvider) {
    (self.billing, self.provider) = (billing, provider)
  }

  /// Changes the plan: at once and for the difference when it costs more, otherwise, and on trial, with the next payment.
  ///
  /// - Parameters:
  ///   - subscription: `subscriptions.id`.
  ///   - user: whose it is.
  ///   - key: of the new plan.
  ///   - actor: who does it.
  /// - Returns: how it stands then.
  /// - Throws: ``BillingCode/unknownSubscription``, ``BillingCode/planNotSold``, ``BillingCode/subscriptionState``, and
  ///   those of the provider and of the database.
  @discardableResult
  public func changePlan(
    of subscription: Int64, user: Int64, to key: String, by actor: Actor
  ) async throws(BillingError) -> Subscription {
    guard let plan = billing.settings.plan(key), plan.price > 0, plan.variants.first != nil else {
      _ = try await find(subscription, user)
      throw Self.notSold(key, hint: "To leave all paid plans, cancel the subscription.")
    }
    return try await alone(subscription, user) { (claim) throws(BillingError) in
      let known = claim.subscription
      guard known.plan != key else { return known }
      try Self.checkChange(claim)
      let quote = PlanChangeQuote(
        of: known, from: billing.settings.plan(known.plan), to: plan, bought: claim.bought,
        now: billing.surroundings.now())
      guard let variant = quote.variant else {
        throw Self.notSold(key, hint: "GET /portal/subscription lists the plans, and how each is paid.")
      }
      return try await settle(known, "subscription.change-plan", by: actor, reason: "\(known.plan) to \(key)") {
        (id) throws(ProviderError) in
        try await provider.change(
          id, toVariant: variant, invoiceImmediately: quote.timing == .now, disableProrations: false)
      }
    }
  }

  /// Ends a subscription when its paid period does; one that ends already is left as it is.
  ///
  /// - Parameters:
  ///   - reason: in the actor's words.
  ///   - subscription: the subscription, by its identifier.
  ///   - user: the account, by its identifier.
  ///   - actor: who does it.
  /// - Throws: ``BillingCode/unknownSubscription``, and those of the provider and of the database.
  @discardableResult
  public func cancelSubscription(
    _ subscription: Int64, user: Int64, by actor: Actor, reason: String? = nil
  ) async throws(BillingError) -> Subscription {
    try await alone(subscription, user) { (claim) throws(BillingError) in
      var known = claim.subscription
      // What was to be taken back at the provider is not taken back any more.
      if known.wish == .resume { known = try await ask(.cancel, of: known, nil, by: actor) }
      guard known.status != .cancelled, known.status != .expired else { return known }
      return try await settle(known, "subscription.cancel", by: actor, reason: reason) { (id) throws(ProviderError) in
        try await provider.cancel(id)
      }
    }
  }

  /// Takes a cancellation back while the paid period lasts, also one that the provider has not been told yet.
  ///
  /// - Throws: ``BillingCode/unknownSubscription``, ``BillingCode/subscriptionState``, and those of the provider and of
  ///   the database.
  @discardableResult
  public func resumeSubscription(
    _ subscription: Int64, user: Int64, by actor: Actor
  ) async throws(BillingError) -> Subscription {
    try await alone(subscription, user) { (claim) throws(BillingError) in
      var known = claim.subscription
      if [.active, .onTrial].contains(known.status), known.wish != .cancel { return known }
      guard !claim.isLeaving else { throw Self.leaving }
      guard known.isEnding || known.status == .cancelled, known.status != .expired,
        known.status != .cancelled || known.endsAt.map({ billing.surroundings.now() < $0 }) ?? true
      else {
        throw BillingError(
          .conflict, .subscriptionState, "a subscription that is \(known.status.words) can't be resumed",
          hint: known.status == .expired || known.status == .cancelled
            ? "It has ended: subscribe anew." : "It has not been cancelled.")
      }
      // A cancellation that the provider has not been told yet would be sent later, over what is resumed now. One that is
      // just being sent is taken back by the job.
      if known.wish == .cancel {
        let action = known.status == .cancelled ? nil : "subscription.resume"
        known = try await ask(.resume, of: known, action, by: actor)
      }
      guard known.status == .cancelled else { return known }
      return try await settle(known, "subscription.resume", by: actor, reason: nil) { (id) throws(ProviderError) in
        try await provider.resume(id)
      }
    }
  }

  /// Where the means of payment is changed; valid for a day, so it is fetched when it is clicked and never stored.
  ///
  /// - Throws: ``BillingCode/unknownSubscription``, and those of the provider and of the database.
  public func updatePaymentURL(_ subscription: Int64, user: Int64) async throws(BillingError) -> String {
    let known = try await find(subscription, user)
    do throws(ProviderError) { return try await provider.updatePaymentURL(known.providerID) } catch {
      throw BillingError(error)
    }
  }

  /// Says whose a subscription is that the provider can't tell; what has waited for it is applied.
  ///
  /// - Parameters:
  ///   - providerID: as the provider calls it.
  ///   - user: whose it is.
  ///   - actor: who does it.
  /// - Throws: ``BillingCode/unknownSubscription``, ``BillingCode/unknownUser``, and those of the provider and of the
  ///   database.
  public func assign(_ providerID: String, to user: Int64, by actor: Actor) async throws(BillingError) {
    let answer: ProviderSubscription?
    do throws(ProviderError) { answer = try await provider.subscription(providerID) } catch {
      throw BillingError(error)
    }
    guard let answer else { throw Self.unknown }
    try await billing.writeOnThread { (transaction) throws(BillingError) in
      guard try transaction.user(user) != nil else {
        throw BillingError(
          .missing, .unknownUser, "there is no user \(user)", hint: "`invoice-service user` finds one.")
      }
      if let owner = try transaction.subscription(providerID: providerID)?.user, owner != user {
        throw BillingError(
          .conflict, .subscriptionState, "the subscription is somebody's already",
          hint: "It stays with who has it: its invoices are issued.")
      }
      let outcome = try transaction.apply(answer, user: user, cause: "assign", isCurrent: true)
      guard outcome != .ignored else {
        throw BillingError(
          .conflict, .subscriptionState, "the subscription is of another store or mode",
          hint: "Look at `provider` in the configuration.")
      }
      try transaction.audit("subscription.assign", "subscription \(providerID)", by: actor, user: user)
      // Its payments may be older than the last walk.
      try transaction.forgetMark(ReconciliationWalk.invoices.rawValue)
      try transaction.enqueue(.reconciliation, subject: ReconciliationWalk.invoices.rawValue)
    }
  }

  static func notSold(_ key: String, hint: String) -> BillingError {
    BillingError(.conflict, .planNotSold, "there is no plan `\(key)` that can be bought", hint: hint)
  }

  static var unknown: BillingError {
    BillingError(.missing, .unknownSubscription, "there is no such subscription")
  }

  private func find(_ id: Int64, _ user: Int64) async throws(BillingError) -> Subscription {
    let found = try await billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.subscription(id)
    }
    guard let found, found.user == user else { throw Self.unknown }
    return found
  }

  /// What a change would be charged on has to go on.
  private static func checkChange(_ claim: Claim) throws(BillingError) {
    let known = claim.subscription
    guard !claim.isLeaving else { throw leaving }
    guard known.wish != .cancel, known.wish != .cancelUnpaid, [.active, .onTrial].contains(known.status) else {
      let words = known.isEnding ? ProviderSubscription.Status.cancelled.words : known.status.words
      throw BillingError(
        .conflict, .subscriptionState, "a subscription that is \(words) can't be changed",
        hint: known.isEnding ? "Resume it first." : "Settle what is owed first.")
    }
  }

  private static var leaving: BillingError {
    BillingError(
      .conflict, .subscriptionState, "the account is about to be deleted", hint: "Keep the account first.")
  }

  /// Leaves to a job what the provider shall do, instead of what it was to do before.
  private func ask(
    _ wish: ProviderWish, of known: Subscription, _ action: String?, by actor: Actor
  ) async throws(BillingError) -> Subscription {
    try await billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.ask(wish, of: known.id)
      if let action { try transaction.audit(action, "subscription \(known.id)", by: actor, user: known.user) }
      return try transaction.subscription(known.id) ?? known
    }
  }

  private func settle(
    _ known: Subscription, _ action: String, by actor: Actor, reason: String?,
    _ ask: (_ id: String) async throws(ProviderError) -> ProviderSubscription
  ) async throws(BillingError) -> Subscription {
    let answer: ProviderSubscription
    do throws(ProviderError) { answer = try await ask(known.providerID) } catch { throw BillingError(error) }
    return try await billing.writeOnThread { (transaction) throws(BillingError) in
      try transaction.apply(answer, user: known.user, cause: action, isCurrent: true)
      try transaction.audit(action, "subscription \(known.id)", by: actor, user: known.user, reason: reason)
      return try transaction.subscription(known.id) ?? known
    }
  }
}

extension ProviderSubscription.Status {
  /// In a sentence: `past due`.
  fileprivate var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}
