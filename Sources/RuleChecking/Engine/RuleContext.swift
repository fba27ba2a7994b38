/// Which elements rules are about.
///
/// Of a pattern's contexts an element belongs to the first that fits; the rules of later ones don't ask it.
struct RuleContext: Sendable {
  let pattern: Int
  let paths: [RulePath]
  var rows: [RuleRow] = []
}
