/// An element, or an attribute or a text of it.
struct RuleItem: Hashable, Sendable {
  var node: Int32
  /// An index into the document's attributes; -1: the element itself; below: the first, second … text in it.
  var attribute: Int32 = -1
}
