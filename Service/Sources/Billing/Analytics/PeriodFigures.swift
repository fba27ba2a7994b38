public import InvoiceKit

/// The figures of some days in a row.
public struct PeriodFigures: Hashable, Sendable {
  /// In one currency.
  public struct InCurrency: Hashable, Sendable {
    /// What has happened in the period, and how things stand at its end.
    public var values: FigureValues
    /// Monthly recurring revenue before the first day, in minor units.
    public var mrrAtStart: Int64
    /// Customers before the first day.
    public var customersAtStart: Int64

    /// Customers lost of a hundred at the start, in hundredths of a percent; nil: there were none.
    public var customerChurn: Int64? { Share.of(values[.customersChurned], in: customersAtStart) }

    /// Revenue lost, by customers who left and by those who pay less, of a hundred at the start, in hundredths of a
    /// percent; nil: there was none.
    public var revenueChurn: Int64? {
      Share.of(values[.mrrChurned].saturating(adding: values[.mrrContraction]), in: mrrAtStart)
    }

    /// The same less what customers pay more, or pay again; below zero: the revenue of those who were there has grown.
    public var netRevenueChurn: Int64? {
      Share.of(
        values[.mrrChurned].saturating(adding: values[.mrrContraction]).saturating(adding: -values[.mrrExpansion])
          .saturating(adding: -values[.mrrReactivated]), in: mrrAtStart)
    }

    /// Payments that have come after they had failed, of a hundred that have failed in the period, in hundredths of a
    /// percent; nil: none has failed.
    public var recoveryRate: Int64? { Share.of(values[.recoveredAmount], in: values[.failedAmount]) }
  }

  /// The first day that was asked for.
  public var first: CalendarDate
  /// The last day that was asked for.
  public var last: CalendarDate
  /// The days of which there are figures, the oldest first.
  public var days: [FiguresDay]
  /// Accounts and usage.
  public var use: UseFigures
  /// By currency, in the order of their codes.
  public var currencies: [InCurrency]

  private let before: FiguresDay?

  /// The months of the period, as far as they are in it, the oldest first.
  public var months: [PeriodFigures] {
    var months: [PeriodFigures] = []
    var start = first
    while start <= last {
      let days = CalendarDate.days(inMonth: start.month, of: start.year)
      let end = min(CalendarDate(year: start.year, month: start.month, day: days) ?? last, last)
      let inside = self.days.filter { $0.day >= start && $0.day <= end }
      months.append(
        PeriodFigures(
          from: start, to: end, days: inside, before: self.days.last { $0.day < start } ?? before))
      guard let next = end.adding(days: 1) else { break }
      start = next
    }
    return months
  }

  /// Whether all days of the period have figures.
  public var isComplete: Bool { Int64(days.count) == Int64(first.days(to: last)) + 1 }

  /// Those of a currency; nil: there are none.
  public subscript(currency: String) -> InCurrency? { currencies.first { $0.values.currency == currency } }

  init(from first: CalendarDate, to last: CalendarDate, days: [FiguresDay], before: FiguresDay?) {
    (self.first, self.last, self.days, self.before) = (first, last, days, before)
    use = UseFigures()
    use.accounts = before?.use.accounts ?? 0
    var values: [String: FigureValues] = [:]
    for start in before?.currencies ?? [] { values[start.currency] = start.carried }
    for day in days {
      use.follow(with: day.use)
      for next in day.currencies {
        values[next.currency, default: FigureValues(currency: next.currency)].follow(with: next)
      }
    }
    currencies = values.values.sorted { $0.currency < $1.currency }.map { values in
      let start = before?[values.currency]
      return InCurrency(
        values: values, mrrAtStart: start?[.mrr] ?? 0, customersAtStart: start?[.customers] ?? 0)
    }
  }
}
