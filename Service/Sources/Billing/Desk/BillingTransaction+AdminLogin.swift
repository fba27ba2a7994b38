internal import SQLStore

/// The steps of a login that need the database; what costs time in between is done by ``AdminDoor``.
extension BillingTransaction {
  /// So many wrong logins one after the other lock an account.
  static let failureLimit: Int64 = 5
  /// For how long, in milliseconds.
  static let lockTime: Int64 = 15 * 60_000

  /// Takes note that a login is tried. It counts as a failure until it has succeeded, so that any number of tries at once
  /// count as well.
  ///
  /// - Returns: what a login has to match; nil when there is nobody, or the account is locked.
  func beginLogin(_ name: String) throws(BillingError) -> AdminCredentials? {
    try row(
      """
      UPDATE admins SET failures = CASE WHEN locked_until IS NULL THEN failures + 1 ELSE 1 END, \
      locked_until = CASE WHEN locked_until IS NULL AND failures + 1 >= $2 THEN CAST($4 AS BIGINT) ELSE NULL END \
      WHERE name = $1 AND enrolled_at IS NOT NULL AND disabled_at IS NULL \
      AND (locked_until IS NULL OR locked_until <= $3) RETURNING id, passphrase, totp_secret, totp_step, locked_until
      """, [.text(name), .integer(Self.failureLimit), .integer(now), .integer(now + Self.lockTime)]
    ) { (row) throws(SQLError) in
      AdminCredentials(
        admin: try row.integer(0), seal: PassphraseSeal(try row.text(1)), sealedSecret: try row.bytes(2),
        lastStep: try row.integer(3), isLocking: try row.integerOrNil(4) != nil)
    }
  }

  /// Writes down that an account is locked: the last try has failed, too.
  func noteLock(_ name: String) throws(BillingError) {
    try audit("admin.lock", "admin \(name)", by: .service("desk"))
  }

  /// Ends a login whose passphrase was right.
  ///
  /// - Parameters:
  ///   - credentials: as they were when the login began.
  ///   - step: of the one-time code; nil: a recovery code was typed instead.
  ///   - recovery: that code.
  ///   - userAgent: what the browser calls itself.
  /// - Returns: the session's token; nil when the code was used meanwhile or before, or the account has changed.
  func finishLogin(
    _ credentials: AdminCredentials, step: Int64?, recovery: String, userAgent: String?
  ) throws(BillingError) -> String? {
    let id = SQLValue.integer(credentials.admin)
    if let step {
      // Of two with one code, the second finds the step used.
      let count = try execute(
        """
        UPDATE admins SET totp_step = $2 WHERE id = $1 AND totp_step < $2 AND totp_secret = $3 AND disabled_at IS NULL
        """, [id, .integer(step), .bytes(credentials.sealedSecret)])
      guard count == 1 else { return nil }
    } else {
      guard let code = Base32Text.bytes(recovery), code.count == RecoveryCode.length else { return nil }
      let count = try execute(
        """
        UPDATE admin_codes SET used_at = $3 WHERE admin_id = $1 AND digest = $2 AND used_at IS NULL \
        AND admin_id IN (SELECT id FROM admins WHERE disabled_at IS NULL)
        """, [id, .bytes(Self.digest(of: Base32Text.of(code))), .integer(now)])
      guard count == 1 else { return nil }
    }
    try execute("UPDATE admins SET failures = 0, locked_until = NULL WHERE id = $1", [id])
    return try openAdminSession(
      of: credentials.admin, userAgent: userAgent, cause: step == nil ? "recovery code" : "passphrase and code")
  }

  /// Ends an enrolment: the invitation is used.
  ///
  /// - Returns: the recovery codes, which can't be asked for again; nil when the invitation is over.
  func finishEnrolment(
    _ token: String, _ seal: PassphraseSeal, sealedSecret: [UInt8], step: Int64
  ) throws(BillingError) -> [String]? {
    guard let admin = try invitedAdmin(token) else { return nil }
    let count = try execute(
      """
      UPDATE admins SET invitation_digest = NULL, invited_until = NULL, enrolled_at = $2, passphrase = $3, \
      totp_secret = $4, totp_step = $5, failures = 0, locked_until = NULL WHERE id = $1 AND invitation_digest = $6
      """,
      [
        .integer(admin.id), .integer(now), .text(seal.text), .bytes(sealedSecret), .integer(step),
        .bytes(Self.digest(of: token)),
      ])
    guard count == 1 else { return nil }
    let codes = (0..<RecoveryCode.count).map { _ in Base32Text.of(surroundings.random(RecoveryCode.length)) }
    for code in codes {
      try execute(
        "INSERT INTO admin_codes (admin_id, digest) VALUES ($1, $2)",
        [.integer(admin.id), .bytes(Self.digest(of: code))])
    }
    try audit("admin.enrol", "admin \(admin.name)", by: admin.actor)
    return codes.map(RecoveryCode.grouped)
  }

  /// How many recovery codes somebody has left.
  public func recoveryCodesLeft(ofAdmin id: Int64) throws(BillingError) -> Int64 {
    try row("SELECT COUNT(*) FROM admin_codes WHERE admin_id = $1 AND used_at IS NULL", [.integer(id)]) {
      (row) throws(SQLError) in try row.integer(0)
    } ?? 0
  }
}
