internal import SQLStore

extension BillingTransaction {
  /// Sets what a user may use to what the subscriptions give.
  ///
  /// Each subscription gives its own: one that is paid everything, one with an open case what its stage leaves. The user
  /// may use the best of these, as what was paid for is owed; so is what was granted. After an erasure the free plan is
  /// left until something is subscribed to; without any case nothing is taken away.
  public func refreshAccess(of user: Int64) throws(BillingError) {
    try setAccess(try grantedAccess(of: user), of: user)
  }

  private func grantedAccess(of user: Int64) throws(BillingError) -> User.Access {
    if try hasPaidSubscription(user) { return .full }
    if try hasGrant(user) { return .full }
    let stages = try rows(
      "SELECT stage FROM dunning_cases WHERE user_id = $1 AND state = 'open'", [.integer(user)]
    ) { (row) throws(SQLError) in DunningStage(rawValue: try row.text(0)) }
    if let mildest = stages.compactMap({ $0 }).min() { return mildest.access }
    let last = try row(
      "SELECT state FROM dunning_cases WHERE user_id = $1 ORDER BY id DESC LIMIT 1", [.integer(user)]
    ) { (row) throws(SQLError) in try row.text(0) }
    return last == DunningState.purged.rawValue ? .ended : .full
  }

  /// The cases of a user that go on.
  func openCases(of user: Int64) throws(BillingError) -> [Int64] {
    try rows("SELECT id FROM dunning_cases WHERE user_id = $1 AND state = 'open' ORDER BY id", [.integer(user)]) {
      (row) throws(SQLError) in try row.integer(0)
    }
  }

  /// Whether a user has a subscription that is live and paid.
  func hasPaidSubscription(_ user: Int64) throws(BillingError) -> Bool {
    try row(
      "SELECT s.id FROM subscriptions s WHERE s.user_id = $1 AND \(Self.isPaid(at: "$2"))",
      [.integer(user), .integer(now)]
    ) { (row) throws(SQLError) in try row.integer(0) } != nil
  }
}
