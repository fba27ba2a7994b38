internal import SQLStore

extension BillingTransaction {
  /// Takes note of a failed payment: opens a case of its subscription, with the first notice, or adds the failure to
  /// the one that is open. The same failure told again changes nothing, and neither does one that was paid since.
  ///
  /// - Parameters:
  ///   - subscription: the provider's identifier of it.
  ///   - event: what has told of it: the provider's event, or its digest.
  ///   - payment: the provider's identifier of the invoice that was not paid; nil: told apart by the event.
  ///   - failedAt: when, in milliseconds since 1970; nil: now. A time in the future is now.
  /// - Throws: ``BillingCode/unknownSubscription``, ``BillingCode/invalidValue`` for an event without a name.
  @discardableResult
  public func handleFailedPayment(
    _ subscription: String, _ event: String, payment: String? = nil, failedAt: Int64? = nil
  ) throws(BillingError) -> DunningOutcome {
    guard !event.isEmpty else {
      throw BillingError(.request, .invalidValue, "a failed payment has no event", hint: "Give the event's identifier.")
    }
    let found = try row(
      "SELECT id, user_id, test_mode FROM subscriptions WHERE provider = $1 AND provider_id = $2",
      [.text(settings.provider.name), .text(subscription)]
    ) { (row) throws(SQLError) in (id: try row.integer(0), user: try row.integer(1), test: try row.integer(2)) }
    guard let found else {
      throw BillingError(
        .missing, .unknownSubscription, "there is no subscription with that identifier of the provider",
        hint: "Apply the subscription first.")
    }
    guard (found.test == 1) == settings.provider.isTestMode else { return .otherMode }
    try lockAccount(found.user)
    let time = min(max(0, failedAt ?? now), now)
    let payment = payment ?? event
    if try isKnown(event, payment, at: time, isTimed: failedAt != nil, of: found.id) { return .known }
    if try isPaidSince(payment, time, of: found.id) { return .paidSince }
    if let open = try openCase(of: found.id) {
      try addFailure(payment, at: time, event, to: open)
      try settleDunning(open)
      return .added(open)
    }
    // One that ends because it was not paid, or was replaced, is not chased again while the provider still tries.
    guard try canBePaid(found.id), try !isGivenUp(found.id) else { return .ended }
    return .opened(try openDunning(of: found.id, user: found.user, payment: payment, at: time, event: event))
  }

  /// Opens a case with its first failure, and tells the user at once.
  func openDunning(
    of subscription: Int64, user: Int64, payment: String, at time: Int64, event: String
  ) throws(BillingError) -> Int64 {
    let id = try beginCase(of: subscription, user: user, at: time)
    try addFailure(payment, at: time, event, to: id)
    try settleDunning(id)
    return id
  }

  /// The row of a case that begins.
  func beginCase(of subscription: Int64, user: Int64, at time: Int64) throws(BillingError) -> Int64 {
    let id = try row(
      """
      INSERT INTO dunning_cases (subscription_id, user_id, first_failure_at, stage, stage_at, state, opened_at) \
      VALUES ($1, $2, $3, 'grace', $4, 'open', $4) RETURNING id
      """, [.integer(subscription), .integer(user), .integer(time), .integer(now)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    guard let id else { throw BillingError(.defect, .databaseDefect, "a case that was written is not there") }
    try audit("dunning.open", "case \(id)", by: .service("dunning"), user: user)
    return id
  }

  /// The open case of a subscription; nil when there is none.
  func openCase(of subscription: Int64) throws(BillingError) -> Int64? {
    try row(
      "SELECT id FROM dunning_cases WHERE subscription_id = $1 AND state = 'open'", [.integer(subscription)]
    ) { (row) throws(SQLError) in try row.integer(0) }
  }

  /// When a subscription was last paid, in milliseconds since 1970; nil: never.
  func lastPayment(of subscription: Int64) throws(BillingError) -> Int64? {
    let paid = try row(
      "SELECT MAX(paid_at) FROM provider_invoices WHERE subscription_id = $1", [.integer(subscription)]
    ) { (row) throws(SQLError) in try row.integerOrNil(0) }
    return [paid ?? nil, try lastRecovery(of: subscription)].compactMap { $0 }.max()
  }

  /// When a case of a subscription was last ended by a payment, in milliseconds since 1970; nil: never.
  private func lastRecovery(of subscription: Int64) throws(BillingError) -> Int64? {
    let time = try row(
      "SELECT MAX(recovered_at) FROM dunning_cases WHERE subscription_id = $1", [.integer(subscription)]
    ) { (row) throws(SQLError) in try row.integerOrNil(0) }
    return time ?? nil
  }

  /// Whether a failure was told before: the same payment at the same time or, where none was given, by the same event.
  private func isKnown(
    _ event: String, _ payment: String, at time: Int64, isTimed: Bool, of subscription: Int64
  ) throws(BillingError) -> Bool {
    try row(
      """
      SELECT f.id FROM dunning_cases c JOIN dunning_failures f ON f.case_id = c.id WHERE c.subscription_id = $1 \
      AND f.payment = $2 AND (f.failed_at = $3 OR ($4 = 0 AND f.event = $5))
      """, [.integer(subscription), .text(payment), .integer(time), .integer(isTimed ? 1 : 0), .text(event)]
    ) { (row) throws(SQLError) in try row.integer(0) } != nil
  }

  /// Whether what has failed was paid since: that very invoice or, where it is not known, the subscription.
  private func isPaidSince(_ payment: String, _ time: Int64, of subscription: Int64) throws(BillingError) -> Bool {
    let status = try row(
      "SELECT status FROM provider_invoices WHERE provider = $1 AND provider_id = $2 AND subscription_id = $3",
      [.text(settings.provider.name), .text(payment), .integer(subscription)]
    ) { (row) throws(SQLError) in try row.text(0) }
    if let status, ["paid", "refunded", "partial_refund", "void"].contains(status) { return true }
    let last = status == nil ? try lastPayment(of: subscription) : try lastRecovery(of: subscription)
    return last.map { $0 >= time } ?? false
  }

  private func canBePaid(_ subscription: Int64) throws(BillingError) -> Bool {
    try row(
      """
      SELECT s.id FROM subscriptions s JOIN users u ON u.id = s.user_id \
      WHERE s.id = $1 AND s.status NOT IN ('cancelled', 'expired') AND u.pseudonymised_at IS NULL
      """, [.integer(subscription)]
    ) { (row) throws(SQLError) in try row.integer(0) } != nil
  }

  private func addFailure(
    _ payment: String, at time: Int64, _ event: String, to id: Int64
  ) throws(BillingError) {
    try execute(
      """
      INSERT INTO dunning_failures (case_id, payment, failed_at, event) VALUES ($1, $2, $3, $4) \
      ON CONFLICT (case_id, payment, failed_at) DO NOTHING
      """, [.integer(id), .text(payment), .integer(time), .text(event)])
  }
}
