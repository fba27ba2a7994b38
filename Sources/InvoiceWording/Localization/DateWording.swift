/// How a language writes dates and periods.
struct DateWording: Sendable {
  /// January to December, as they stand behind a day.
  var months: [String]
  /// The same without a day, where they are other words: Polish has `luty`, but `11 lutego`.
  var monthsAlone: [String]?
  /// Whether the month stands before the day: `February 11, 2026`, `02/11/2026`.
  var isMonthFirst = false
  /// What the first of a month is written as beside its name.
  var firstDay = "1"
  /// Behind the number of a day: the point of `11. Februar`.
  var dayEnd = ""
  /// Between day, month and year in words: the `de` of `11 de febrero de 2026`.
  var joint = " "
  /// Between the figures of a date.
  var separator = "/"
  /// A period from its first to its last day: `du 28 février au 3 mars 2026`.
  var range: @Sendable (_ start: String, _ end: String) -> String
  /// A period within a month, where the first day is a number alone: `1–15 February 2026`.
  var rangeWithinMonth: @Sendable (_ start: String, _ end: String) -> String
}
