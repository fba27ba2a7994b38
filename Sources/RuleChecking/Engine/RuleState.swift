/// What changes while a document is asked.
struct RuleState {
  /// What the `every` and `some` around a test are at.
  var variables: [RuleItem] = []
  /// What has stopped a test.
  var trouble: RuleTrouble?
  /// The tests of the document as a whole that were asked: whether they hold, and what has stopped them.
  var known: [Int32: (holds: Bool, trouble: RuleTrouble?)] = [:]
  /// By steps that look texts up, and the elements that they take from.
  var joins: [Int64: RuleRun.Join] = [:]
  /// By elements with others in them: all text in these, and the texts beside these, from the document itself.
  var texts: [Int32: [UnsafeBufferPointer<UInt8>]] = [:]
}
