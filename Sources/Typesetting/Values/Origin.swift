/// Where a node comes from, for messages.
///
/// It holds no reference, as nodes are copied often, and by several threads at a time.
package enum Origin: Hashable, Sendable {
  /// A place in the text that the document was made of; both count from 1.
  case place(line: Int, column: Int)
  case pageFooter
  case document
}
