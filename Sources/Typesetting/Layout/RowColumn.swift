/// A column of a row: a node and how wide it is.
package struct RowColumn: Sendable {
  package enum VerticalAlignment: Sendable { case top, center, bottom }

  package var node: Node
  package var width: ColumnWidth
  package var verticalAlignment: VerticalAlignment

  package init(_ node: Node, width: ColumnWidth, verticalAlignment: VerticalAlignment = .top) {
    self.node = node
    self.width = width
    self.verticalAlignment = verticalAlignment
  }
}
