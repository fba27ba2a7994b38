/// What changes while a document is asked.
struct RuleState {
  /// The elements of a name, found when they are first asked for.
  var elements: [Int32: [Int32]] = [:]
  /// What the `every` and `some` around a test are at.
  var variables: [RuleItem] = []
}
