/// A rule that fails, or cannot be asked.
struct RuleFailure {
  let row: RuleRow
  /// The element that the rule is about.
  let context: Int32
  /// The element that is wrong, where that is known.
  let culprit: Int32
  /// Why the rule cannot be asked; nil when it fails.
  let trouble: RuleTrouble?

  init(row: RuleRow, context: Int32, culprit: Int32) {
    (self.row, self.context, self.culprit, trouble) = (row, context, culprit, nil)
  }

  init(row: RuleRow, context: Int32, trouble: RuleTrouble) {
    (self.row, self.context, culprit, self.trouble) = (row, context, trouble.item.node, trouble)
  }
}
