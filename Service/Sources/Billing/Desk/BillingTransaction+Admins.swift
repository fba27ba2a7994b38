internal import ByteCoding
internal import SQLStore

/// Accounts of the desk. They are made on the command line alone: who reaches the machine decides who reaches the desk.
extension BillingTransaction {
  /// For how long the link of an invitation works, in milliseconds.
  public static let invitationTime: Int64 = 24 * 3_600_000
  private static let nameLimit = 40

  /// Invites somebody to the desk. The link is good once and for 24 hours; another invitation of who has not come yet,
  /// or whose account was disabled, replaces it.
  ///
  /// - Parameters:
  ///   - name: small letters, digits, `.`, `-` and `_`, at most 40: it stands in the audit log.
  ///   - role: what may be done.
  ///   - language: of the desk's pages: `fr` or `en`.
  ///   - actor: who invites.
  /// - Returns: the last part of the link, which can't be asked for again.
  /// - Throws: ``BillingCode/invalidValue``; ``BillingCode/adminExists`` for who is there already.
  public func inviteAdmin(
    _ name: String, role: AdminRole, language: String, by actor: Actor
  ) throws(BillingError) -> String {
    try Self.check(name)
    guard language == "fr" || language == "en" else {
      throw BillingError(.request, .invalidValue, "the language is neither fr nor en")
    }
    if let known = try admin(named: name), known.enrolledAt != nil, known.disabledAt == nil {
      throw BillingError(
        .conflict, .adminExists, "\(name) has an account already",
        hint: "`admin reset-totp` makes a new link, `admin disable` ends the account.")
    }
    try execute(
      """
      INSERT INTO admins (name, role, language, created_at) VALUES ($1, $2, $3, $4) \
      ON CONFLICT (name) DO UPDATE SET role = excluded.role, language = excluded.language, disabled_at = NULL
      """, [.text(name), .text(role.rawValue), .text(language), .integer(now)])
    guard let admin = try admin(named: name) else { throw unknownAdmin(name) }
    let token = try newInvitation(of: admin.id)
    try audit("admin.invite", "admin \(name)", by: actor, reason: role.rawValue)
    return token
  }

  /// Takes passphrase, codes and sessions from somebody, and makes a link by which new ones are set: the telephone is
  /// lost, or the passphrase.
  ///
  /// - Returns: the last part of the link.
  /// - Throws: ``BillingCode/unknownAdmin``, also for a disabled one.
  public func resetAdmin(_ name: String, by actor: Actor) throws(BillingError) -> String {
    guard let admin = try admin(named: name), admin.disabledAt == nil else { throw unknownAdmin(name) }
    let token = try newInvitation(of: admin.id)
    try audit("admin.reset", "admin \(name)", by: actor)
    return token
  }

  /// Ends an account: its sessions end at once, and nobody gets in by it.
  ///
  /// - Throws: ``BillingCode/unknownAdmin``, also for one that was ended before.
  public func disableAdmin(_ name: String, by actor: Actor) throws(BillingError) {
    guard let admin = try admin(named: name), admin.disabledAt == nil else { throw unknownAdmin(name) }
    try forgetCredentials(of: admin.id)
    try execute(
      "UPDATE admins SET disabled_at = $2, invitation_digest = NULL, invited_until = NULL WHERE id = $1",
      [.integer(admin.id), .integer(now)])
    try audit("admin.disable", "admin \(name)", by: actor)
  }

  /// All accounts of the desk by their names.
  public func admins() throws(BillingError) -> [Admin] {
    try rows("SELECT \(Self.adminColumns) FROM admins ORDER BY name", [], Self.admin)
  }

  /// Changes the language in which somebody sees the desk.
  public func changeLanguage(ofAdmin id: Int64, to language: String) throws(BillingError) {
    guard language == "fr" || language == "en" else {
      throw BillingError(.request, .invalidValue, "the language is neither fr nor en")
    }
    try execute("UPDATE admins SET language = $2 WHERE id = $1", [.integer(id), .text(language)])
  }

  /// Who is invited by a link; nil when it was used or is over.
  public func invitedAdmin(_ token: String) throws(BillingError) -> Admin? {
    try row(
      "SELECT \(Self.adminColumns) FROM admins WHERE invitation_digest = $1 AND invited_until > $2 AND disabled_at IS NULL",
      [.bytes(Self.digest(of: token)), .integer(now)], Self.admin)
  }

  func admin(named name: String) throws(BillingError) -> Admin? {
    try row("SELECT \(Self.adminColumns) FROM admins WHERE name = $1", [.text(name)], Self.admin)
  }

  func unknownAdmin(_ name: String) -> BillingError {
    BillingError(
      .missing, .unknownAdmin, "there is no account \(name.prefix(Self.nameLimit)) of the desk, or it was disabled",
      hint: "`invoice-service admin list` shows them.")
  }

  private func newInvitation(of admin: Int64) throws(BillingError) -> String {
    try forgetCredentials(of: admin)
    let token = SHA256.digest(of: surroundings.random(32)).description
    try execute(
      "UPDATE admins SET invitation_digest = $2, invited_until = $3 WHERE id = $1",
      [.integer(admin), .bytes(Self.digest(of: token)), .integer(now + Self.invitationTime)])
    return token
  }

  private func forgetCredentials(of admin: Int64) throws(BillingError) {
    try execute("DELETE FROM admin_sessions WHERE admin_id = $1", [.integer(admin)])
    try execute("DELETE FROM admin_codes WHERE admin_id = $1", [.integer(admin)])
    try execute(
      """
      UPDATE admins SET passphrase = NULL, totp_secret = NULL, enrolled_at = NULL, failures = 0, locked_until = NULL \
      WHERE id = $1
      """, [.integer(admin)])
  }

  static let adminColumns =
    "id, name, role, language, created_at, invited_until, enrolled_at, disabled_at, locked_until"

  static func admin(_ row: SQLRow) throws(SQLError) -> Admin {
    Admin(
      id: try row.integer(0), name: try row.text(1), role: AdminRole(rawValue: try row.text(2)) ?? .read,
      language: try row.text(3), createdAt: try row.integer(4), invitedUntil: try row.integerOrNil(5),
      enrolledAt: try row.integerOrNil(6), disabledAt: try row.integerOrNil(7), lockedUntil: try row.integerOrNil(8))
  }

  private static func check(_ name: String) throws(BillingError) {
    let isPlain = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || ".-_".utf8.contains(byte)
    }
    guard isPlain, (1...nameLimit).contains(name.utf8.count) else {
      throw BillingError(
        .request, .invalidValue, "the name of an account is not one",
        hint: "Small letters, digits, `.`, `-` and `_`, at most \(nameLimit): anna.")
    }
  }
}
