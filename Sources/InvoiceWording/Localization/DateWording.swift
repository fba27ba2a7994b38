/// How a language writes dates and periods.
struct DateWording: Sendable {
  /// January to December.
  var months: [String]
  /// Whether the month stands before the day: `February 11, 2026`, `02/11/2026`.
  var isMonthFirst = false
  /// What the first of a month is written as beside its name.
  var firstDay = "1"
  /// A period from its first to its last day: `du 28 février au 3 mars 2026`.
  var range: @Sendable (_ start: String, _ end: String) -> String
  /// A period within a month, where the first day is a number alone: `1–15 February 2026`.
  var rangeWithinMonth: @Sendable (_ start: String, _ end: String) -> String
}
