internal import SQLStore

extension BillingTransaction {
  /// The payments of a user, the newest first, failed ones too.
  ///
  /// - Parameters:
  ///   - user: whose.
  ///   - state: only these; nil: all.
  ///   - last: the identifier after which the page begins; nil: the first page.
  ///   - limit: how many at most, from 1 to 100.
  public func payments(
    of user: Int64, state: Payment.State? = nil, after last: Int64? = nil, limit: Int = 100
  ) throws(BillingError) -> [Payment] {
    var values: [SQLValue] = [
      .integer(user), .integer(settings.provider.isTestMode ? 1 : 0), .integer(last ?? .max),
      SQLValue(min(max(limit, 1), 100)),
    ]
    if let state { values.append(.text(state.rawValue)) }
    let isOwn = settings.issuerMode == .own
    return try rows(
      """
      SELECT i.id, i.status, i.billing_reason, i.currency, i.total, i.refunded, i.plan, i.period_start, i.period_end, \
      i.created_at, i.paid_at, i.failed_at, l.number FROM provider_invoices i \
      LEFT JOIN ledger_invoices l ON l.provider_invoice_id = i.id AND l.kind = 'invoice' \
      WHERE i.user_id = $1 AND i.test_mode = $2 AND i.id < $3\(state == nil ? "" : " AND i.status = $5") \
      ORDER BY i.id DESC LIMIT $4
      """, values
    ) { (row) throws(SQLError) in
      let id = try row.integer(0)
      let state = Payment.State(rawValue: try row.text(1)) ?? .pending
      let total = try row.integer(4)
      let hasStatement = !isOwn && total > 0 && [.paid, .refunded, .partialRefund].contains(state)
      return Payment(
        id: id, state: state, reason: try row.text(2), currency: try row.text(3), total: total,
        refunded: try row.integer(5), plan: try row.textOrNil(6),
        document: hasStatement ? StatementName.of(id) : isOwn ? try row.textOrNil(12) : nil,
        createdAt: try row.integer(9), paidAt: try row.integerOrNil(10), failedAt: try row.integerOrNil(11),
        periodStart: try row.textOrNil(7), periodEnd: try row.textOrNil(8))
    }
  }
}
