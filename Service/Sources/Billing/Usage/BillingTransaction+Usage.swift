internal import SQLStore

extension BillingTransaction {
  /// Counts what users have used, each event once, in the month of the zone in which it has happened; whoever reaches a
  /// limit in the month that runs is told so. Unknown users get an account.
  ///
  /// - Returns: what became of each event, in their order.
  public func recordUsage(_ events: [UsageEvent]) throws(BillingError) -> [BotOutcome] {
    let accounts = try accounts(of: events)
    let months = MonthTable(events.map(\.at), zone: settings.zone)
    let (outcomes, new) = try settle(
      events,
      insert: { (events) throws(BillingError) in
        var sets: [[SQLValue]] = []
        sets.reserveCapacity(events.count)
        for event in events {
          sets.append([
            .text(event.key), .integer(try Self.account(event.telegramID, in: accounts)), .text(months[event.at]),
            .integer(event.messages), .integer(event.at), .integer(now),
          ])
        }
        return try rows(
          {
            """
            INSERT INTO usage_events (idempotency_key, user_id, month, messages, happened_at, received_at) VALUES \($0) \
            ON CONFLICT (idempotency_key) DO NOTHING RETURNING idempotency_key
            """
          }, sets: sets
        ) { (row) throws(SQLError) in try row.text(0) }
      },
      stored: { (keys) throws(BillingError) in
        try rows(
          {
            """
            SELECT e.idempotency_key, u.telegram_id, e.messages, e.happened_at FROM usage_events e \
            JOIN users u ON u.id = e.user_id WHERE u.telegram_id IS NOT NULL AND e.idempotency_key IN (\($0))
            """
          }, among: keys
        ) { (row) throws(SQLError) in
          UsageEvent(
            key: try row.text(0), telegramID: try row.integer(1), messages: try row.integer(2), at: try row.integer(3))
        }
      })
    var sums: [UsageMonth.Key: Int64] = [:]
    for event in new {
      let user = try Self.account(event.telegramID, in: accounts)
      sums[UsageMonth.Key(user: user, month: months[event.at]), default: 0] += event.messages
    }
    try count(sums)
    return outcomes
  }

  /// Adds to months of users, and tells those who reach a limit.
  private func count(_ sums: [UsageMonth.Key: Int64]) throws(BillingError) {
    let sets: [[SQLValue]] = sums.sorted { $0.key < $1.key }.map {
      [.integer($0.key.user), .text($0.key.month), .integer($0.value)]
    }
    let counted = try rows(
      {
        """
        INSERT INTO usage_months (user_id, month, messages) VALUES \($0) ON CONFLICT (user_id, month) DO UPDATE \
        SET messages = usage_months.messages + excluded.messages \
        RETURNING user_id, month, messages, soft_limit_plan, hard_limit_plan
        """
      }, sets: sets
    ) { (row) throws(SQLError) in
      CountedMonth(
        user: try row.integer(0), month: try row.text(1), messages: try row.integer(2),
        toldSoft: try row.textOrNil(3), toldHard: try row.textOrNil(4))
    }
    try tellLimits(counted)
  }

  /// What a user has used in a month of the zone.
  ///
  /// - Parameters:
  ///   - user: who.
  ///   - month: `2026-02`; nil: the one that runs.
  /// - Returns: how many messages.
  public func usage(of user: Int64, month: String? = nil) throws(BillingError) -> Int64 {
    try row(
      "SELECT messages FROM usage_months WHERE user_id = $1 AND month = $2",
      [.integer(user), .text(month ?? settings.zone.month(at: now))]
    ) { (row) throws(SQLError) in try row.integer(0) } ?? 0
  }

  /// What a user has used in each of the last 24 months, from the account's first one on, the newest last; months without
  /// any messages are there.
  public func usageHistory(of user: Int64) throws(BillingError) -> [UsageMonth] {
    guard let account = try self.user(user) else { return [] }
    let used = try rows(
      "SELECT month, messages FROM usage_months WHERE user_id = $1 ORDER BY month DESC LIMIT \(BotLimits.months)",
      [.integer(user)]
    ) { (row) throws(SQLError) in (try row.text(0), try row.integer(1)) }
    let messages = Dictionary(used, uniquingKeysWith: { first, _ in first })
    // Usage can be older than the account: the bot may tell of it later.
    let first = min(settings.zone.month(at: account.createdAt), used.last?.0 ?? "9999-12")
    var months: [UsageMonth] = []
    for month in settings.zone.months(BotLimits.months, until: now) where month >= first {
      months.append(UsageMonth(month: month, messages: messages[month] ?? 0))
    }
    return months
  }

  /// All that a user has ever used.
  public func totalUsage(of user: Int64) throws(BillingError) -> Int64 {
    try row(
      "SELECT CAST(COALESCE(SUM(messages), 0) AS BIGINT) FROM usage_months WHERE user_id = $1", [.integer(user)]
    ) { (row) throws(SQLError) in try row.integer(0) } ?? 0
  }
}
