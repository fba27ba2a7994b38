internal import Billing
internal import HTTPTypes
internal import InvoiceKit

/// `GET /admin`: how the business does, and what waits.
enum DeskOverviewPage {
  static let routes = [DeskRoute(.get, "", .all, show)]

  /// What stands in the table of a month beside the one before.
  private static let figures: [PeriodFigure] = [
    .taken(.mrr), .netNew, .arr, .taken(.customers), .taken(.customersNew), .taken(.customersChurned), .customerChurn,
    .revenueChurn, .arpu, .taken(.trials), .taken(.trialsBegun), .taken(.trialsConverted), .taken(.paymentsAmount),
    .taken(.failedAmount), .taken(.recoveredAmount), .taken(.refundsAmount),
  ]

  private struct Found: Sendable {
    var year: PeriodFigures
    var month: PeriodFigures
    var before: PeriodFigures
    var backlog: Backlog
    var reviews: Int64
  }

  private static func show(_ call: DeskCall) async throws -> PageAnswer {
    let found = try await call.billing.readOnThread { (tx) throws(BillingError) in
      let today = tx.settings.zone.day(at: tx.now)
      let (month, year) = (FigurePeriod.month(until: today), FigurePeriod.months(12, until: today))
      let before = FigurePeriod.months(1, until: month.first.adding(days: -1) ?? month.first)
      return Found(
        year: try tx.figures(from: year.first, to: year.last),
        month: try tx.figures(from: month.first, to: month.last),
        before: try tx.figures(from: before.first, to: before.last), backlog: try tx.backlog(),
        reviews: try tx.openReviewCount())
    }
    let (words, formats) = (call.words, call.formats)
    let tables = FigureTables(words: words, formats: formats)
    let currencies: [[String: any Sendable]] = found.year.currencies.map { period in
      let currency = period.values.currency
      let charts = FigureCharts(figures: found.year, currency: currency, words: words, formats: formats).all
      return [
        "currencyTitle": words("figures", "in-currency", ["currency": currency]),
        "rows": tables.rows(figures, of: found.month, before: found.before, currency: currency),
        "charts": charts.map { ChartDrawing($0, formats).values(words) },
      ]
    }
    var values: Page.Values = [
      "currencies": currencies, "none": currencies.isEmpty, "use": tables.use(of: found.month, before: found.before),
      "work": work(found.backlog, found.reviews, words, formats),
    ]
    if let last = found.year.days.last {
      values["until"] = words("figures", "until", ["day": formats.day(last.day) ?? ""])
    }
    if found.backlog.lateness >= 60_000 {
      values["late"] = words(
        "figures", "late", ["minutes": formats.count(found.backlog.lateness / 60_000) ?? ""])
    }
    return call.page("desk-overview", title: words("desk", "overview"), values)
  }

  /// What waits: jobs, mails, and decisions.
  private static func work(
    _ backlog: Backlog, _ reviews: Int64, _ words: Words, _ formats: LocalFormats
  ) -> [[String: any Sendable]] {
    func row(_ kind: String, _ state: String, _ count: Int64) -> [String: any Sendable] {
      ["what": kind, "state": state, "count": formats.count(count) ?? "\(count)"]
    }
    return backlog.jobs.map {
      row(words("figures", "job", ["kind": $0.kind]), words("figures", "state-\($0.state)"), $0.count)
    }
      + backlog.emails.map { row(words("figures", "mail"), words("figures", "state-\($0.state)"), $0.count) }
      + [row(words("figures", "reviews"), words("figures", "state-open"), reviews)]
  }
}
