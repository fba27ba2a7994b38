internal import Billing
internal import InvoiceKit

/// The charts of the business's figures in one currency.
struct FigureCharts {
  let figures: PeriodFigures
  let currency: String
  let words: Words
  let formats: LocalFormats

  /// Up to so many days each has its point; then each week, and beyond two years each month has one.
  private static let (days, weeks) = (92, 735)

  /// All of them, in the order in which they are shown; that of receivables only where something is open.
  var all: [Chart] { [revenue, movements, failures] + [receivables].filter { !$0.isEmpty } }

  /// Recurring revenue over the period.
  var revenue: Chart {
    let points = sampled
    return chart(
      "revenue", .line, places: places(of: points),
      [Chart.Series(name: words("figures", "mrr"), values: points.map { $0[currency].map { $0[.mrr] } })])
  }

  /// What each month has brought and taken.
  var movements: Chart {
    let months = figures.months
    func series(_ figure: Figure, sign: Int64 = 1) -> Chart.Series {
      Chart.Series(
        name: words("figures", Self.key(figure.rawValue)),
        values: months.map { $0[currency].map { sign * $0.values[figure] } })
    }
    return chart(
      "movements", .stacked, places: months.map(place),
      [
        series(.mrrNew), series(.mrrExpansion), series(.mrrReactivated), series(.mrrContraction, sign: -1),
        series(.mrrChurned, sign: -1),
      ])
  }

  /// Payments of each month that have failed, and that have come after all.
  var failures: Chart {
    let months = figures.months
    return chart(
      "failures", .grouped, places: months.map(place),
      [Figure.failedAmount, .recoveredAmount].map { figure in
        Chart.Series(
          name: words("figures", Self.key(figure.rawValue)),
          values: months.map { $0[currency].map { $0.values[figure] } })
      })
  }

  /// What is owed at the period's end, by age: failed payments, and open invoices of the ledger where there is one.
  var receivables: Chart {
    let last = figures.days.last?[currency]
    let ages = ["not-due", "age-30", "age-60", "age-90", "age-older"]
    func values(_ figures: [Figure?]) -> [Int64?] {
      let values = figures.map { figure in figure.flatMap { last?.known($0) } }
      return values.contains { $0 ?? 0 != 0 } ? values : values.map { _ in nil }
    }
    return chart(
      "receivables", .grouped,
      places: ages.map { Chart.Place(name: words("figures", $0), mark: words("figures", $0)) },
      [
        Chart.Series(name: words("figures", "unpaid"), values: values([nil] + Figure.unpaid)),
        Chart.Series(name: words("figures", "receivables"), values: values(Array(Figure.receivables.dropLast()))),
      ].filter { $0.values.contains { $0 != nil } })
  }

  private func chart(_ key: String, _ style: Chart.Style, places: [Chart.Place], _ series: [Chart.Series]) -> Chart {
    let title = words("figures", "chart-\(key)", ["currency": currency])
    return Chart(
      id: "chart-\(key)", title: title,
      summary: words(
        "figures", "chart-\(key)-summary",
        ["from": formats.day(figures.first) ?? "", "to": formats.day(figures.last) ?? ""]), style: style,
      places: places, series: series, currency: currency)
  }

  /// The days that get a point.
  private var sampled: [FiguresDay] {
    let days = figures.days
    guard days.count > Self.days else { return days }
    guard days.count > Self.weeks else {
      // Counted from the last day, which is the one that people look for.
      return days.enumerated().filter { (days.count - 1 - $0.offset) % 7 == 0 }.map(\.element)
    }
    return days.enumerated().filter { number, day in
      number == days.count - 1 || days[number + 1].day.month != day.day.month
    }.map(\.element)
  }

  /// Of a long period each month has its mark once.
  private func places(of days: [FiguresDay]) -> [Chart.Place] {
    let isLong = figures.days.count > Self.days
    return days.enumerated().map { number, day in
      let isNew = number == 0 || days[number - 1].day.month != day.day.month
      return Chart.Place(
        name: formats.day(day.day) ?? day.day.description,
        mark: !isLong ? Self.day(day.day) : isNew ? Self.month(day.day) : nil)
    }
  }

  private func place(_ month: PeriodFigures) -> Chart.Place {
    Chart.Place(name: formats.month(month.first) ?? "", mark: Self.month(month.first))
  }

  /// `02/2026`, in both languages.
  private static func month(_ day: CalendarDate) -> String { (day.month < 10 ? "0" : "") + "\(day.month)/\(day.year)" }

  /// `15/02`: the day first, as both languages write dates here.
  private static func day(_ day: CalendarDate) -> String {
    (day.day < 10 ? "0" : "") + "\(day.day)/" + (day.month < 10 ? "0" : "") + "\(day.month)"
  }

  /// The key of a figure's words: `mrr-new`.
  static func key(_ name: String) -> String { name.replacing("_", with: "-") }
}
