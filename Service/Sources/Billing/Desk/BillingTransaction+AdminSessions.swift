internal import ByteCoding
internal import SQLStore

/// Who is logged in at the desk. Of a session's token only the digest is stored.
extension BillingTransaction {
  /// How exactly it is known when a session was used last, in milliseconds: it is not written for each request.
  private static let precision: Int64 = 60_000
  private static let userAgentLimit = 200

  /// Opens a session of somebody who has proved to be it, or, in the demo, of whom the visitor wants to be.
  ///
  /// - Parameters:
  ///   - admin: `admins.id`.
  ///   - userAgent: what the browser calls itself.
  ///   - cause: how it was proved, for the audit log.
  /// - Returns: the token for the cookie, 64 hexadecimal digits of 256 random bits.
  /// - Throws: ``BillingCode/unknownAdmin``.
  public func openAdminSession(
    of admin: Int64, userAgent: String?, cause: String
  ) throws(BillingError) -> String {
    let found = try row(
      "SELECT \(Self.adminColumns) FROM admins WHERE id = $1 AND disabled_at IS NULL", [.integer(admin)], Self.admin)
    guard let found else { throw unknownAdmin("\(admin)") }
    let token = SHA256.digest(of: surroundings.random(32)).description
    try execute(
      """
      INSERT INTO admin_sessions (admin_id, token_digest, created_at, seen_at, expires_at, user_agent) \
      VALUES ($1, $2, $3, $3, $4, $5)
      """,
      [
        .integer(admin), .bytes(Self.digest(of: token)), .integer(now), .integer(now + AdminSession.lifetime),
        SQLValue(userAgent.flatMap { MailText.presentable($0, limit: Self.userAgentLimit) }),
      ])
    try audit("admin.login", "admin \(found.name)", by: found.actor, reason: cause)
    return token
  }

  /// The session of a token and whose it is; nil when there is none, or it has ended.
  public func adminSession(_ token: String) throws(BillingError) -> (session: AdminSession, admin: Admin)? {
    guard
      let session = try adminSessions(where: "token_digest = $1", [.bytes(Self.digest(of: token))]).first,
      let admin = try row(
        "SELECT \(Self.adminColumns) FROM admins WHERE id = $1 AND disabled_at IS NULL", [.integer(session.admin)],
        Self.admin)
    else { return nil }
    return (session, admin)
  }

  /// Writes down that a session is used, unless that was done within the last minute.
  public func touchAdminSession(_ id: Int64) throws(BillingError) {
    try execute(
      "UPDATE admin_sessions SET seen_at = $2 WHERE id = $1 AND seen_at < $2", [.integer(id), .integer(now)])
  }

  /// Whether it is time to write down that a session is used.
  public func isDueForTouch(_ session: AdminSession) -> Bool { now - session.seenAt >= Self.precision }

  /// The sessions of somebody that have not ended, the one used last first.
  public func adminSessions(of admin: Int64) throws(BillingError) -> [AdminSession] {
    try adminSessions(where: "admin_id = $1", [.integer(admin)])
  }

  /// Ends a session of somebody.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  public func closeAdminSession(_ id: Int64, of admin: Admin) throws(BillingError) -> Bool {
    let count = try execute(
      "DELETE FROM admin_sessions WHERE id = $1 AND admin_id = $2", [.integer(id), .integer(admin.id)])
    if count == 1 { try audit("admin.logout", "admin \(admin.name)", by: admin.actor) }
    return count == 1
  }

  private func adminSessions(where condition: String, _ values: [SQLValue]) throws(BillingError) -> [AdminSession] {
    let (time, idle) = ("$\(values.count + 1)", "$\(values.count + 2)")
    return try rows(
      """
      SELECT id, admin_id, created_at, seen_at, expires_at, user_agent FROM admin_sessions \
      WHERE \(condition) AND expires_at > \(time) AND seen_at > \(idle) ORDER BY seen_at DESC, id DESC
      """, values + [.integer(now), .integer(now - AdminSession.idleTime)]
    ) { (row) throws(SQLError) in
      AdminSession(
        id: try row.integer(0), admin: try row.integer(1), createdAt: try row.integer(2), seenAt: try row.integer(3),
        expiresAt: try row.integer(4), userAgent: try row.textOrNil(5))
    }
  }
}
