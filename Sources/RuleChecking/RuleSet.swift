/// Rules that belong together, as their publisher names them.
public enum RuleSet: String, Hashable, Sendable, CaseIterable {
  /// EN 16931: the semantic model, the syntax binding and the code lists, in CII and in UBL.
  case en16931
}
