/// A node that is still to be placed, whole or what is left of it. A value: placing it does not change it.
indirect enum Block {
  case node(Node)
  /// A paragraph from a line on; it is not shaped again.
  case paragraph(Node, shaped: ShapedParagraph, firstLine: Int, element: Int)
  /// A stack from a child on, of which a part may stand on the page before.
  case stack(Node, first: Block?, next: Int, element: Int)
  /// What is left of each column, and the columns' widths.
  case row(Node, columns: [Block?], widths: [Double], element: Int)
  case table(Node, TableProgress, element: Int)

  var node: Node {
    switch self {
    case .node(let node), .paragraph(let node, _, _, _), .stack(let node, _, _, _), .row(let node, _, _, _),
      .table(let node, _, _):
      node
    }
  }

  /// The number of its structure element, when a part of it was placed before.
  var element: Int? {
    switch self {
    case .node: nil
    case .paragraph(_, _, _, let element), .stack(_, _, _, let element), .row(_, _, _, let element),
      .table(_, _, let element):
      element
    }
  }
}
