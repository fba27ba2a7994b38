internal import SQLStore

extension BillingTransaction {
  /// Keeps all that an account has from being purged or erased, because a law or a court asks for it.
  ///
  /// - Parameters:
  ///   - reason: why, for the next person who looks: a file number; no personal data.
  ///   - user: the account, by its identifier.
  ///   - actor: who does it.
  /// - Throws: ``BillingCode/unknownUser``; ``BillingCode/invalidValue`` without a reason.
  public func holdAccount(_ user: Int64, reason: String, by actor: Actor) throws(BillingError) {
    guard reason.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw BillingError(.request, .invalidValue, "a legal hold needs a reason", hint: "Name the file: case 2026/17.")
    }
    guard try hold(user) != nil else { throw .unknownUser }
    try execute("UPDATE users SET legal_hold = $2 WHERE id = $1", [.integer(user), .text(reason)])
    try audit("account.hold", "user \(user)", by: actor, user: user, reason: reason)
  }

  /// Lets an account be purged and erased again; a deletion that has become due meanwhile happens now.
  ///
  /// - Returns: whether it was held.
  /// - Throws: ``BillingCode/unknownUser``.
  @discardableResult
  public func releaseAccount(_ user: Int64, by actor: Actor, reason: String? = nil) throws(BillingError) -> Bool {
    let reason = try reason.map { (text) throws(BillingError) in try noted(text, "a reason") }
    guard let account = try hold(user) else { throw .unknownUser }
    guard account.legalHold != nil else { return false }
    try execute("UPDATE users SET legal_hold = NULL WHERE id = $1", [.integer(user)])
    let jobs = try rows(
      "UPDATE retention_jobs SET legal_hold = 0 WHERE user_id = $1 AND state = 'pending' RETURNING id, due_at",
      [.integer(user)]
    ) { (row) throws(SQLError) in (id: try row.integer(0), due: try row.integer(1)) }
    for job in jobs {
      try enqueue(.retention, subject: "\(job.id)", due: max(job.due, now))
      try execute(
        """
        UPDATE review_cases SET closed_at = $2, closed_by = $3, resolution = 'released' \
        WHERE kind = 'legal-hold' AND subject = $1 AND closed_at IS NULL
        """, [.text("deletion \(job.id)"), .integer(now), .text(actor.description)])
    }
    try audit("account.release", "user \(user)", by: actor, user: user, reason: reason)
    return true
  }
}
