/// When the numbers of a series begin at 1 again.
public enum NumberReset: String, Hashable, Sendable, CaseIterable {
  /// With each month.
  case monthly
  /// With each year.
  case yearly
  /// Never.
  case never
}
