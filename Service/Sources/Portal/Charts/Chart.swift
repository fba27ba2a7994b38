/// What a chart shows: one or several series of numbers over the same places.
struct Chart: Sendable {
  /// How it is drawn.
  enum Style: Sendable {
    /// A line with the area below it.
    case line
    /// Bars on top of each other, those below zero under it.
    case stacked
    /// Bars beside each other.
    case grouped
  }

  /// A place on the lower axis.
  struct Place: Hashable, Sendable {
    /// In the table: `February 2026`.
    var name: String
    /// Below the axis; nil: nothing.
    var mark: String?
  }

  /// Numbers of one kind.
  struct Series: Sendable {
    var name: String
    /// One for each place; nil: unknown.
    var values: [Int64?]
  }

  /// Tells it from others of its page: letters, digits, hyphens.
  var id: String
  var title: String
  /// What there is to see, for who does not see it.
  var summary: String
  var style: Style
  var places: [Place]
  var series: [Series]
  /// ISO 4217 of amounts in minor units; nil: the numbers count something.
  var currency: String?

  /// A value; nil where there is none.
  func value(_ series: Int, _ place: Int) -> Int64? {
    guard self.series.indices.contains(series), self.series[series].values.indices.contains(place) else { return nil }
    return self.series[series].values[place]
  }

  /// Whether there is anything to draw.
  var isEmpty: Bool { !series.contains { $0.values.prefix(places.count).contains { $0 != nil } } }
}
