/// Takes values out of things of one shape, or puts them back in the same order.
protocol VaryingValues {
  mutating func exchange(_ text: inout String)
  mutating func exchange(_ number: inout Int)
}

extension VaryingValues {
  /// Whether there is a text belongs to the shape.
  mutating func exchange(_ text: inout String?) {
    guard var value = text else { return }
    exchange(&value)
    text = value
  }
}

extension Table.Row {
  /// Exchanges what differs between rows of one shape.
  mutating func exchange(_ values: inout some VaryingValues) {
    for index in cells.indices { cells[index].node.exchange(&values) }
    values.exchange(&carried)
  }
}

extension Node {
  fileprivate mutating func exchange(_ values: inout some VaryingValues) {
    switch content {
    case .paragraph(var paragraph):
      for index in paragraph.inlines.indices {
        if case .text(var text) = paragraph.inlines[index].content {
          values.exchange(&text)
          paragraph.inlines[index].content = .text(text)
        }
        values.exchange(&paragraph.inlines[index].source)
      }
      if var length = paragraph.integerLength {
        values.exchange(&length)
        paragraph.integerLength = length
      }
      content = .paragraph(paragraph)
    case .stack(var children, let spacing):
      for index in children.indices { children[index].exchange(&values) }
      content = .stack(children, spacing: spacing)
    case .row(var columns, let spacing):
      for index in columns.indices { columns[index].node.exchange(&values) }
      content = .row(columns, spacing: spacing)
    case .table(var table):
      for index in table.header.indices { table.header[index].exchange(&values) }
      table.body.exchange(&values)
      content = .table(table)
    case .image, .code, .rule, .spacer, .barChart: break
    }
  }
}
