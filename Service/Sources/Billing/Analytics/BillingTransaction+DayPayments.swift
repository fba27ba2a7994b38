internal import InvoiceKit
internal import SQLStore

/// What has come, failed, come after all and gone back on a day, and what is still owed at its end.
extension BillingTransaction {
  func addPayments(_ span: DaySpan, to values: inout [String: FigureValues]) throws(BillingError) {
    let sums = try rows(
      """
      SELECT kind, currency, COUNT(*), CAST(SUM(amount) AS BIGINT), CAST(SUM(again) AS BIGINT), \
      CAST(SUM(again * amount) AS BIGINT) FROM (SELECT c.kind AS kind, c.currency AS currency, c.amount AS amount, \
      CASE WHEN c.kind = 'paid' AND EXISTS (SELECT 1 FROM payment_changes f \
      WHERE f.provider_invoice_id = c.provider_invoice_id AND f.kind = 'failed' AND f.id < c.id) THEN 1 ELSE 0 END \
      AS again FROM payment_changes c JOIN provider_invoices i ON i.id = c.provider_invoice_id \
      WHERE c.changed_at >= $1 AND c.changed_at < $2 AND i.test_mode = $3) AS changes GROUP BY kind, currency
      """, [.integer(span.start), .integer(span.end), mode]
    ) { (row) throws(SQLError) in
      (
        kind: PaymentChange(rawValue: try row.text(0)), currency: try row.text(1),
        all: (count: try row.integer(2), amount: try row.integer(3)),
        recovered: (count: try row.integer(4), amount: try row.integer(5))
      )
    }
    for sum in sums {
      let figures: (count: Figure, amount: Figure)
      switch sum.kind {
      case .paid: figures = (.payments, .paymentsAmount)
      case .failed: figures = (.failed, .failedAmount)
      case .refunded: figures = (.refunds, .refundsAmount)
      case .void, nil: continue
      }
      values[sum.currency, default: FigureValues(currency: sum.currency)].add(sum.all.count, to: figures.count)
      values[sum.currency]?.add(sum.all.amount, to: figures.amount)
      values[sum.currency]?.add(sum.recovered.count, to: .recovered)
      values[sum.currency]?.add(sum.recovered.amount, to: .recoveredAmount)
    }
  }

  /// Payments that have failed by the end of the day, and neither came by then nor were given up.
  func addUnpaid(_ span: DaySpan, to values: inout [String: FigureValues]) throws(BillingError) {
    let open = try rows(
      """
      SELECT MIN(f.changed_at), MIN(f.currency), MAX(f.amount) FROM payment_changes f \
      JOIN provider_invoices i ON i.id = f.provider_invoice_id \
      WHERE f.kind = 'failed' AND f.changed_at < $1 AND i.test_mode = $2 \
      AND NOT EXISTS (SELECT 1 FROM payment_changes e WHERE e.provider_invoice_id = f.provider_invoice_id \
      AND e.kind IN ('paid', 'void') AND e.changed_at < $1) GROUP BY f.provider_invoice_id
      """, [.integer(span.end), mode]
    ) { (row) throws(SQLError) in
      (since: try row.integer(0), currency: try row.text(1), amount: try row.integer(2))
    }
    for payment in open {
      let figure: Figure =
        switch ReceivableAge(dueDate: settings.zone.day(at: payment.since), at: span.day) {
        case .notDue, .days30: .unpaid30
        case .days60: .unpaid60
        case .days90: .unpaid90
        case .older: .unpaidOlder
        }
      values[payment.currency, default: FigureValues(currency: payment.currency)].add(payment.amount, to: figure)
    }
  }

  /// Accounts at the end of a day, and what it has brought.
  func use(_ span: DaySpan) throws(BillingError) -> UseFigures {
    let times = [SQLValue.integer(span.start), .integer(span.end)]
    func pair(_ sql: String) throws(BillingError) -> (Int64, Int64) {
      try row(sql, times) { (row) throws(SQLError) in (try row.integer(0), try row.integer(1)) } ?? (0, 0)
    }
    var use = UseFigures()
    use.accounts = try latestFigures()?.use.accounts ?? 0
    (use.accountsNew, use.accountsErased) = try pair(
      """
      SELECT (SELECT COUNT(*) FROM users WHERE created_at >= $1 AND created_at < $2), \
      (SELECT COUNT(*) FROM users WHERE pseudonymised_at >= $1 AND pseudonymised_at < $2)
      """)
    use.accounts = use.accounts.saturating(adding: use.accountsNew).saturating(adding: -use.accountsErased)
    (use.messages, use.usersActive) = try pair(
      """
      SELECT CAST(COALESCE(SUM(messages), 0) AS BIGINT), COUNT(DISTINCT user_id) FROM usage_events \
      WHERE received_at >= $1 AND received_at < $2
      """)
    return use
  }

  private var mode: SQLValue { .integer(settings.provider.isTestMode ? 1 : 0) }
}
