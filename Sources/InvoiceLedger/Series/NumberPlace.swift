/// Where a number stands in its series.
public struct NumberPlace: Hashable, Sendable {
  /// What is counted within.
  public var period: NumberPeriod
  /// From 1.
  public var counter: Int

  /// A place.
  public init(period: NumberPeriod, counter: Int) {
    self.period = period
    self.counter = counter
  }
}
