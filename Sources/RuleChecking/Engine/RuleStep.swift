/// A step of a path.
struct RuleStep: Sendable {
  enum Axis: Sendable {
    case child, descendant, parent, attribute, ancestor
    /// Elements before it that have the same parent, and all that end before it.
    case earlier, preceding
    case here
    /// Texts that stand in the element itself, one for each place between other things.
    case text
  }

  var axis: Axis
  var name = RuleNameTest.any
  var predicates: [RuleTest] = []
  /// From 1, among those that the step takes from one element.
  var position: Int?

  /// The only name of elements that it takes; nil: it takes several, or what is no element.
  var neededName: Int32? {
    guard case .name(let number) = name else { return nil }
    switch axis {
    case .child, .descendant, .ancestor, .earlier, .preceding: return number
    case .parent, .attribute, .here, .text: return nil
    }
  }

  /// Whether it does no more than take children of known names.
  var isPlain: Bool {
    guard axis == .child, predicates.isEmpty, position == nil else { return false }
    switch name {
    case .name, .oneOf: return true
    case .any, .suffix: return false
    }
  }
}
