/// What is left of a node that did not stand whole on a page. A value: placing it does not change it.
indirect enum Rest {
  /// Nothing of it was placed.
  case whole
  /// A paragraph from a line on; it is not shaped again.
  case paragraph(shaped: ShapedParagraph, firstLine: Int, element: Int)
  /// A stack from a child on, of which a part may stand on the page before.
  case stack(first: Rest?, next: Int, element: Int)
  /// What is left of each column, and the columns' widths.
  case row(columns: [Rest?], widths: [Double], element: Int)
  case table(TableProgress, element: Int)

  /// The number of the node's structure element, when a part of it was placed before.
  var element: Int? {
    switch self {
    case .whole: nil
    case .paragraph(_, _, let element), .stack(_, _, let element), .row(_, _, let element), .table(_, let element):
      element
    }
  }
}
