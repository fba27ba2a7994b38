/// An element, or an attribute of it.
struct RuleItem: Hashable, Sendable {
  var node: Int32
  /// An index into the document's attributes; -1: the element itself.
  var attribute: Int32 = -1
}
