internal import SQLStore

extension BillingTransaction {
  /// Accounts in the order of their identifiers, erased ones too.
  ///
  /// - Parameters:
  ///   - access: only these; nil: all.
  ///   - last: the identifier after which the page begins; nil: the first page.
  ///   - limit: how many at most, 1 to 500.
  public func users(
    access: User.Access? = nil, after last: Int64? = nil, limit: Int = 100
  ) throws(BillingError) -> [User] {
    try rows(
      """
      SELECT \(Self.userColumns) FROM users WHERE id > $1 AND (CAST($3 AS {text}) IS NULL OR access = $3) \
      ORDER BY id LIMIT $2
      """,
      [.integer(last ?? 0), .integer(Int64(min(max(limit, 1), 500))), SQLValue(access?.rawValue)], Self.user)
  }
}
