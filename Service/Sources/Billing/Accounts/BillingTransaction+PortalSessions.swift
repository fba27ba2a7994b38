internal import ByteCoding
internal import SQLStore

/// Who is logged in to the portal. Of a session's token only the digest is stored: who reads the database can be nobody.
extension BillingTransaction {
  /// How exactly it is known when a session was used last, in milliseconds: it is not written for each request.
  private static let precision: Int64 = 60_000
  private static let userAgentLimit = 200
  private static let columns = "id, user_id, created_at, seen_at, expires_at, user_agent"

  /// Logs somebody in: a new session, whatever was there before.
  ///
  /// - Parameters:
  ///   - user: who has proved to be it.
  ///   - userAgent: what the browser calls itself.
  ///   - cause: how it was proved, for the audit log: `telegram-widget`.
  /// - Returns: the token for the cookie, 64 hexadecimal digits of 256 random bits; it can't be asked for again.
  /// - Throws: ``BillingCode/unknownUser`` for one who is not there or erased.
  public func openPortalSession(
    of user: Int64, userAgent: String?, cause: String
  ) throws(BillingError) -> String {
    guard let account = try self.user(user), account.pseudonymisedAt == nil else { throw .unknownUser }
    let token = SHA256.digest(of: surroundings.random(32)).description
    let agent = userAgent.flatMap { MailText.presentable($0, limit: Self.userAgentLimit) }
    try execute(
      """
      INSERT INTO portal_sessions (user_id, token_digest, created_at, seen_at, expires_at, user_agent) \
      VALUES ($1, $2, $3, $3, $4, $5)
      """,
      [
        .integer(user), .bytes(Self.digest(of: token)), .integer(now), .integer(now + PortalSession.lifetime),
        SQLValue(agent),
      ])
    try audit("session.open", "user \(user)", by: .user(user), user: user, reason: cause)
    return token
  }

  /// The session of a token and whose it is; nil when there is none, or it has ended.
  public func portalSession(_ token: String) throws(BillingError) -> (session: PortalSession, user: User)? {
    guard let session = try portalSessions(where: "token_digest = $1", [.bytes(Self.digest(of: token))]).first,
      let user = try user(session.user), user.pseudonymisedAt == nil
    else { return nil }
    return (session, user)
  }

  /// Whether it is time to write down that a session is used: not for each request.
  public func isDueForTouch(_ session: PortalSession) -> Bool { now - session.seenAt >= Self.precision }

  /// Writes down that a session is used.
  public func touchPortalSession(_ id: Int64) throws(BillingError) {
    try execute(
      "UPDATE portal_sessions SET seen_at = $2 WHERE id = $1 AND seen_at < $2", [.integer(id), .integer(now)])
  }

  /// The sessions of a user that have not ended, the one used last first.
  public func portalSessions(of user: Int64) throws(BillingError) -> [PortalSession] {
    try portalSessions(where: "user_id = $1", [.integer(user)])
  }

  /// Ends a session of a user.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  public func closePortalSession(_ id: Int64, of user: Int64) throws(BillingError) -> Bool {
    let count = try execute(
      "DELETE FROM portal_sessions WHERE id = $1 AND user_id = $2", [.integer(id), .integer(user)])
    if count == 1 { try audit("session.close", "user \(user)", by: .user(user), user: user) }
    return count == 1
  }

  /// Ends all sessions of a user but one.
  ///
  /// - Parameters:
  ///   - user: whose.
  ///   - kept: the one that goes on; nil: none does.
  /// - Returns: how many there were.
  @discardableResult
  public func closePortalSessions(of user: Int64, but kept: Int64? = nil) throws(BillingError) -> Int {
    let count = try execute(
      "DELETE FROM portal_sessions WHERE user_id = $1 AND (CAST($2 AS BIGINT) IS NULL OR id <> $2)",
      [.integer(user), SQLValue(kept)])
    if count > 0 { try audit("session.close-all", "user \(user)", by: .user(user), user: user) }
    return count
  }

  private func portalSessions(where condition: String, _ values: [SQLValue]) throws(BillingError) -> [PortalSession] {
    let (time, idle) = ("$\(values.count + 1)", "$\(values.count + 2)")
    return try rows(
      """
      SELECT \(Self.columns) FROM portal_sessions WHERE \(condition) AND expires_at > \(time) AND seen_at > \(idle) \
      ORDER BY seen_at DESC, id DESC
      """, values + [.integer(now), .integer(now - PortalSession.idleTime)]
    ) { (row) throws(SQLError) in
      PortalSession(
        id: try row.integer(0), user: try row.integer(1), createdAt: try row.integer(2), seenAt: try row.integer(3),
        expiresAt: try row.integer(4), userAgent: try row.textOrNil(5))
    }
  }

  static func digest(of token: String) -> [UInt8] { SHA256.digest(of: Array(token.utf8)).bytes }
}
