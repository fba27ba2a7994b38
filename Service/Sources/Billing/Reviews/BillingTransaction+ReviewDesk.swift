internal import SQLStore

extension BillingTransaction {
  private static let reviewColumns =
    "id, kind, subject, user_id, reason, opened_at, closed_at, closed_by, resolution"

  /// What waits for a person's decision, the oldest first.
  ///
  /// - Parameters:
  ///   - kind: only these; nil: all.
  ///   - user: only about this user.
  ///   - resolved: those that were decided instead.
  ///   - last: the identifier after which the page begins; nil: the first page.
  ///   - limit: how many at most, 1 to 500.
  public func reviews(
    kind: String? = nil, of user: Int64? = nil, resolved: Bool = false, after last: Int64? = nil, limit: Int = 50
  ) throws(BillingError) -> [ReviewCase] {
    var conditions = ["id > $1", resolved ? "closed_at IS NOT NULL" : "closed_at IS NULL"]
    var values: [SQLValue] = [.integer(last ?? 0), SQLValue(min(max(1, limit), 500))]
    if let kind {
      values.append(.text(kind))
      conditions.append("kind = $\(values.count)")
    }
    if let user {
      values.append(.integer(user))
      conditions.append("user_id = $\(values.count)")
    }
    return try rows(
      """
      SELECT \(Self.reviewColumns) FROM review_cases WHERE \(conditions.joined(separator: " AND ")) \
      ORDER BY id LIMIT $2
      """, values, Self.review)
  }

  /// A decision that waits or was made.
  ///
  /// - Throws: ``BillingCode/unknownReview``.
  public func review(_ id: Int64) throws(BillingError) -> ReviewCase {
    let found = try row(
      "SELECT \(Self.reviewColumns) FROM review_cases WHERE id = $1", [.integer(id)], Self.review)
    guard let found else {
      throw BillingError(
        .missing, .unknownReview, "there is no review \(id)", hint: "`invoice-service case reviews` shows them.")
    }
    return found
  }

  /// Writes down what was decided. It does nothing else: what follows from it is done by who decides, before.
  ///
  /// - Parameters:
  ///   - actor: who has decided.
  ///   - resolution: what; without personal data, as the audit log keeps it.
  ///   - id: its identifier.
  /// - Throws: ``BillingCode/unknownReview``, ``BillingCode/reviewResolved`` when it was decided before, and
  ///   ``BillingCode/invalidValue`` for a resolution that is empty or too long.
  @discardableResult
  public func resolveReview(_ id: Int64, by actor: Actor, resolution: String) throws(BillingError) -> ReviewCase {
    let resolution = try noted(resolution, "a resolution")
    let count = try execute(
      "UPDATE review_cases SET closed_at = $2, closed_by = $3, resolution = $4 WHERE id = $1 AND closed_at IS NULL",
      [.integer(id), .integer(now), .text(actor.description), .text(resolution)])
    let review = try review(id)
    guard count == 1 else {
      throw BillingError(
        .conflict, .reviewResolved, "review \(id) was resolved by \(review.closedBy ?? "somebody")",
        hint: "Look at its resolution.")
    }
    try audit("review.resolve", "review \(id)", by: actor, user: review.user, reason: resolution)
    return review
  }

  private static func review(_ row: SQLRow) throws(SQLError) -> ReviewCase {
    ReviewCase(
      id: try row.integer(0), kind: try row.text(1), subject: try row.text(2), user: try row.integerOrNil(3),
      reason: try row.text(4), openedAt: try row.integer(5), closedAt: try row.integerOrNil(6),
      closedBy: try row.textOrNil(7), resolution: try row.textOrNil(8))
  }
}
