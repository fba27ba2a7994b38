extension BillingTransaction {
  /// How an account stands; a few rows of its own are read.
  public func standing(of user: User) throws(BillingError) -> AccountStanding {
    let subscription = try subscriptions(of: user.id).first { $0.isLive(at: now) }
    let dunning = try dunningState(of: user.id)
    return AccountStanding(
      access: user.access, plan: try plan(of: user.id), subscription: subscription,
      subscribed: subscription.flatMap { settings.plan($0.plan) }, dunning: dunning,
      owed: try dunning.map { (standing) throws(BillingError) in try amountOwed(for: standing.summary) },
      deletionDue: user.deletionAskedAt == nil ? nil : try dueDeletion(of: user.id),
      withdrawalUntil: try subscription.flatMap { (it) throws(BillingError) in try withdrawalEnd(of: it) })
  }

  /// Until when the subscriber may withdraw; nil: no longer, or a business has subscribed.
  func withdrawalEnd(of subscription: Subscription) throws(BillingError) -> Int64? {
    let end = WithdrawalPeriod.end(ofContractMadeAt: subscription.createdAt, zone: settings.zone)
    guard now < end, try billingDetails(of: subscription.user)?.kind != .business else { return nil }
    return end
  }
}
