public import InvoiceKit
internal import SQLStore

/// What was taken down of each day; nothing is computed anew here.
extension BillingTransaction {
  private static let columns = Figure.allCases.map(\.rawValue).joined(separator: ", ")
  private static let useColumns = "day, taken_at, accounts, accounts_new, accounts_erased, messages, users_active"

  /// The figures of a period: of its days, and of all together.
  ///
  /// - Parameters:
  ///   - first: the first day, in the configured zone.
  ///   - last: the last one; days that have not ended, or were before the business began, have no figures.
  public func figures(from first: CalendarDate, to last: CalendarDate) throws(BillingError) -> PeriodFigures {
    let days = try takenDays(
      "day >= $1 AND day <= $2 ORDER BY day", [.text(first.description), .text(last.description)])
    let before = try takenDays("day < $1 ORDER BY day DESC LIMIT 1", [.text((days.first?.day ?? first).description)])
      .first
    return PeriodFigures(from: first, to: last, days: days, before: before)
  }

  /// The figures of a month: as far as it has got.
  ///
  /// - Parameter month: `2026-02`.
  /// - Throws: ``BillingCode/invalidValue`` when that is none.
  public func figures(of month: String) throws(BillingError) -> PeriodFigures {
    guard let first = CalendarDate(iso8601: month + "-01"),
      let next = settings.zone.firstDay(afterMonth: first), let last = next.adding(days: -1)
    else {
      throw BillingError(.request, .invalidValue, "a month is a year and a month", hint: "2026-02")
    }
    return try figures(from: first, to: last)
  }

  /// The figures of the last day that has some; nil: none has.
  public func latestFigures() throws(BillingError) -> FiguresDay? {
    try takenDays("day <= $1 ORDER BY day DESC LIMIT 1", [.text("9999-12-31")]).first
  }

  private func takenDays(_ condition: String, _ values: [SQLValue]) throws(BillingError) -> [FiguresDay] {
    var days = try rows("SELECT \(Self.useColumns) FROM figure_days WHERE \(condition)", values) {
      (row) throws(SQLError) in
      var use = UseFigures()
      use.accounts = try row.integer(2)
      use.accountsNew = try row.integer(3)
      use.accountsErased = try row.integer(4)
      use.messages = try row.integer(5)
      use.usersActive = try row.integer(6)
      return FiguresDay(
        day: CalendarDate(iso8601: try row.text(0)) ?? .distantFuture, takenAt: try row.integer(1), use: use,
        currencies: [])
    }
    guard let first = days.map(\.day).min(), let last = days.map(\.day).max() else { return [] }
    let found = try rows(
      """
      SELECT day, currency, \(Self.columns) FROM daily_figures WHERE day >= $1 AND day <= $2 ORDER BY day, currency
      """, [.text(first.description), .text(last.description)]
    ) { (row) throws(SQLError) in
      var values = FigureValues(currency: try row.text(1))
      for (place, figure) in Figure.allCases.enumerated() {
        if let value = try row.integerOrNil(place + 2) { values[figure] = value }
      }
      return (day: try row.text(0), values: values)
    }
    let byDay = Dictionary(grouping: found, by: \.day)
    for place in days.indices { days[place].currencies = byDay[days[place].day.description]?.map(\.values) ?? [] }
    return days
  }

  /// Writes them down; a day that has figures keeps those.
  ///
  /// - Returns: whether the day had none.
  func keep(_ figures: FiguresDay) throws(BillingError) -> Bool {
    let (day, use) = (SQLValue.text(figures.day.description), figures.use)
    let count = try execute(
      "INSERT INTO figure_days (\(Self.useColumns)) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (day) DO NOTHING",
      [
        day, .integer(figures.takenAt), .integer(use.accounts), .integer(use.accountsNew),
        .integer(use.accountsErased), .integer(use.messages), .integer(use.usersActive),
      ])
    guard count == 1 else { return false }
    let places = (1...Figure.allCases.count + 2).map { "$\($0)" }.joined(separator: ", ")
    for values in figures.currencies {
      try execute(
        "INSERT INTO daily_figures (day, currency, \(Self.columns)) VALUES (\(places))",
        [day, .text(values.currency)] + Figure.allCases.map { SQLValue(values.known($0)) })
    }
    return true
  }
}
