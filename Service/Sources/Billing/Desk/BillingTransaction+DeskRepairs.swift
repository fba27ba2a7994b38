internal import SQLStore

/// What the desk has done once more.
extension BillingTransaction {
  /// Has a mail sent again as it was written, whether it had left, was set aside or given up. One whose text is gone can't
  /// be sent.
  ///
  /// - Throws: ``BillingCode/unknownMail`` when there is none of which anything is left, or it waits already.
  public func resendMail(_ id: Int64, by actor: Actor, reason: String) throws(BillingError) {
    let reason = try noted(reason, "a reason")
    let user = try row(
      """
      UPDATE email_outbox SET state = 'waiting', attempts = 0 WHERE id = $1 AND state <> 'waiting' \
      AND text_body IS NOT NULL AND address IS NOT NULL RETURNING user_id
      """, [.integer(id)]
    ) { (row) throws(SQLError) in try row.integerOrNil(0) }
    guard let user else {
      throw BillingError(
        .missing, .unknownMail, "of mail \(id) nothing is left, or it waits already",
        hint: "Texts and addresses go after 90 days.")
    }
    try enqueue(.mail, subject: String(id))
    try audit("mail.resend", "mail \(id)", by: actor, user: user, reason: reason)
  }

  /// Applies something that the provider has sent once more, whatever came of it before: what is stored says what is
  /// newer, so that an old event changes nothing.
  ///
  /// - Throws: ``BillingCode/invalidValue`` when its body is gone, or there is no such event.
  public func replayEvent(_ id: Int64, by actor: Actor, reason: String) throws(BillingError) {
    let reason = try noted(reason, "a reason")
    let user = try row(
      """
      UPDATE provider_events SET outcome = NULL, processed_at = NULL, error = NULL WHERE id = $1 AND body IS NOT NULL \
      RETURNING user_id
      """, [.integer(id)]
    ) { (row) throws(SQLError) in try row.integerOrNil(0) }
    guard let user else {
      throw BillingError(
        .missing, .invalidValue, "the body of event \(id) is gone, or there is none",
        hint: "Reconcile instead: `invoice-service reconcile`.", mistake: FormMistake(.eventGone))
    }
    try enqueue(.providerEvent, subject: String(id))
    try audit("event.replay", "event \(id)", by: actor, user: user, reason: reason)
  }

  /// Begins a job anew that was given up.
  ///
  /// - Throws: ``BillingCode/unknownJob`` when it was not given up, or somebody else has begun it.
  public func retryJob(_ id: Int64, by actor: Actor, reason: String) throws(BillingError) {
    let reason = try noted(reason, "a reason")
    guard try retryDeadJobs(id, by: actor, reason: reason) == 1 else {
      throw BillingError(
        .missing, .unknownJob, "job \(id) was not given up, or was begun anew", hint: "Look at the list again.")
    }
  }

  /// Changes where somebody's mails go to, and in which language somebody reads.
  ///
  /// - Parameters:
  ///   - user: `users.id`
  ///   - email: nil: no mails.
  ///   - language: `fr` or `en`.
  ///   - actor: who does it.
  ///   - reason: why; without personal data.
  /// - Throws: ``BillingCode/unknownUser``, ``BillingCode/invalidValue``.
  public func changeContact(
    of user: Int64, email: String?, language: String, by actor: Actor, reason: String
  ) throws(BillingError) {
    let reason = try noted(reason, "a reason")
    guard language == "fr" || language == "en" else {
      throw BillingError(.request, .invalidValue, "the language is neither fr nor en", mistake: FormMistake(.language))
    }
    if let email { _ = try MailAddress(email) }
    guard try hold(user) != nil, let before = try self.user(user) else { throw .unknownUser }
    // One that the business writes down counts as told by the person; one that only stood in the form stays as it was.
    let isConfirmed = email == before.email ? before.emailIsConfirmed : email != nil
    try execute(
      "UPDATE users SET email = $2, language = $3, email_confirmed = $4 WHERE id = $1",
      [.integer(user), SQLValue(email), .text(language), .integer(isConfirmed ? 1 : 0)])
    let changed = (email == before.email ? [] : ["email"]) + (language == before.language ? [] : ["language"])
    try audit(
      "user.change", "user \(user)", by: actor, user: user,
      reason: (changed.isEmpty ? "nothing" : changed.joined(separator: ", ")) + ": " + reason)
  }

  /// Refuses a reason that is none.
  ///
  /// - Throws: ``BillingCode/invalidValue`` for one that is empty, too long or has control characters.
  public func check(reason: String) throws(BillingError) { _ = try noted(reason, "a reason") }

  /// Takes a form as sent: of any number that carry one token, also at the same time, one is the first.
  ///
  /// - Parameters:
  ///   - token: of the form.
  ///   - admin: who has sent it.
  /// - Returns: whether it is the first.
  public func takeForm(_ token: String, of admin: Int64) throws(BillingError) -> Bool {
    try execute(
      "INSERT INTO desk_forms (digest, admin_id, sent_at) VALUES ($1, $2, $3) ON CONFLICT (digest) DO NOTHING",
      [.bytes(Self.digest(of: token)), .integer(admin), .integer(now)]) == 1
  }

  /// Has the audit log say that somebody has looked at what is kept for the law alone.
  ///
  /// - Returns: the number of the document.
  /// - Throws: ``BillingCode/unknownDocument``.
  public func openArchived(_ document: Int64, by actor: Actor, reason: String) throws(BillingError) -> String {
    let reason = try noted(reason, "a reason")
    let found = try row(
      "SELECT number, user_id FROM ledger_invoices WHERE id = $1 AND archived_at IS NOT NULL", [.integer(document)]
    ) { (row) throws(SQLError) in (number: try row.text(0), user: try row.integer(1)) }
    guard let found else {
      throw BillingError(.missing, .unknownDocument, "there is no such document in the archive")
    }
    try audit("archive.open", "document \(found.number)", by: actor, user: found.user, reason: reason)
    return found.number
  }

  /// The number of a document that is not archived; nil when there is none.
  public func documentNumber(_ id: Int64) throws(BillingError) -> String? {
    try row("SELECT number FROM ledger_invoices WHERE id = $1 AND archived_at IS NULL", [.integer(id)]) {
      (row) throws(SQLError) in try row.text(0)
    }
  }
}
