public import InvoiceModel

extension InvoiceFormatter {
  /// A date in words or figures.
  public func date(_ date: CalendarDate, style: DateStyle) -> String {
    switch style {
    case .long: dates.isMonthFirst ? "\(monthDay(date)), \(date.year)" : "\(monthDay(date))\(dates.joint)\(date.year)"
    case .short:
      dates.isMonthFirst
        ? "\(twoDigits(date.month))/\(twoDigits(date.day))/\(fourDigits(date.year))"
        : [twoDigits(date.day), twoDigits(date.month), fourDigits(date.year)].joined(separator: dates.separator)
    case .month: "\((dates.monthsAlone ?? dates.months)[date.month - 1])\(dates.joint)\(date.year)"
    }
  }

  /// `du 1er au 28 février 2026`, or the month alone when the period is one.
  public func period(_ period: DatePeriod) -> String {
    let (start, end) = (period.start, period.end)
    if start == end { return date(start, style: .long) }
    guard start.year == end.year else { return dates.range(date(start, style: .long), date(end, style: .long)) }
    guard start.month == end.month else { return dates.range(monthDay(start), date(end, style: .long)) }
    if start.day == 1, end.day == CalendarDate.days(inMonth: end.month, of: end.year) {
      return date(start, style: .month)
    }
    return dates.isMonthFirst
      ? dates.rangeWithinMonth(monthDay(start), "\(dayNumber(end)), \(end.year)")
      : dates.rangeWithinMonth(dayNumber(start), date(end, style: .long))
  }

  private var dates: DateWording { wording.dates }

  /// The day and the month without the year.
  private func monthDay(_ date: CalendarDate) -> String {
    dates.isMonthFirst ? "\(monthName(date)) \(dayNumber(date))" : "\(dayNumber(date))\(dates.joint)\(monthName(date))"
  }

  private func dayNumber(_ date: CalendarDate) -> String {
    (date.day == 1 ? dates.firstDay : String(date.day)) + dates.dayEnd
  }

  private func monthName(_ date: CalendarDate) -> String { dates.months[date.month - 1] }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private func fourDigits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
