internal import SQLStore

extension BillingTransaction {
  /// Decides a payment whose tax is undecidable; the invoice is made as was decided.
  ///
  /// - Parameters:
  ///   - review: the case.
  ///   - ruling: what was decided.
  ///   - actor: who decides.
  ///   - reason: why, in the actor's words; without personal data.
  /// - Throws: `unknown-case` when there is no such case, or somebody has decided it.
  public func resolveTaxReview(
    _ review: Int64, as ruling: TaxRuling, by actor: Actor, reason: String? = nil
  ) throws(BillingError) {
    let found = try row(
      """
      UPDATE review_cases SET closed_at = $2, closed_by = $3, resolution = $4 \
      WHERE id = $1 AND kind = 'tax' AND closed_at IS NULL RETURNING subject, user_id
      """, [.integer(review), .integer(now), .text(actor.description), .text(ruling.description)]
    ) { (row) throws(SQLError) in (subject: try row.text(0), user: try row.integerOrNil(1)) }
    guard let found else {
      throw BillingError(
        .missing, .unknownCase, "there is no open case \(review) about tax",
        hint: "`invoice-service case list` shows those that are open.")
    }
    try audit("tax.resolve", found.subject, by: actor, user: found.user, reason: reason ?? ruling.description)
    try enqueue(.invoice, subject: String(found.subject.drop { $0 != " " }.dropFirst()))
  }

  /// Looks again at payments of a user whose tax was undecidable: the billing details have changed, or the VAT number was
  /// checked.
  public func decideTaxAgain(of user: Int64) throws(BillingError) {
    let subjects = try rows(
      "SELECT subject FROM review_cases WHERE kind = 'tax' AND user_id = $1 AND closed_at IS NULL", [.integer(user)]
    ) { (row) throws(SQLError) in try row.text(0) }
    for subject in subjects { try enqueue(.invoice, subject: String(subject.drop { $0 != " " }.dropFirst())) }
  }

  /// What a person has decided last about a payment.
  func ruling(of payment: PaidInvoice) throws(BillingError) -> TaxRuling? {
    let resolutions = try rows(
      """
      SELECT resolution FROM review_cases WHERE kind = 'tax' AND subject = $1 AND closed_at IS NOT NULL \
      ORDER BY closed_at DESC, id DESC
      """, [.text(payment.reviewSubject)]
    ) { (row) throws(SQLError) in try row.textOrNil(0) }
    return resolutions.lazy.compactMap { $0.flatMap { TaxRuling($0) } }.first
  }

  /// Closes a case that has decided itself: the invoice is there.
  func closeTaxReview(of payment: PaidInvoice) throws(BillingError) {
    try execute(
      """
      UPDATE review_cases SET closed_at = $2, closed_by = $3, resolution = 'decided' \
      WHERE kind = 'tax' AND subject = $1 AND closed_at IS NULL
      """, [.text(payment.reviewSubject), .integer(now), .text(Actor.service("invoice").description)])
  }
}
