internal import SQLStore

extension BillingTransaction {
  /// The account of a Telegram user, made when there is none; what is given replaces what was known. An address that is
  /// given here counts as confirmed: it comes from the bot, which knows whom it talks to.
  ///
  /// - Returns: its identifier.
  @discardableResult
  public func user(
    telegramID: Int64, name: String? = nil, email: String? = nil, language: String? = nil
  ) throws(BillingError) -> Int64 {
    let id = try row(
      """
      INSERT INTO users (telegram_id, name, email, language, created_at, email_confirmed) \
      VALUES ($1, $2, $3, $4, $6, $7) \
      ON CONFLICT (telegram_id) DO UPDATE SET name = COALESCE(excluded.name, users.name), \
      email = COALESCE(excluded.email, users.email), language = COALESCE($5, users.language), \
      email_confirmed = CASE WHEN excluded.email IS NULL THEN users.email_confirmed ELSE 1 END RETURNING id
      """,
      [
        .integer(telegramID), SQLValue(name), SQLValue(email), .text(language ?? "fr"), SQLValue(language),
        .integer(now), .integer(email == nil ? 0 : 1),
      ]
    ) { (row) throws(SQLError) in try row.integer(0) }
    guard let id else { throw BillingError(.defect, .databaseDefect, "an account that was written is not there") }
    return id
  }

  /// The account of an identifier; nil when there is none.
  public func user(_ id: Int64) throws(BillingError) -> User? { try user(where: "id", is: id) }

  /// The account of somebody at Telegram; nil when there is none.
  public func user(withTelegramID telegramID: Int64) throws(BillingError) -> User? {
    try user(where: "telegram_id", is: telegramID)
  }

  private func user(where column: String, is value: Int64) throws(BillingError) -> User? {
    try row("SELECT \(Self.userColumns) FROM users WHERE \(column) = $1", [.integer(value)], Self.user)
  }

  /// What an account is read of.
  static let userColumns = """
    id, telegram_id, name, email, language, access, created_at, legal_hold, deletion_asked_at, pseudonymised_at, \
    email_confirmed
    """

  /// An account of a row.
  static func user(_ row: SQLRow) throws(SQLError) -> User {
    User(
      id: try row.integer(0), telegramID: try row.integerOrNil(1), name: try row.textOrNil(2),
      email: try row.textOrNil(3), emailIsConfirmed: try row.integer(10) == 1, language: try row.text(4),
      access: User.Access(rawValue: try row.text(5)) ?? .full, createdAt: try row.integer(6),
      legalHold: try row.textOrNil(7), deletionAskedAt: try row.integerOrNil(8),
      pseudonymisedAt: try row.integerOrNil(9))
  }

  /// Changes what somebody may use.
  func setAccess(_ access: User.Access, of user: Int64) throws(BillingError) {
    try execute("UPDATE users SET access = $2 WHERE id = $1", [.integer(user), .text(access.rawValue)])
  }
}
