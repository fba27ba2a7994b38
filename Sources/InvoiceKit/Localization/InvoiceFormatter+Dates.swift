extension InvoiceFormatter {
  /// A date in words or figures.
  public func date(_ date: CalendarDate, style: DateStyle) -> String {
    switch style {
    case .long: isAmerican ? "\(monthDay(date)), \(date.year)" : "\(monthDay(date)) \(date.year)"
    case .short:
      isAmerican
        ? "\(twoDigits(date.month))/\(twoDigits(date.day))/\(fourDigits(date.year))"
        : "\(twoDigits(date.day))/\(twoDigits(date.month))/\(fourDigits(date.year))"
    case .month: "\(monthName(date)) \(date.year)"
    }
  }

  /// `du 1er au 28 février 2026`, or the month alone when the period is one.
  public func period(_ period: DatePeriod) -> String {
    let (start, end) = (period.start, period.end)
    if start == end { return date(start, style: .long) }
    let isSameMonth = start.year == end.year && start.month == end.month
    if isSameMonth, start.day == 1, end.day == CalendarDate.days(inMonth: end.month, of: end.year) {
      return date(start, style: .month)
    }
    if isFrench {
      let first =
        isSameMonth ? dayNumber(start) : start.year == end.year ? monthDay(start) : date(start, style: .long)
      return "du \(first) au \(date(end, style: .long))"
    }
    guard start.year == end.year else { return "\(date(start, style: .long)) – \(date(end, style: .long))" }
    switch (isSameMonth, isAmerican) {
    case (true, true): return "\(monthDay(start))–\(end.day), \(end.year)"
    case (true, false): return "\(start.day)–\(date(end, style: .long))"
    case (false, _): return "\(monthDay(start)) – \(date(end, style: .long))"
    }
  }

  private var isAmerican: Bool { rules == .americanEnglish }

  /// The day and the month without the year.
  private func monthDay(_ date: CalendarDate) -> String {
    isAmerican ? "\(monthName(date)) \(date.day)" : "\(dayNumber(date)) \(monthName(date))"
  }

  /// French print writes the first of a month as an ordinal.
  private func dayNumber(_ date: CalendarDate) -> String {
    isFrench && date.day == 1 ? "1er" : String(date.day)
  }

  private func monthName(_ date: CalendarDate) -> String {
    let names = isFrench ? Self.frenchMonths : Self.englishMonths
    return names[date.month - 1]
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private func fourDigits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
