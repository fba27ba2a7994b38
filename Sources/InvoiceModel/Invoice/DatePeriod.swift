/// A span of days, both ends included.
public struct DatePeriod: Hashable, Sendable {
  /// The first day (BT-73, BT-134).
  public var start: CalendarDate
  /// The last day (BT-74, BT-135).
  public var end: CalendarDate

  /// A period from `start` to `end`.
  public init(start: CalendarDate, end: CalendarDate) {
    self.start = start
    self.end = end
  }
}
