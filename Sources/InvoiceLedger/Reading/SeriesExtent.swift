/// Which numbers a series has given in a period.
public struct SeriesExtent: Hashable, Sendable {
  /// What the numbers look like.
  public var pattern: NumberPattern
  /// The month or year, or all time.
  public var period: NumberPeriod
  /// The first number; nil: none was given.
  public var first: String?
  /// The last number.
  public var last: String?
  /// How many invoices there are.
  public var count: Int
  /// Places between the first and the last without an invoice: there should be none.
  public var missing: [ClosedRange<Int>]
}
