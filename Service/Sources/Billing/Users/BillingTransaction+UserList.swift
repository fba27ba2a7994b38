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
    var values: [SQLValue] = [.integer(last ?? 0), SQLValue(min(max(limit, 1), 500))]
    if let access { values.append(.text(access.rawValue)) }
    return try rows(
      "SELECT \(Self.userColumns) FROM users WHERE id > $1\(access == nil ? "" : " AND access = $3") ORDER BY id LIMIT $2",
      values, Self.user)
  }
}
