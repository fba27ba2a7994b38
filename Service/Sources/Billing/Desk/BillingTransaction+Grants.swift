public import InvoiceKit
internal import SQLStore

/// Plans that are given without a payment. A grant gives its plan, and full access, until the end of its last day,
/// whatever the subscription and failed payments say; a better plan that is paid for holds beside it. Nothing is told to
/// the payment provider, and dunning goes on: pause its case where it shall not. Only the erasure at its end, and its
/// warning, wait until the last grant has ended.
extension BillingTransaction {
  /// How far ahead a grant may end, in days.
  public static let grantLimit = 366

  /// Gives a plan until the end of a day.
  ///
  /// - Parameters:
  ///   - plan: its key.
  ///   - user: who gets it.
  ///   - day: its last day, in the zone of the settings: today or later, within ``grantLimit`` days.
  ///   - actor: who gives it.
  ///   - reason: why; without personal data.
  /// - Throws: ``BillingCode/unknownUser``, ``BillingCode/invalidValue``.
  public func grant(
    _ plan: String, to user: Int64, through day: CalendarDate, by actor: Actor, reason: String
  ) throws(BillingError) {
    let reason = try noted(reason, "a reason")
    guard settings.plan(plan) != nil else {
      throw BillingError(
        .request, .invalidValue, "there is no such plan", hint: "Take one of the configuration.",
        mistake: FormMistake(.plan))
    }
    let today = settings.zone.day(at: now)
    guard let end = day.adding(days: 1), (0...Self.grantLimit).contains(today.days(to: day)) else {
      throw BillingError(
        .request, .invalidValue, "the last day is over, or more than \(Self.grantLimit) days away",
        hint: "Today or later: \(today).",
        mistake: FormMistake(.lastDay, ["days": "\(Self.grantLimit)", "today": today.description]))
    }
    guard try hold(user) != nil else { throw .unknownUser }
    let endsAt = settings.zone.time(of: end)
    try execute(
      "INSERT INTO grants (user_id, plan, granted_at, ends_at, granted_by) VALUES ($1, $2, $3, $4, $5)",
      [.integer(user), .text(plan), .integer(now), .integer(endsAt), .text(actor.description)])
    try audit("grant.give", "user \(user)", by: actor, user: user, reason: "\(plan) through \(day): \(reason)")
    try refreshAccess(of: user)
    try enqueue(.access, subject: String(user), due: endsAt)
  }

  /// Ends all grants of a user now.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func endGrants(of user: Int64, by actor: Actor, reason: String) throws(BillingError) -> Int {
    let reason = try noted(reason, "a reason")
    guard try hold(user) != nil else { throw .unknownUser }
    let count = try execute(
      "UPDATE grants SET ends_at = $2 WHERE user_id = $1 AND ends_at > $2", [.integer(user), .integer(now)])
    guard count > 0 else { return 0 }
    try audit("grant.end", "user \(user)", by: actor, user: user, reason: reason)
    try refreshAccess(of: user)
    for id in try openCases(of: user) { try settleDunning(id) }
    return count
  }

  /// What was given to a user and holds, the one that ends last first.
  public func grants(of user: Int64) throws(BillingError) -> [Grant] {
    try rows(
      """
      SELECT id, plan, granted_at, ends_at, granted_by FROM grants WHERE user_id = $1 AND ends_at > $2 \
      ORDER BY ends_at DESC, id
      """, [.integer(user), .integer(now)]
    ) { (row) throws(SQLError) in
      Grant(
        id: try row.integer(0), plan: try row.text(1), grantedAt: try row.integer(2), endsAt: try row.integer(3),
        grantedBy: try row.text(4))
    }
  }

  /// The plans that were given to users, as far as they hold.
  func grantedPlans(of users: [Int64]) throws(BillingError) -> [(user: Int64, plan: String, endsAt: Int64)] {
    try rows(
      { "SELECT user_id, plan, ends_at FROM grants WHERE user_id IN (\($0))" }, among: users.map { .integer($0) }
    ) { (row) throws(SQLError) in (try row.integer(0), try row.text(1), try row.integer(2)) }
    .filter { $0.endsAt > now }
  }

  func hasGrant(_ user: Int64) throws(BillingError) -> Bool {
    try row("SELECT id FROM grants WHERE user_id = $1 AND ends_at > $2 LIMIT 1", [.integer(user), .integer(now)]) {
      (row) throws(SQLError) in try row.integer(0)
    } != nil
  }
}
