/// A rule that fails.
struct RuleFailure {
  let row: RuleRow
  /// The element that the rule is about.
  let context: Int32
  /// The element that is wrong, where that is known.
  let culprit: Int32
}
