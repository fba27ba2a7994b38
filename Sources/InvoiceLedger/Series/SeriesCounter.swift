public import InvoiceModel

/// How far a series has counted within a period.
public struct SeriesCounter: Hashable, Sendable {
  /// The month or year, or all time.
  public var period: NumberPeriod
  /// Where it began: 1, unless another numbering goes on here.
  public var first: Int
  /// The next place.
  public var next: Int
  /// The day of the last document; no later one is dated before it.
  public var lastDate: CalendarDate

  /// A counter.
  package init(period: NumberPeriod, first: Int, next: Int, lastDate: CalendarDate) {
    (self.period, self.first, self.next, self.lastDate) = (period, first, next, lastDate)
  }
}
