extension Table {
  /// The table with its type in another size; room between and around cells stays.
  func scaled(by scale: Double) -> Table {
    var table = self
    table.header = header.map { $0.scaled(by: scale) }
    table.body = body.restyled { $0.scaled(by: scale) }
    table.carriedForward?.style.size *= scale
    return table
  }
}

extension Table.Row {
  fileprivate func scaled(by scale: Double) -> Table.Row {
    var row = self
    for index in row.cells.indices { row.cells[index].node = row.cells[index].node.scaled(by: scale) }
    return row
  }
}

extension Node {
  /// The node with its type in another size.
  fileprivate func scaled(by scale: Double) -> Node {
    var node = self
    switch content {
    case .paragraph(var paragraph):
      for index in paragraph.inlines.indices { paragraph.inlines[index].style.size *= scale }
      node.content = .paragraph(paragraph)
    case .stack(let children, let spacing):
      node.content = .stack(children.map { $0.scaled(by: scale) }, spacing: spacing)
    case .row(let columns, let spacing):
      let scaled = columns.map { column in
        var column = column
        column.node = column.node.scaled(by: scale)
        return column
      }
      node.content = .row(scaled, spacing: spacing)
    case .table(let table): node.content = .table(table.scaled(by: scale))
    case .image, .code, .rule, .spacer, .barChart: break
    }
    return node
  }
}
