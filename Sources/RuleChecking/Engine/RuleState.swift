/// What changes while a document is asked.
struct RuleState {
  /// What the `every` and `some` around a test are at.
  var variables: [RuleItem] = []
  /// What has stopped a test.
  var trouble: RuleTrouble?
}
