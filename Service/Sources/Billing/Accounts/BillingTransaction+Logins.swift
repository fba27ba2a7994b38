internal import ByteCoding
internal import SQLStore

/// How people prove who they are.
extension BillingTransaction {
  /// How many old proofs are forgotten with each new one: more than come about.
  private static let forgotten: Int64 = 10

  /// Lets a proof count, once over all processes.
  ///
  /// - Parameters:
  ///   - proof: what was shown; its digest is kept.
  ///   - end: until when it could be shown again, in milliseconds since 1970.
  /// - Returns: whether it is the first time.
  public func claimLogin(_ proof: String, until end: Int64) throws(BillingError) -> Bool {
    try execute(
      """
      DELETE FROM login_proofs WHERE digest IN \
      (SELECT digest FROM login_proofs WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2)
      """, [.integer(now), .integer(Self.forgotten)])
    return try execute(
      "INSERT INTO login_proofs (digest, expires_at) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING",
      [.bytes(SHA256.digest(of: Array(proof.utf8)).bytes), .integer(end)]) == 1
  }

  /// The account of somebody whom Telegram has vouched for, made when there is none. Of one that is there only the name
  /// is renewed: its language is what the person has chosen.
  ///
  /// - Parameters:
  ///   - telegramID: who it is.
  ///   - name: what the person is called at Telegram; nil: not told.
  ///   - language: of a new account: `fr` or `en`.
  /// - Returns: its identifier.
  public func logIn(telegramID: Int64, name: String?, language: String) throws(BillingError) -> Int64 {
    let isThere = try user(withTelegramID: telegramID) != nil
    let id = try user(
      telegramID: telegramID, name: MailText.presentable(name),
      language: isThere ? nil : language)
    if !isThere { try audit("user.join", "user \(id)", by: .user(id), user: id) }
    return id
  }

  /// Mails a link that logs in to whom an address belongs. Whether it is anybody's is told to nobody.
  ///
  /// - Parameter address: as somebody has typed it; capitals count as small letters. The mail goes to the address that is
  ///   stored, never to the one that was typed.
  public func mailLoginLink(to address: String) throws(BillingError) {
    // In ASCII alone: letters that only look like others, or become them in small, are other letters.
    guard address.utf8.count <= 254, address.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return }
    let users = try rows(
      """
      SELECT \(Self.userColumns) FROM users WHERE LOWER(email) = $1 AND email IS NOT NULL \
      AND pseudonymised_at IS NULL ORDER BY id LIMIT $2
      """, [.text(address.lowercased()), .integer(LoginLink.accountLimit)], Self.user)
    for user in users { try mailLoginLink(to: user) }
  }

  private func mailLoginLink(to user: User) throws(BillingError) {
    let count = try row(
      "SELECT COUNT(*) FROM login_links WHERE user_id = $1 AND expires_at > $2", [.integer(user.id), .integer(now)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    guard (count ?? 0) < LoginLink.limit else { return }
    let token = SHA256.digest(of: surroundings.random(32)).description
    let end = now + LoginLink.lifetime
    let digest = SHA256.digest(of: Array(token.utf8))
    try execute(
      "INSERT INTO login_links (user_id, token_digest, created_at, expires_at) VALUES ($1, $2, $3, $4)",
      [.integer(user.id), .bytes(digest.bytes), .integer(now), .integer(end)])
    let isSent = try mail(
      user, Notice(.loginLink, ["until": "\(end)"], path: "/portal/login/link/\(token)"), key: Self.key(ofLink: digest))
    if isSent { try audit("session.link", "user \(user.id)", by: .user(user.id), user: user.id) }
  }

  /// Uses a link that was mailed: of any number of calls with one token, also at the same time, one succeeds.
  ///
  /// A link to an address that is not confirmed logs nobody in: opened by the person, who is logged in another way, it
  /// confirms the address.
  ///
  /// - Parameters:
  ///   - token: the last part of its path.
  ///   - viewer: who is logged in already; nil: nobody.
  /// - Returns: whose it is.
  public func redeemLoginLink(
    _ token: String, viewer: Int64?
  ) throws(BillingError) -> Result<Int64, LoginRefusal> {
    let digest = SHA256.digest(of: Array(token.utf8))
    let found = try row(
      "SELECT id, user_id FROM login_links WHERE token_digest = $1 AND expires_at > $2",
      [.bytes(digest.bytes), .integer(now)]
    ) { (row) throws(SQLError) in (id: try row.integer(0), user: try row.integer(1)) }
    guard let found, let user = try user(found.user), user.pseudonymisedAt == nil else { return .failure(.unknownLink) }
    guard user.emailIsConfirmed || viewer == user.id else { return .failure(.unconfirmed) }
    guard try execute("DELETE FROM login_links WHERE id = $1", [.integer(found.id)]) == 1 else {
      return .failure(.unknownLink)
    }
    if !user.emailIsConfirmed {
      try execute("UPDATE users SET email_confirmed = 1 WHERE id = $1", [.integer(user.id)])
      try audit("user.confirm-address", "user \(user.id)", by: .user(user.id), user: user.id)
    }
    // What it says opens nothing any more; the mail is not kept for it.
    try execute(
      "\(Self.forgettingMail) WHERE dedupe_key = $1 AND state <> 'waiting'", [.text(Self.key(ofLink: digest))])
    return .success(user.id)
  }

  // A row's number would come back for another one after it is used.
  private static func key(ofLink digest: SHA256Digest) -> String { "login-link/\(digest)" }
}
