extension Payment {
  /// The last day to pay by ``dueDays`` and ``endOfMonth``; nil without days, or outside the calendar.
  ///
  /// - Parameter issue: the date of issue.
  public func dueDate(from issue: CalendarDate) -> CalendarDate? {
    dueDays.flatMap { date(after: $0, from: issue) }
  }

  /// The last day to pay a part: the one it has, or the one that its days lead to, as ``endOfMonth`` counts them; nil
  /// without either, or outside the calendar.
  ///
  /// - Parameters:
  ///   - part: one of ``installments``.
  ///   - issue: the date of issue.
  public func dueDate(of part: Installment, from issue: CalendarDate) -> CalendarDate? {
    part.dueDate ?? part.dueDays.flatMap { date(after: $0, from: issue) }
  }

  /// The last day on which one of ``installments`` is due; nil without any that has a day.
  ///
  /// - Parameter issue: the date of issue.
  package func lastInstallment(from issue: CalendarDate) -> CalendarDate? {
    installments.compactMap { dueDate(of: $0, from: issue) }.max()
  }

  /// The day so many days after another, with the end of the month where the terms are such.
  package func date(after days: Int, from issue: CalendarDate) -> CalendarDate? {
    switch endOfMonth {
    case nil: issue.adding(days: days)
    case .afterDays: issue.adding(days: days)?.endOfMonth
    case .beforeDays: issue.endOfMonth.adding(days: days)
    }
  }
}

extension CalendarDate {
  /// The last day of the month.
  public var endOfMonth: CalendarDate {
    CalendarDate(year: year, month: month, day: Self.days(inMonth: month, of: year)) ?? self
  }
}
