/// Which elements rules are about.
///
/// Of a pattern's contexts an element belongs to the first that fits; the rules of later ones don't ask it.
struct RuleContext: Sendable {
  /// The pattern of contexts that are patterns of their own: an element belongs to all that fit.
  ///
  /// One more than those that the walk through a document has bits for, so that none is ever done.
  static let open = 64

  let pattern: Int
  let paths: [RulePath]
  var rows: [RuleRow] = []
}
