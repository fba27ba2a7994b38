/// Where something stands, seen from an element.
struct RulePath: Sendable {
  enum Start: Sendable {
    case here, root
    /// What the nearest `every` is at.
    case variable
  }

  var start = Start.here
  var steps: [RuleStep] = []
}
