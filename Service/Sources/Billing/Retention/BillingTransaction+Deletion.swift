internal import SQLStore

extension BillingTransaction {
  /// How many days a person has to take a deletion back.
  public static let daysUntilDeletion: Int64 = 30

  /// Takes down that a person wants the account deleted: that happens in 30 days, and can be taken back until then. What
  /// is subscribed to is cancelled at the provider at once, as nobody may go on paying for what will be gone.
  ///
  /// Asking again changes nothing. The caller has made sure who asks: by a fresh login.
  ///
  /// - Returns: when it is due, in milliseconds since 1970.
  /// - Throws: ``BillingCode/unknownUser``.
  @discardableResult
  public func askForDeletion(of user: Int64, by actor: Actor) throws(BillingError) -> Int64 {
    guard try hold(user) != nil else { throw .unknownUser }
    if let due = try dueDeletion(of: user) { return due }
    let due = now + Self.daysUntilDeletion * CivilZone.day
    let job = try scheduleDeletion(of: user, kind: .accountDeletion, due: due)
    try execute("UPDATE users SET deletion_asked_at = $2 WHERE id = $1", [.integer(user), .integer(now)])
    try cancelSubscriptions(of: user)
    try audit("account.ask-deletion", "user \(user)", by: actor, user: user)
    try notify(
      user, Notice(.deletionAsked, ["next_date": "\(settings.zone.day(at: due))"]), key: "deletion/\(job)/asked")
    return due
  }

  /// Takes the wish back; a subscription that was cancelled meanwhile stays so until its owner resumes it.
  ///
  /// - Returns: whether there was one.
  /// - Throws: ``BillingCode/unknownUser``; ``BillingCode/deletionUnderWay`` once it is due.
  @discardableResult
  public func takeBackDeletion(of user: Int64, by actor: Actor) throws(BillingError) -> Bool {
    guard try hold(user) != nil else { throw .unknownUser }
    if let due = try dueDeletion(of: user), due <= now {
      throw BillingError(
        .conflict, .deletionUnderWay, "the account is being deleted: its thirty days are over",
        hint: "A new account can be made at any time.")
    }
    guard try cancelDeletion(of: user, kind: .accountDeletion) else { return false }
    try execute("UPDATE users SET deletion_asked_at = NULL WHERE id = $1", [.integer(user)])
    try audit("account.take-back-deletion", "user \(user)", by: actor, user: user)
    return true
  }

  /// Deletes an account without its 30 days: somebody has decided so.
  ///
  /// - Parameters:
  ///   - reason: why, in the actor's words; without personal data.
  ///   - user: the account, by its identifier.
  ///   - actor: who does it.
  /// - Throws: ``BillingCode/unknownUser``; ``BillingCode/invalidValue`` without a reason.
  public func eraseNow(_ user: Int64, by actor: Actor, reason: String) throws(BillingError) {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw BillingError(
        .request, .invalidValue, "an erasure needs a reason", hint: "Say why: it stays in the audit log.")
    }
    guard try hold(user) != nil else { throw .unknownUser }
    try execute(
      "UPDATE users SET deletion_asked_at = COALESCE(deletion_asked_at, $2) WHERE id = $1",
      [.integer(user), .integer(now)])
    try cancelSubscriptions(of: user)
    try scheduleDeletion(of: user, kind: .accountDeletion, due: now)
    try audit("account.erase", "user \(user)", by: actor, user: user, reason: reason)
  }

  /// When an account will be deleted, in milliseconds since 1970; nil: nobody has asked for that.
  public func dueDeletion(of user: Int64) throws(BillingError) -> Int64? {
    try row(
      "SELECT due_at FROM retention_jobs WHERE user_id = $1 AND kind = $2 AND state = 'pending'",
      [.integer(user), .text(DeletionKind.accountDeletion.rawValue)]
    ) { (row) throws(SQLError) in try row.integer(0) }
  }

  /// Has something of a user erased at a time; one of a kind that waits already gets the new time.
  ///
  /// - Parameters:
  ///   - due: in milliseconds since 1970.
  ///   - user: the account, by its identifier.
  ///   - kind: of which kind.
  /// - Returns: the identifier of the `retention_jobs` row.
  @discardableResult
  public func scheduleDeletion(of user: Int64, kind: DeletionKind, due: Int64) throws(BillingError) -> Int64 {
    let job = try row(
      """
      INSERT INTO retention_jobs (user_id, kind, due_at, state, created_at) VALUES ($1, $2, $3, 'pending', $4) \
      ON CONFLICT (user_id, kind) WHERE state = 'pending' DO UPDATE SET due_at = excluded.due_at RETURNING id
      """, [.integer(user), .text(kind.rawValue), .integer(due), .integer(now)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    guard let job else { throw BillingError(.defect, .databaseDefect, "a deletion that was written is not there") }
    // An earlier time of the job does no harm: it looks at the row, and waits again.
    try enqueue(.retention, subject: "\(job)", due: due)
    return job
  }

  /// Takes back what has not happened yet.
  ///
  /// - Returns: whether there was anything.
  @discardableResult
  public func cancelDeletion(of user: Int64, kind: DeletionKind) throws(BillingError) -> Bool {
    let job = try row(
      """
      UPDATE retention_jobs SET state = 'cancelled', closed_at = $3 \
      WHERE user_id = $1 AND kind = $2 AND state = 'pending' RETURNING id
      """, [.integer(user), .text(kind.rawValue), .integer(now)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    guard let job else { return false }
    try dequeue(.retention, subject: "\(job)")
    return true
  }

  /// Locks an account for the rest of the transaction: of two that decide about it the second sees what the first did.
  ///
  /// - Returns: nil when there is none, or it was erased.
  func hold(_ user: Int64) throws(BillingError) -> (createdAt: Int64, legalHold: String?)? {
    try row(
      "SELECT created_at, legal_hold FROM users WHERE id = $1 AND pseudonymised_at IS NULL {lock}", [.integer(user)]
    ) { (row) throws(SQLError) in (try row.integer(0), try row.textOrNil(1)) }
  }
}
