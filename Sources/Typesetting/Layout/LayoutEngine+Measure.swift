extension LayoutEngine {
  /// How wide a node would be without line breaks, in points.
  func naturalWidth(of node: Node, in context: LayoutContext) throws(TypesettingError) -> Double {
    try width(of: node, in: context) { (paragraph) throws(TypesettingError) in
      try self.shape(paragraph, in: context).naturalWidth
    }
  }

  /// How narrow a node can be without breaks inside words, in points.
  func minimumWidth(of node: Node, in context: LayoutContext) throws(TypesettingError) -> Double {
    try width(of: node, in: context) { (paragraph) throws(TypesettingError) in
      try self.shape(paragraph, in: context).minimumWidth
    }
  }

  private func width(
    of node: Node, in context: LayoutContext, paragraphWidth: (Paragraph) throws(TypesettingError) -> Double
  ) throws(TypesettingError) -> Double {
    let context = try context.inside(node)
    var inner = 0.0
    switch node.content {
    case .paragraph(let paragraph): inner = try paragraphWidth(paragraph)
    case .stack(let children, _):
      for child in children { inner = max(inner, try width(of: child, in: context, paragraphWidth: paragraphWidth)) }
    case .row(let columns, let spacing):
      inner = spacing * Double(max(0, columns.count - 1))
      for column in columns {
        if case .fixed(let width) = column.width {
          inner += width
        } else {
          inner += try width(of: column.node, in: context, paragraphWidth: paragraphWidth)
        }
      }
    case .table(let table):
      inner = table.columnSpacing * Double(max(0, table.columns.count - 1))
      for (index, column) in table.columns.enumerated() {
        if case .fixed(let width) = column.width {
          inner += width
          continue
        }
        var widest = 0.0
        try table.forEachCell(inColumn: index) { (cell) throws(TypesettingError) in
          widest = max(widest, try width(of: cell.node, in: context, paragraphWidth: paragraphWidth))
        }
        inner += widest + table.cellPadding.left + table.cellPadding.right
      }
    case .code(_, let side): inner = side
    case .image(let image, let width, let height):
      inner = size(of: image, width: width, height: height, available: .infinity).width
    case .rule, .spacer, .barChart: inner = 0
    }
    return inner + node.padding.left + node.padding.right
  }
}

extension Table {
  /// Calls `body` with the cells that cover one column alone.
  func forEachCell(
    inColumn column: Int, _ body: (Cell) throws(TypesettingError) -> Void
  ) throws(TypesettingError) {
    for row in header { if let cell = row.cell(inColumn: column) { try body(cell) } }
    for row in self.body { if let cell = row.cell(inColumn: column) { try body(cell) } }
  }
}

extension Table.Row {
  /// The cell that covers one column alone.
  fileprivate func cell(inColumn column: Int) -> Table.Cell? {
    var index = 0
    for cell in cells {
      if index == column, cell.span <= 1 { return cell }
      index += max(1, cell.span)
      if index > column { return nil }
    }
    return nil
  }
}
