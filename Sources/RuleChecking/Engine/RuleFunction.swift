/// An odd test, which no kind of table row says.
struct RuleFunction: Sendable {
  let holds: @Sendable (borrowing RuleRun, RuleItem) -> Bool
}
