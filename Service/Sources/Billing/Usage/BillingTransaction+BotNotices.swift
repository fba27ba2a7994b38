internal import SQLStore

extension BillingTransaction {
  /// Notices that the bot has not brought to their users yet, the oldest first.
  ///
  /// - Parameters:
  ///   - id: those after it; 0: from the first one on.
  ///   - limit: how many at most, from 1 to 1,000.
  public func waitingNotices(after id: Int64, limit: Int) throws(BillingError) -> [BotNotice] {
    try rows(
      """
      SELECT n.id, u.telegram_id, n.kind, n.language, n.subject, n.body, n.link, n.created_at FROM notices n \
      JOIN users u ON u.id = n.user_id WHERE n.fetched_at IS NULL AND n.id > $1 AND u.telegram_id IS NOT NULL \
      ORDER BY n.id LIMIT $2
      """, [.integer(id), SQLValue(min(max(limit, 1), BotLimits.maximumItems))]
    ) { (row) throws(SQLError) in
      BotNotice(
        id: try row.integer(0), telegramID: try row.integer(1), kind: try row.text(2), language: try row.text(3),
        subject: try row.text(4), body: try row.text(5), link: try row.textOrNil(6), createdAt: try row.integer(7))
    }
  }

  /// Takes notices out of the bot's queue: they have reached their users. They stay in the portal.
  ///
  /// - Returns: what became of each, in their order: one that is not there is a conflict.
  public func acknowledgeNotices(_ identifiers: [Int64]) throws(BillingError) -> [BotOutcome] {
    var known: [Int64: BotOutcome] = [:]
    for id in Set(identifiers).sorted() {
      let isFetched = try execute(
        "UPDATE notices SET fetched_at = $2 WHERE id = $1 AND fetched_at IS NULL", [.integer(id), .integer(now)])
      let row = try row("SELECT id FROM notices WHERE id = $1", [.integer(id)]) { (row) throws(SQLError) in
        try row.integer(0)
      }
      known[id] = isFetched == 1 ? .accepted : row == nil ? nil : .duplicate
    }
    return identifiers.map { id in
      guard let outcome = known[id] else { return .conflict }
      // A second mention in the same call.
      if outcome == .accepted { known[id] = .duplicate }
      return outcome
    }
  }
}
