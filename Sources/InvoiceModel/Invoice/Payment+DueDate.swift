extension Payment {
  /// The last day to pay by ``dueDays`` and ``endOfMonth``; nil without days, or outside the calendar.
  ///
  /// - Parameter issue: the date of issue.
  public func dueDate(from issue: CalendarDate) -> CalendarDate? {
    guard let dueDays else { return nil }
    switch endOfMonth {
    case nil: return issue.adding(days: dueDays)
    case .afterDays: return issue.adding(days: dueDays)?.endOfMonth
    case .beforeDays: return issue.endOfMonth.adding(days: dueDays)
    }
  }
}

extension CalendarDate {
  /// The last day of the month.
  public var endOfMonth: CalendarDate {
    CalendarDate(year: year, month: month, day: Self.days(inMonth: month, of: year)) ?? self
  }
}
