/// What became of checking a document against rules.
public struct RuleReport: Hashable, Sendable {
  /// The rules that were checked, each with why.
  public let applied: [AppliedRules]
  /// What the document's profile or its parties' law asks for and was not checked: rules that are not known here, or were
  /// not asked for.
  public let notChecked: [String]
  /// In the order of their places.
  public let findings: [RuleFinding]

  /// The rules that were checked.
  public var checked: [RuleSet] { applied.map(\.rules) }
}
