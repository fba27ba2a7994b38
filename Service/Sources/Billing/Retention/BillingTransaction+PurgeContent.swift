internal import SQLStore

/// The rolling purge of content, whose age counts by what each user has set.
extension BillingTransaction {
  /// So many accounts are looked at in a transaction: each by the first entry of an index, so it takes milliseconds.
  private static let accounts: Int64 = 10_000

  /// A table, the column by which an index has a user's rows in order, and what else has to be true of old ones.
  private static let tables = [
    ("messages", "sent_at", ""),
    ("bot_sessions", "started_at", " AND COALESCE(ended_at, started_at) < $2"),
    ("support_tickets", "opened_at", " AND state = 'closed' AND closed_at < $2"),
  ]

  /// Walks through the accounts in the order of their identifiers. The oldest row of each says whether there is
  /// anything to do: how much is kept does not matter, and no index over all messages is needed, which every new message
  /// would pay for.
  func purgeContent(from start: Int64) throws(BillingError) -> PurgeStep {
    let last = try row("SELECT MAX(id) FROM users") { (row) throws(SQLError) in try row.integerOrNil(0) } ?? nil
    guard let last, start < last else { return PurgeStep(count: 0) }
    let end = min(last, start + Self.accounts)
    var count = 0
    for (table, time, condition) in Self.tables {
      for account in try accounts(from: start, to: end, table, time) {
        count += try execute(
          """
          DELETE FROM \(table) WHERE id IN (SELECT id FROM \(table) WHERE user_id = $1 AND \(time) < $2\(condition) \
          ORDER BY \(time) LIMIT $3)
          """, [.integer(account.id), .integer(account.end), .integer(Int64(PurgeStep.limit - count))])
        if count >= PurgeStep.limit { return PurgeStep(count: count, next: start) }
      }
    }
    return PurgeStep(count: count, next: end)
  }

  /// Accounts some of whose rows may be too old, and how old they may be.
  private func accounts(
    from start: Int64, to end: Int64, _ table: String, _ time: String
  ) throws(BillingError) -> [(id: Int64, end: Int64)] {
    let end = [SQLValue.integer(start), .integer(end), .integer(now), .integer(RetentionPeriod.standard.rawValue)]
    return try rows(Self.accountsQuery(table, time), end) { (row) throws(SQLError) in
      (try row.integer(0), try row.integer(1))
    }
  }

  /// The query for that. The oldest row is asked for by a scalar subquery: of a join or EXISTS, PostgreSQL might read
  /// the whole table.
  static func accountsQuery(_ table: String, _ time: String) -> String {
    """
    SELECT id, $3 - COALESCE(retention_days, $4) * \(CivilZone.day) FROM users \
    LEFT JOIN user_settings ON user_settings.user_id = users.id WHERE id > $1 AND id <= $2 AND legal_hold IS NULL \
    AND (SELECT MIN(\(time)) FROM \(table) WHERE \(table).user_id = users.id) \
    < $3 - COALESCE(retention_days, $4) * \(CivilZone.day) ORDER BY id LIMIT \(PurgeStep.limit)
    """
  }
}
