internal import SQLStore

extension BillingTransaction {
  /// Keeps messages, each once.
  ///
  /// - Returns: what became of each, in their order.
  public func storeMessages(_ messages: [BotMessage]) throws(BillingError) -> [BotOutcome] {
    let accounts = try accounts(of: messages)
    return try settle(
      messages,
      insert: { (messages) throws(BillingError) in
        var sets: [[SQLValue]] = []
        for message in messages {
          sets.append([
            .integer(try Self.account(message.telegramID, in: accounts)), .text(message.key),
            SQLValue(message.session), .text(message.role.rawValue), .text(message.body), .integer(message.at),
          ])
        }
        return try rows(
          {
            """
            INSERT INTO messages (user_id, idempotency_key, session_key, role, body, sent_at) VALUES \($0) \
            ON CONFLICT (idempotency_key) DO NOTHING RETURNING idempotency_key
            """
          }, sets: sets
        ) { (row) throws(SQLError) in try row.text(0) }
      },
      stored: { (keys) throws(BillingError) in
        try rows(
          {
            """
            SELECT m.idempotency_key, u.telegram_id, m.session_key, m.role, m.body, m.sent_at FROM messages m \
            JOIN users u ON u.id = m.user_id WHERE u.telegram_id IS NOT NULL AND m.idempotency_key IN (\($0))
            """
          }, among: keys
        ) { (row) throws(SQLError) in
          BotMessage(
            key: try row.text(0), telegramID: try row.integer(1), session: try row.textOrNil(2),
            role: BotMessage.Role(rawValue: try row.text(3)) ?? .user, body: try row.text(4), at: try row.integer(5))
        }
      }
    ).outcomes
  }

  /// Opens tickets, each once.
  ///
  /// - Returns: what became of each, in their order.
  public func openTickets(_ tickets: [SupportTicket]) throws(BillingError) -> [BotOutcome] {
    let accounts = try accounts(of: tickets)
    return try settle(
      tickets,
      insert: { (tickets) throws(BillingError) in
        var sets: [[SQLValue]] = []
        for ticket in tickets {
          sets.append([
            .integer(try Self.account(ticket.telegramID, in: accounts)), .text(ticket.key), .text(ticket.subject),
            .text(ticket.body), .text("open"), .integer(ticket.at),
          ])
        }
        return try rows(
          {
            """
            INSERT INTO support_tickets (user_id, idempotency_key, subject, body, state, opened_at) VALUES \($0) \
            ON CONFLICT (idempotency_key) DO NOTHING RETURNING idempotency_key
            """
          }, sets: sets
        ) { (row) throws(SQLError) in try row.text(0) }
      },
      stored: { (keys) throws(BillingError) in
        try rows(
          {
            """
            SELECT t.idempotency_key, u.telegram_id, t.subject, t.body, t.opened_at FROM support_tickets t \
            JOIN users u ON u.id = t.user_id WHERE u.telegram_id IS NOT NULL AND t.idempotency_key IN (\($0))
            """
          }, among: keys
        ) { (row) throws(SQLError) in
          SupportTicket(
            key: try row.text(0), telegramID: try row.integer(1), subject: try row.text(2), body: try row.text(3),
            at: try row.integer(4))
        }
      }
    ).outcomes
  }
}
