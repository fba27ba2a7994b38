internal import SQLStore

extension BillingTransaction {
  /// Writes down who has changed what, and why. It is never removed: no personal data belongs in it.
  ///
  /// - Parameters:
  ///   - action: in stable words: `dunning.pause`.
  ///   - subject: what was changed, by its kind and identifier: `case 12`.
  ///   - actor: who did it.
  ///   - user: whom it is about.
  ///   - reason: in the actor's words; nil when the action says it all.
  func audit(
    _ action: String, _ subject: String, by actor: Actor, user: Int64? = nil, reason: String? = nil
  ) throws(BillingError) {
    try execute(
      "INSERT INTO audit_log (happened_at, actor, action, subject, user_id, reason) VALUES ($1, $2, $3, $4, $5, $6)",
      [.integer(now), .text(actor.description), .text(action), .text(subject), SQLValue(user), SQLValue(reason)])
  }
}
