extension Node {
  /// Whether a text in it says how many pages there are, so that its size may depend on them.
  var showsPageCount: Bool {
    switch content {
    case .paragraph(let paragraph): paragraph.inlines.contains { $0.isPageCount }
    case .stack(let children, _): children.contains { $0.showsPageCount }
    case .row(let columns, _): columns.contains { $0.node.showsPageCount }
    case .table(let table):
      table.header.contains(where: \.showsPageCount) || table.body.containsShape(where: \.showsPageCount)
    case .image, .code, .rule, .spacer, .barChart: false
    }
  }
}

extension Table.Row {
  fileprivate var showsPageCount: Bool { cells.contains { $0.node.showsPageCount } }
}
