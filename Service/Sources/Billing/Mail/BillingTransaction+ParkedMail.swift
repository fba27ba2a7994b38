internal import SQLStore

extension BillingTransaction {
  /// The mails that wait for a decision, the oldest first.
  ///
  /// - Parameters:
  ///   - id: those after it.
  ///   - limit: so many at most.
  public func parkedMails(after id: Int64 = 0, limit: Int = 100) throws(BillingError) -> [ParkedMail] {
    try rows(
      """
      SELECT id, user_id, kind, attempts, created_at, reply FROM email_outbox \
      WHERE state = 'parked' AND id > $1 ORDER BY id LIMIT $2
      """, [.integer(id), .integer(Int64(max(0, limit)))]
    ) { (row) throws(SQLError) in
      ParkedMail(
        id: try row.integer(0), user: try row.integerOrNil(1), kind: try row.text(2), attempts: try row.integer(3),
        createdAt: try row.integer(4), reply: try row.textOrNil(5) ?? "")
    }
  }

  /// Has a mail that was set aside sent again, as if it were new.
  ///
  /// - Throws: ``BillingCode/unknownMail`` when none of that identifier is set aside.
  public func retryParkedMail(_ id: Int64, by actor: Actor) throws(BillingError) {
    try settle(id, as: "waiting", "mail.retry", by: actor, reason: nil)
    try enqueue(.mail, subject: String(id))
  }

  /// Has all mails that were set aside sent again.
  ///
  /// - Returns: how many they are.
  @discardableResult
  public func retryParkedMails(by actor: Actor) throws(BillingError) -> Int {
    let mails = try rows("SELECT id FROM email_outbox WHERE state = 'parked' ORDER BY id") {
      (row) throws(SQLError) in try row.integer(0)
    }
    for id in mails { try retryParkedMail(id, by: actor) }
    return mails.count
  }

  /// Gives up a mail that was set aside.
  ///
  /// - Parameters:
  ///   - reason: in the actor's words, without personal data.
  ///   - id: its identifier.
  ///   - actor: who does it.
  /// - Throws: ``BillingCode/unknownMail`` when none of that identifier is set aside.
  public func dropMail(_ id: Int64, by actor: Actor, reason: String) throws(BillingError) {
    try settle(id, as: "dropped", "mail.drop", by: actor, reason: reason)
  }

  private func settle(
    _ id: Int64, as state: String, _ action: String, by actor: Actor, reason: String?
  ) throws(BillingError) {
    let count = try execute(
      "UPDATE email_outbox SET state = $2, attempts = 0 WHERE id = $1 AND state = 'parked'",
      [.integer(id), .text(state)])
    guard count == 1 else {
      throw BillingError(.missing, .unknownMail, "no mail \(id) is set aside", hint: "Another may have dealt with it.")
    }
    try audit(action, "mail \(id)", by: actor, reason: reason)
  }
}
