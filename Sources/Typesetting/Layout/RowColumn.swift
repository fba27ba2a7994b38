/// A column of a row: a node and how wide it is.
package struct RowColumn: Equatable, Sendable {
  /// Where a node stands in a row that is higher than it.
  package enum VerticalAlignment: Sendable { case top, center, bottom }

  /// What stands in the column.
  package var node: Node
  /// How wide the column is.
  package var width: ColumnWidth
  /// Where the node stands when the row is higher.
  package var verticalAlignment: VerticalAlignment
  /// Whether it comes after all other columns to those who do not see where it stands.
  package var isReadLast = false

  /// A column of a row.
  package init(_ node: Node, width: ColumnWidth, verticalAlignment: VerticalAlignment = .top) {
    self.node = node
    self.width = width
    self.verticalAlignment = verticalAlignment
  }
}
