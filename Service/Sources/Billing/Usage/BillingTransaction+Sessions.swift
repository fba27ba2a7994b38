internal import SQLStore

extension BillingTransaction {
  /// Keeps sessions: one that is told of again with its end is ended, anything else that differs is a conflict.
  ///
  /// - Returns: what became of each, in their order.
  public func storeSessions(_ sessions: [BotSession]) throws(BillingError) -> [BotOutcome] {
    let accounts = try accounts(of: sessions)
    var outcomes = Array(repeating: BotOutcome.conflict, count: sessions.count)
    // In the order of keys: two batches that have keys in common wait for each other, and never both. A stable order
    // keeps the beginning of a session before its end.
    let order = sessions.indices.sorted { (sessions[$0].key, $0) < (sessions[$1].key, $1) }
    for index in order {
      let session = sessions[index]
      outcomes[index] = try store(session, user: try Self.account(session.telegramID, in: accounts))
    }
    return outcomes
  }

  private func store(_ session: BotSession, user: Int64) throws(BillingError) -> BotOutcome {
    let values: [SQLValue] = [
      .text(session.key), .integer(user), .integer(session.startedAt), SQLValue(session.endedAt),
    ]
    let isNew = try execute(
      """
      INSERT INTO bot_sessions (session_key, user_id, started_at, ended_at) VALUES ($1, $2, $3, $4) \
      ON CONFLICT (session_key) DO NOTHING
      """, values)
    if isNew == 1 { return .accepted }
    if session.endedAt != nil {
      let isEnded = try execute(
        """
        UPDATE bot_sessions SET ended_at = $4 WHERE session_key = $1 AND user_id = $2 AND started_at = $3 \
        AND ended_at IS NULL
        """, values)
      if isEnded == 1 { return .accepted }
    }
    let isSame = try row(
      """
      SELECT id FROM bot_sessions WHERE session_key = $1 AND user_id = $2 AND started_at = $3 \
      AND (ended_at = CAST($4 AS BIGINT) OR CAST($4 AS BIGINT) IS NULL)
      """, values
    ) { (_) throws(SQLError) in true }
    return isSame == nil ? .conflict : .duplicate
  }
}
