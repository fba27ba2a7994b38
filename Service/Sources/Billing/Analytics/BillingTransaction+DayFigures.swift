internal import InvoiceKit
internal import SQLStore

/// The figures of a day, from what is stored of it and from those of the day before: what a night costs follows what has
/// happened on the day.
extension BillingTransaction {
  /// The last day that can have figures: nothing of it is written any more. Transactions that began before its end have
  /// ended an hour later.
  var lastClosedDay: CalendarDate? { settings.zone.day(at: now - FiguresJob.delay).adding(days: -1) }

  /// The day whose figures are missing; nil: none is, or nothing has happened yet.
  func nextFiguresDay() throws(BillingError) -> CalendarDate? {
    let last = try row("SELECT MAX(day) FROM figure_days") { (row) throws(SQLError) in try row.textOrNil(0) }
    let next: CalendarDate?
    if let day = (last ?? nil).flatMap({ CalendarDate(iso8601: $0) }) {
      next = day.adding(days: 1)
    } else {
      // Nothing is known of anything before the first account.
      let first = try row("SELECT MIN(created_at) FROM users") { (row) throws(SQLError) in try row.integerOrNil(0) }
      next = (first ?? nil).map { settings.zone.day(at: $0) }
    }
    guard let next, let closed = lastClosedDay, next <= closed else { return nil }
    return next
  }

  /// Computes the figures of a day; those of the day before have been taken, or there are none.
  ///
  /// - Parameter receivables: what the ledger says of that day, by currency; nil: there is no ledger.
  func computedFigures(
    of day: CalendarDate, receivables: [String: FigureValues]?
  ) throws(BillingError) -> FiguresDay {
    let span = DaySpan(day, in: settings.zone)
    var values: [String: FigureValues] = [:]
    for before in try latestFigures()?.currencies ?? [] { values[before.currency] = before.carried }
    let base = settings.basePlan.currency
    if values[base] == nil { values[base] = FigureValues(currency: base) }
    var revenue = DayRevenue(from: span.start, values)
    try histories(span).forEach { revenue.add($0) }
    revenue.close()
    values = revenue.values
    try addPayments(span, to: &values)
    try addUnpaid(span, to: &values)
    if let receivables {
      for (currency, open) in receivables where values[currency] == nil && open.hasReceivables {
        values[currency] = FigureValues(currency: currency)
      }
      for currency in values.keys {
        for figure in Figure.receivables { values[currency]?[figure] = receivables[currency]?[figure] ?? 0 }
      }
    }
    return FiguresDay(
      day: day, takenAt: now, use: try use(span), currencies: values.values.sorted { $0.currency < $1.currency })
  }

  /// All that was known at the end of a day of the subscriptions of those of whom one has changed on it.
  private func histories(_ span: DaySpan) throws(BillingError) -> [DayRevenue.History] {
    let mode = SQLValue.integer(settings.provider.isTestMode ? 1 : 0)
    let users = try rows(
      """
      SELECT DISTINCT s.user_id FROM subscription_changes c JOIN subscriptions s ON s.id = c.subscription_id \
      WHERE c.changed_at >= $1 AND c.changed_at < $2 AND s.test_mode = $3
      """, [.integer(span.start), .integer(span.end), mode]
    ) { (row) throws(SQLError) in try row.integer(0) }
    let found = try rows(
      {
        """
        SELECT s.user_id, s.id, c.changed_at, c.new_status, c.price, c.currency, s.test_mode \
        FROM subscriptions s JOIN subscription_changes c ON c.subscription_id = s.id WHERE s.user_id IN (\($0)) \
        ORDER BY s.user_id, s.id, c.id
        """
      }, among: users.map { .integer($0) }
    ) { (row) throws(SQLError) in
      (
        user: try row.integer(0), subscription: try row.integer(1), isOurs: row.values.last == mode,
        change: SubscriptionStanding.Change(
          at: try row.integer(2), status: ProviderSubscription.Status(rawValue: try row.text(3)) ?? .expired,
          price: try row.integer(4), currency: try row.text(5))
      )
    }
    var histories: [DayRevenue.History] = []
    for row in found where row.isOurs && row.change.at < span.end {
      if let last = histories.indices.last, histories[last].subscription == row.subscription {
        histories[last].changes.append(row.change)
      } else {
        histories.append(DayRevenue.History(user: row.user, subscription: row.subscription, changes: [row.change]))
      }
    }
    return histories
  }
}
