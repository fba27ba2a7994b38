extension Node {
  /// Whether a text in it says how many pages there are, so that its size may depend on them.
  var showsPageCount: Bool {
    switch content {
    case .paragraph(let paragraph): paragraph.inlines.contains { $0.isPageCount }
    case .stack(let children, _): children.contains { $0.showsPageCount }
    case .row(let columns, _): columns.contains { $0.node.showsPageCount }
    case .table(let table):
      [table.header, table.body].contains { rows in
        rows.contains { row in row.cells.contains { $0.node.showsPageCount } }
      }
    case .image, .code, .rule, .spacer, .barChart: false
    }
  }
}
