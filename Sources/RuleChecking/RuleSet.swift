/// Rules that belong together, as their publisher names them.
public enum RuleSet: String, Hashable, Sendable, CaseIterable {
  /// EN 16931 in CII: model, syntax binding and code lists.
  case en16931CII = "en16931-cii"
  /// EN 16931 in UBL: model, syntax binding and code lists.
  case en16931UBL = "en16931-ubl"
}
