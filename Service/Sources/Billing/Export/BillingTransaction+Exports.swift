internal import ByteCoding
internal import SQLStore

extension BillingTransaction {
  /// How long a fetched file stays, for who is still reading it.
  private static let grace: Int64 = 3_600_000

  /// Has a user's data packed; a notice with a link tells when that is done. One that waits already is the same one,
  /// and is tried again when it was given up.
  ///
  /// - Returns: its identifier.
  /// - Throws: ``BillingCode/unknownUser``.
  @discardableResult
  public func requestExport(of user: Int64, by actor: Actor, reason: String? = nil) throws(BillingError) -> Int64 {
    let reason = try reason.map { (text) throws(BillingError) in try noted(text, "a reason") }
    guard try hold(user) != nil else { throw .unknownUser }
    let count = try execute(
      """
      INSERT INTO exports (user_id, state, asked_at) VALUES ($1, 'waiting', $2) \
      ON CONFLICT (user_id) WHERE state = 'waiting' DO NOTHING
      """, [.integer(user), .integer(now)])
    let id = try row(
      "SELECT id FROM exports WHERE user_id = $1 AND state = 'waiting'", [.integer(user)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    guard let id else { throw BillingError(.defect, .databaseDefect, "an export that was written is not there") }
    try enqueue(.export, subject: "\(id)")
    if count == 1 { try audit("export.ask", "export \(id)", by: actor, user: user, reason: reason) }
    return id
  }

  /// A user's exports of the last three months, the latest first.
  public func exports(of user: Int64) throws(BillingError) -> [Export] {
    try rows(
      "SELECT id, state, asked_at, expires_at, size FROM exports WHERE user_id = $1 ORDER BY id DESC", [.integer(user)]
    ) { (row) throws(SQLError) in
      Export(
        id: try row.integer(0), state: Export.State(rawValue: try row.text(1)) ?? .failed,
        askedAt: try row.integer(2), expiresAt: try row.integerOrNil(3), size: try row.integerOrNil(4))
    }
  }

  /// Uses the link of an export: of any number of calls with one token, also at the same time, one succeeds. The file
  /// can be read for an hour from then on.
  ///
  /// - Parameter token: the last part of the notice's link.
  /// - Returns: the path of the ZIP.
  /// - Throws: ``BillingCode/unknownExport``, whatever is wrong with the token.
  public func redeemExport(_ token: String) throws(BillingError) -> String {
    let digest = SHA256.digest(of: Array(token.utf8)).bytes
    let found = try row(
      """
      UPDATE exports SET state = 'used', used_at = $2, token_digest = NULL \
      WHERE token_digest = $1 AND state = 'ready' AND expires_at > $2 \
      RETURNING id, user_id, file, asked_at
      """, [.bytes(digest), .integer(now)]
    ) { (row) throws(SQLError) in
      (id: try row.integer(0), user: try row.integer(1), file: try row.text(2), askedAt: try row.integer(3))
    }
    guard let found else {
      throw BillingError(
        .missing, .unknownExport, "there is no such export, or it was fetched or has expired", hint: "Ask for another.")
    }
    try forgetLink(ofExport: found.id, askedAt: found.askedAt)
    try audit("export.fetch", "export \(found.id)", by: .user(found.user), user: found.user)
    try enqueue(.purge, subject: PurgeKind.exports.rawValue, due: now + Self.grace)
    return FilePath.join(settings.files.exports, found.file)
  }

  /// What an export that waits is of; nil: it does not wait any more.
  func waitingExport(_ id: Int64) throws(BillingError) -> (user: Int64, language: String)? {
    try row(
      """
      SELECT users.id, language FROM exports JOIN users ON users.id = exports.user_id \
      WHERE exports.id = $1 AND state = 'waiting' AND pseudonymised_at IS NULL
      """, [.integer(id)]
    ) { (row) throws(SQLError) in (try row.integer(0), try row.text(1)) }
  }

  /// Gives out the link of a file that is there. An export that was erased meanwhile has none: its file is swept away.
  func finishExport(_ id: Int64, file: String, size: Int) throws(BillingError) {
    let token = surroundings.random(32).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
    let end = now + Export.hours * 3_600_000
    let found = try row(
      """
      UPDATE exports SET state = 'ready', token_digest = $2, ready_at = $3, expires_at = $4, file = $5, size = $6 \
      WHERE id = $1 AND state = 'waiting' RETURNING user_id, asked_at
      """,
      [
        .integer(id), .bytes(SHA256.digest(of: Array(token.utf8)).bytes), .integer(now), .integer(end), .text(file),
        .integer(Int64(size)),
      ]
    ) { (row) throws(SQLError) in (user: try row.integer(0), askedAt: try row.integer(1)) }
    guard let (user, askedAt) = found else { return try enqueue(.purge, subject: PurgeKind.exports.rawValue) }
    try notify(
      user, Notice(.exportReady, ["until": "\(end)"], path: "/portal/export/\(token)"),
      key: Self.key(ofExport: id, askedAt: askedAt))
    try audit("export.ready", "export \(id)", by: .service("export"), user: user)
    try enqueue(.purge, subject: PurgeKind.exports.rawValue, due: end)
  }

  /// Ends what has expired, gives up what nobody works at any more, and forgets those of three months ago. Their files
  /// go afterwards: a file that no row names is swept away.
  func purgeExports() throws(BillingError) -> PurgeStep {
    let limit = Int64(PurgeStep.limit)
    let ended = try rows(
      """
      UPDATE exports SET state = 'expired', token_digest = NULL, file = NULL WHERE id IN (SELECT id FROM exports \
      WHERE state = 'ready' AND expires_at <= $1 ORDER BY expires_at LIMIT $2) RETURNING id, asked_at
      """, [.integer(now), .integer(limit)]
    ) { (row) throws(SQLError) in (id: try row.integer(0), askedAt: try row.integer(1)) }
    for export in ended { try forgetLink(ofExport: export.id, askedAt: export.askedAt) }
    try execute(
      "UPDATE exports SET file = NULL WHERE state = 'used' AND file IS NOT NULL AND used_at <= $1",
      [.integer(now - Self.grace)])
    try execute(
      """
      UPDATE exports SET state = 'failed' WHERE state = 'waiting' AND NOT EXISTS (SELECT 1 FROM jobs \
      WHERE kind = 'export' AND subject = CAST(exports.id AS TEXT) AND jobs.state <> 'dead')
      """)
    let old = try execute(
      """
      DELETE FROM exports WHERE id IN (SELECT id FROM exports WHERE asked_at < $1 \
      AND state IN ('used', 'expired', 'failed') ORDER BY asked_at LIMIT $2)
      """, [.integer(now - 90 * CivilZone.day), .integer(limit)])
    let isMore = ended.count == PurgeStep.limit || old == PurgeStep.limit
    return PurgeStep(count: ended.count + old, next: isMore ? 0 : nil)
  }

  /// When the next file has to go; nil: there is none.
  func nextExpiry() throws(BillingError) -> Int64? {
    try row(
      """
      SELECT MIN(due) FROM (SELECT MIN(expires_at) AS due FROM exports WHERE state = 'ready' UNION ALL \
      SELECT MIN(used_at) + $1 FROM exports WHERE state = 'used' AND file IS NOT NULL) AS ends
      """, [.integer(Self.grace)]
    ) { (row) throws(SQLError) in try row.integerOrNil(0) } ?? nil
  }

  /// Whether a file of the folder belongs to an export that is made or can be fetched.
  func keepsFile(_ file: String, ofExport id: Int64) throws(BillingError) -> Bool {
    try row(
      "SELECT id FROM exports WHERE id = $1 AND (state = 'waiting' OR file = $2)", [.integer(id), .text(file)]
    ) { (row) throws(SQLError) in try row.integer(0) } != nil
  }

  /// Takes a link out of where it was told: it opens nothing any more.
  func forgetLink(ofExport id: Int64, askedAt: Int64) throws(BillingError) {
    let key = [SQLValue.text(Self.key(ofExport: id, askedAt: askedAt))]
    try execute("UPDATE notices SET link = NULL WHERE dedupe_key = $1", key)
    try execute("\(Self.forgettingMail) WHERE dedupe_key = $1 AND state <> 'waiting'", key)
  }

  // SQLite gives the number of a row that is gone to another one, who would be told nothing: hence the time.
  private static func key(ofExport id: Int64, askedAt: Int64) -> String { "export/\(id)/\(askedAt)" }
}
