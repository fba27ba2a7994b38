internal import Billing
internal import InvoiceKit

/// A period as the URL says it: `?from=2026-01-01&to=2026-03-31`.
struct FigurePeriod: Hashable, Sendable {
  /// Ten years, as long as books are kept.
  private static let limit = 3_660

  let first: CalendarDate
  let last: CalendarDate

  init(_ first: CalendarDate, _ last: CalendarDate) { (self.first, self.last) = (first, last) }

  /// - Returns: nil when a day is none, the period ends before it begins, or it is longer than ten years.
  init?(from: String?, to: String?) {
    guard let first = from.flatMap({ CalendarDate(iso8601: $0) }), let last = to.flatMap({ CalendarDate(iso8601: $0) }),
      first <= last, first.days(to: last) < Self.limit
    else { return nil }
    self.init(first, last)
  }

  /// The month of a day, up to that day.
  static func month(until day: CalendarDate) -> FigurePeriod {
    FigurePeriod(CalendarDate(year: day.year, month: day.month, day: 1) ?? day, day)
  }

  /// The whole months before that of a day, and it.
  static func months(_ count: Int, until day: CalendarDate) -> FigurePeriod {
    let number = day.year * 12 + day.month - count
    return FigurePeriod(CalendarDate(year: number / 12, month: number % 12 + 1, day: 1) ?? day, day)
  }

  /// The one before it: of whole months as many of them, otherwise as many days.
  var before: FigurePeriod {
    let end = first.adding(days: -1) ?? first
    let isMonths = first.day == 1 && last.day == CalendarDate.days(inMonth: last.month, of: last.year)
    guard !isMonths else {
      return .months((last.year - first.year) * 12 + last.month - first.month + 1, until: end)
    }
    return FigurePeriod(end.adding(days: -first.days(to: last)) ?? end, end)
  }

  /// In a URL.
  var query: String { "?from=\(first)&to=\(last)" }
}
