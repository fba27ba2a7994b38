internal import InvoiceKit

extension CivilZone {
  /// The first day of the month of a day.
  func firstDay(ofMonth day: CalendarDate) -> CalendarDate? { CalendarDate(year: day.year, month: day.month, day: 1) }

  /// The first day of the month after that of a day.
  func firstDay(afterMonth day: CalendarDate) -> CalendarDate? {
    day.month < 12
      ? CalendarDate(year: day.year, month: day.month + 1, day: 1) : CalendarDate(year: day.year + 1, month: 1, day: 1)
  }

  /// When the month after that of a time begins, in milliseconds since 1970 in UTC.
  func nextMonth(after time: Int64) -> Int64 {
    self.time(of: firstDay(afterMonth: day(at: time)) ?? .distantFuture)
  }

  /// So many months up to that of a time, the newest last.
  func months(_ count: Int, until time: Int64) -> [String] {
    let day = day(at: time)
    return (0..<max(count, 0)).reversed().compactMap { back in
      let number = day.year * 12 + day.month - 1 - back
      return CalendarDate(year: number / 12, month: number % 12 + 1, day: 1).map { String($0.description.prefix(7)) }
    }
  }
}
