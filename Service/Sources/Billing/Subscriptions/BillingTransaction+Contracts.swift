internal import InvoiceKit
internal import SQLStore

/// How consumers end a contract by declaring it. What they declare counts from that moment, whether the provider answers
/// or not: it is written down, confirmed by mail and in the portal, and handed to the provider by a job.
extension BillingTransaction {
  /// Takes down that somebody ends the contract with the end of what is paid (C. consom. L215-1-1); once for each.
  ///
  /// - Parameters:
  ///   - subscription: `subscriptions.id`.
  ///   - user: whose it is.
  ///   - actor: who declares it.
  /// - Returns: when it ends, in milliseconds since 1970; nil where only the provider knows.
  /// - Throws: ``BillingCode/unknownSubscription``, ``BillingCode/subscriptionState`` for one that has ended.
  @discardableResult
  public func terminateContract(
    _ subscription: Int64, of user: Int64, by actor: Actor
  ) throws(BillingError) -> Int64? {
    let contract = try contract(subscription, of: user)
    let end = contract.endsAt ?? (contract.status == .onTrial ? contract.trialEndsAt : nil) ?? contract.renewsAt
    guard !contract.isEnding else { return end }
    try ask(.cancel, of: contract.id)
    try audit("contract.terminate", "subscription \(contract.id)", by: actor, user: user)
    try notify(
      user, Notice(.contractTerminated, declared(contract, end: end)), key: "contract/\(contract.id)/terminate/\(now)")
    return end
  }

  /// Takes down that a consumer withdraws from the contract (C. consom. L221-18 and L221-21); once for each. What was paid
  /// has to be paid back within fourteen days, less what was delivered at the consumer's wish: a person decides that.
  ///
  /// - Parameters:
  ///   - subscription: `subscriptions.id`.
  ///   - user: whose it is.
  ///   - actor: who declares it.
  /// - Throws: ``BillingCode/unknownSubscription``; ``BillingCode/subscriptionState`` for a business, or once the time is
  ///   over.
  public func withdrawFromContract(
    _ subscription: Int64, of user: Int64, by actor: Actor
  ) throws(BillingError) {
    let contract = try contract(subscription, of: user)
    guard try withdrawalEnd(of: contract) != nil else {
      throw BillingError(
        .conflict, .subscriptionState, "there is no right to withdraw from the contract any more",
        hint: "It can be ended with the period that is paid.")
    }
    let subject = "subscription \(contract.providerID)"
    guard try !hasOpenReview(ReviewKind.withdrawal, subject) else { return }
    if !contract.isEnding { try ask(.cancel, of: contract.id) }
    try openReview(
      ReviewKind.withdrawal, subject, user: user,
      reason:
        "The consumer has withdrawn on \(settings.zone.day(at: now)): end it at the provider, and pay back within "
        + "14 days what was paid, less what was delivered at the consumer's wish (C. consom. L221-24, L221-25).")
    try audit("contract.withdraw", "subscription \(contract.id)", by: actor, user: user)
    var values = declared(contract, end: nil)
    values[NoticeValue.nextDate.rawValue] = settings.zone.day(at: now).adding(days: 14)?.description
    try notify(user, Notice(.withdrawalReceived, values), key: "contract/\(contract.id)/withdraw/\(now)")
  }

  /// The address that somebody gives who has none yet, or of whom only one is known that a buyer has typed: confirmations
  /// go there. It is not confirmed by that: it may be mistyped.
  ///
  /// - Throws: ``BillingCode/invalidValue`` for what is no address, or can't receive anything.
  public func giveAddress(_ text: String, of user: Int64, by actor: Actor) throws(BillingError) {
    let address = try MailAddress(text)
    guard address.canReceive else {
      throw BillingError(.request, .invalidValue, "the address can't receive mail", hint: "Give another one.")
    }
    let count = try execute(
      """
      UPDATE users SET email = $2, email_confirmed = 0 WHERE id = $1 AND pseudonymised_at IS NULL \
      AND (email IS NULL OR email LIKE $3 OR email_confirmed = 0)
      """,
      [.integer(user), .text(address.text), .text("%@telegram.user")])
    if count == 1 { try audit("user.change", "user \(user)", by: actor, user: user, reason: "email") }
  }

  private func contract(_ id: Int64, of user: Int64) throws(BillingError) -> Subscription {
    try lockAccount(user)
    guard let found = try subscription(id), found.user == user else {
      throw BillingError(.missing, .unknownSubscription, "there is no such subscription")
    }
    guard found.isLive(at: now) else {
      throw BillingError(.conflict, .subscriptionState, "the subscription has ended", hint: "There is nothing to end.")
    }
    return found
  }

  private func declared(_ contract: Subscription, end: Int64?) -> [String: String] {
    var values: [NoticeValue: String] = [.plan: contract.plan, .number: contract.providerID, .received: "\(now)"]
    values[.nextDate] = end.map { settings.zone.day(at: $0).description }
    return Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
  }

  private func hasOpenReview(_ kind: String, _ subject: String) throws(BillingError) -> Bool {
    try row(
      "SELECT id FROM review_cases WHERE kind = $1 AND subject = $2 AND closed_at IS NULL",
      [.text(kind), .text(subject)]
    ) { (row) throws(SQLError) in try row.integer(0) } != nil
  }
}
