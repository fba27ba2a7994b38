internal import ByteCoding
internal import SQLStore

/// What a user finds in the portal of what was said on both sides.
extension BillingTransaction {
  private static let pageLimit = 100

  /// The notices of a user, the newest first.
  ///
  /// - Parameters:
  ///   - user: whose.
  ///   - last: the identifier after which the page begins; nil: the first page.
  ///   - limit: how many at most, from 1 to 100.
  public func notices(
    of user: Int64, after last: Int64? = nil, limit: Int = 100
  ) throws(BillingError) -> [PortalNotice] {
    try rows(
      """
      SELECT id, kind, language, subject, body, link, created_at, read_at FROM notices \
      WHERE user_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3
      """, [.integer(user), .integer(last ?? .max), SQLValue(min(max(limit, 1), Self.pageLimit))]
    ) { (row) throws(SQLError) in
      PortalNotice(
        id: try row.integer(0), kind: try row.text(1), language: try row.text(2), subject: try row.text(3),
        body: try row.text(4), link: try row.textOrNil(5), createdAt: try row.integer(6),
        readAt: try row.integerOrNil(7))
    }
  }

  /// The tickets of a user, the newest first.
  ///
  /// - Parameters:
  ///   - user: whose.
  ///   - last: the identifier after which the page begins; nil: the first page.
  ///   - limit: how many at most, from 1 to 100.
  public func tickets(
    of user: Int64, after last: Int64? = nil, limit: Int = 100
  ) throws(BillingError) -> [StoredTicket] {
    try rows(
      """
      SELECT id, subject, body, state, opened_at, closed_at FROM support_tickets \
      WHERE user_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3
      """, [.integer(user), .integer(last ?? .max), SQLValue(min(max(limit, 1), Self.pageLimit))],
      Self.ticket)
  }

  /// Takes down a question of a user who is logged in.
  ///
  /// - Parameters:
  ///   - user: who asks.
  ///   - subject: what it is about: a line of at most 500 bytes.
  ///   - body: what it says: at most 64 KiB, without control characters but line ends and tabs.
  /// - Returns: the ticket.
  /// - Throws: ``BillingCode/unknownUser``, ``BillingCode/invalidValue``; ``BillingCode/tooManyTickets`` for somebody whom
  ///   ``openTicketLimit`` tickets wait for already.
  public func openTicket(of user: Int64, subject: String, body: String) throws(BillingError) -> StoredTicket {
    guard try hold(user) != nil else { throw .unknownUser }
    guard MailText.isOneLine(subject), subject.contains(where: { !$0.isWhitespace }),
      subject.utf8.count <= BotLimits.maximumSubjectLength
    else { throw Self.wrong("the subject is empty, too long or has control characters", "One line of 500 bytes.") }
    let isPlain = body.unicodeScalars.allSatisfy {
      $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
    }
    guard isPlain, body.contains(where: { !$0.isWhitespace }), body.utf8.count <= BotLimits.maximumBodyLength else {
      throw Self.wrong("the text is empty, too long or has control characters", "At most 64 KiB of text.")
    }
    let open = try row(
      "SELECT COUNT(*) FROM support_tickets WHERE user_id = $1 AND state = 'open'", [.integer(user)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    guard open ?? 0 < Self.openTicketLimit else {
      throw BillingError(
        .conflict, .tooManyTickets, "\(Self.openTicketLimit) tickets wait for an answer already",
        hint: "Wait for the answers.")
    }
    let key = "portal/\(SHA256.digest(of: surroundings.random(32)))"
    let ticket = try row(
      """
      INSERT INTO support_tickets (user_id, idempotency_key, subject, body, state, opened_at) \
      VALUES ($1, $2, $3, $4, 'open', $5) RETURNING id, subject, body, state, opened_at, closed_at
      """, [.integer(user), .text(key), .text(subject), .text(body), .integer(now)], Self.ticket)
    guard let ticket else { throw BillingError(.defect, .databaseDefect, "a ticket that was written is not there") }
    try audit("ticket.open", "ticket \(ticket.id)", by: .user(user), user: user)
    return ticket
  }

  /// How many tickets of one user may wait for an answer.
  public static var openTicketLimit: Int { 20 }

  private static func wrong(_ message: String, _ hint: String) -> BillingError {
    BillingError(.request, .invalidValue, message, hint: hint)
  }

  private static func ticket(_ row: SQLRow) throws(SQLError) -> StoredTicket {
    StoredTicket(
      id: try row.integer(0), subject: try row.text(1), body: try row.text(2),
      state: StoredTicket.State(rawValue: try row.text(3)) ?? .open, openedAt: try row.integer(4),
      closedAt: try row.integerOrNil(5))
  }
}
