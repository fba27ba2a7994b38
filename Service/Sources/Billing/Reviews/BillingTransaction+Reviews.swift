internal import SQLStore

extension BillingTransaction {
  /// Leaves a decision to a person instead of guessing, and tells the business; once for each kind and subject while
  /// nobody has decided.
  ///
  /// - Parameters:
  ///   - kind: in stable words: `tax`, `mail`, `refund`.
  ///   - subject: what it is about: `payment 12`.
  ///   - user: whom it is about.
  ///   - reason: what has to be decided and why; without personal data.
  func openReview(_ kind: String, _ subject: String, user: Int64?, reason: String) throws(BillingError) {
    let count = try execute(
      """
      INSERT INTO review_cases (kind, subject, user_id, reason, opened_at) VALUES ($1, $2, $3, $4, $5) \
      ON CONFLICT (kind, subject) WHERE closed_at IS NULL DO NOTHING
      """, [.text(kind), .text(subject), SQLValue(user), .text(reason), .integer(now)])
    guard count == 1 else { return }
    try alert(
      Notice(.adminReview, ["kind": kind, "subject": subject, "reason": reason]),
      key: "review/\(kind)/\(subject)/\(now)")
  }
}
