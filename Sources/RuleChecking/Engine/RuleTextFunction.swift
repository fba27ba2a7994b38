/// A test of all texts at a path together.
struct RuleTextFunction: Sendable {
  let holds: @Sendable ([RuleRun.Text]) -> Bool
}
