internal import InvoiceModel

/// When what is paid by the month or the year is due next: on the day of the month on which it was first paid, or on the
/// last one of a month that is shorter; in UTC, as payment providers count.
enum PaymentCalendar {
  private static let day: Int64 = 86_400_000

  /// The same time so many months later.
  ///
  /// - Parameters:
  ///   - time: in milliseconds since 1970.
  ///   - months: how many.
  ///   - anchor: the day of the month on which it was first paid.
  static func time(_ months: Int, after time: Int64, anchor: Int) -> Int64 {
    (0..<months).reduce(time) { end, _ in month(after: end, anchor: anchor) }
  }

  private static func month(after time: Int64, anchor: Int) -> Int64 {
    guard let date = date(of: time), let epoch = CalendarDate(year: 1970, month: 1, day: 1) else {
      return time + 30 * day
    }
    let (year, month) = date.month == 12 ? (date.year + 1, 1) : (date.year, date.month + 1)
    let next = CalendarDate(
      year: year, month: month, day: min(anchor, CalendarDate.days(inMonth: month, of: year)))
    guard let next else { return time + 30 * day }
    return Int64(epoch.days(to: next)) * day + time % day
  }

  /// The day of the month of a time, in UTC.
  static func anchor(of time: Int64) -> Int { date(of: time)?.day ?? 1 }

  /// The day of the month on which something was first paid, which a short month hides: of 31 January, 28 February.
  ///
  /// - Parameters:
  ///   - time: of a payment.
  ///   - earlier: times of payments before it, and others at which it may have begun.
  static func anchor(of time: Int64, after earlier: [Int64]) -> Int {
    let own = anchor(of: time)
    guard isLastOfMonth(time) else { return own }
    return earlier.map(anchor).reduce(own, max)
  }

  /// Whether the month of a time has no later day, so that a later anchor may be hidden.
  static func isLastOfMonth(_ time: Int64) -> Bool {
    date(of: time).map { $0.day == CalendarDate.days(inMonth: $0.month, of: $0.year) } ?? false
  }

  private static func date(of time: Int64) -> CalendarDate? {
    CalendarDate(year: 1970, month: 1, day: 1)?.adding(days: Int(clamping: time / day))
  }
}
