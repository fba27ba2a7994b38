/// Where something stands, seen from an element.
struct RulePath: Sendable {
  enum Start: Sendable {
    case here, root
    /// What the nearest `every` is at.
    case variable
  }

  enum Choice: String, Sendable {
    case all
    /// The first in the document.
    case first
    /// The only one: with several the rule can't be judged.
    case one
  }

  var start = Start.here
  var steps: [RuleStep] = []
  /// Which of the values there count.
  var choice = Choice.all
}
