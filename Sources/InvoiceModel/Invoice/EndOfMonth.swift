/// How a term "end of month" is counted. Both readings are in use, and a contract says which one it means; the raw value
/// is the JSON's word.
public enum EndOfMonth: String, Hashable, Sendable, CaseIterable {
  /// The days first: so many days after the date of issue, then the end of that month.
  case afterDays = "after_days"
  /// The end of the month first: so many days after the end of the month of issue.
  case beforeDays = "before_days"
}
