extension HTMLPainter {
  /// A table of data. Its rows become lists of values with their labels where the window is too narrow for it.
  func paint(_ table: Table, of node: Node, in place: Place, above: Double) -> Double {
    guard !table.columns.isEmpty, !table.body.isEmpty else { return above }
    let needs = WidthEstimate.columnNeeds(of: table)
    var flow = place.flow
    flow.alignment = .start
    let isWide = table.columns.contains { if case .fraction = $0.width { true } else { false } }
    bytes.append("<table")
    // Without labels a stacked row could not be understood.
    let isStacked = table.header.isEmpty ? nil : sheet.table(table, need: WidthEstimate.need(of: table))
    if let isStacked {
      bytes.append(" class=\"")
      bytes += isStacked
      if node.keepTogether { bytes.append(" k") }
      if node.keepWithNext { bytes.append(" n") }
      bytes.append("\"")
    } else {
      appendClasses(of: node)
    }
    if let summary = table.summary {
      bytes.append(" aria-label=\"")
      HTMLText.appendValue(summary, to: &bytes)
      bytes.append("\"")
    }
    bytes.append(" style=\"")
    if isWide { bytes.append("width:100%;") }
    bytes.append("border-collapse:collapse;")
    appendMargin(above)
    flow.appendDeclarations(to: &bytes, inheriting: place.flow, isRightToLeft: isRightToLeft, isTable: true)
    bytes.append("\">\n")
    var cells = CellPainter(table: table, needs: needs, flow: flow, width: place.width, isStacked: isStacked != nil)
    if !table.header.isEmpty {
      bytes.append("<thead>\n")
      for row in table.header { paint(row, isHeader: true, &cells) }
      bytes.append("</thead>\n")
    }
    bytes.append("<tbody>\n")
    for row in table.body { paint(row, isHeader: false, &cells) }
    bytes.append("</tbody>\n</table>\n")
    return 0
  }

  /// What the cells of a table have in common.
  private struct CellPainter {
    let table: Table
    let needs: [(width: Double, isShort: Bool)]
    let flow: TextFlow
    let width: Double
    let isStacked: Bool
    /// The column whose cells say what the row is.
    let main: Int?
    /// Whether the columns' widths were said.
    var hasWidths = false

    init(
      table: Table, needs: [(width: Double, isShort: Bool)], flow: TextFlow, width: Double, isStacked: Bool
    ) {
      (self.table, self.needs, self.flow, self.width, self.isStacked) = (table, needs, flow, width, isStacked)
      main = table.mainColumn
    }
  }

  private func paint(_ row: Table.Row, isHeader: Bool, _ cells: inout CellPainter) {
    let isRegular = row.cells.count == cells.table.columns.count
    bytes.append("<tr")
    if cells.isStacked, !isRegular { bytes.append(" class=\"x\"") }
    bytes.append(">")
    var column = 0
    for cell in row.cells where column < cells.table.columns.count {
      paint(cell, at: column, of: row, isHeader: isHeader, cells)
      column += max(1, cell.span)
    }
    bytes.append("</tr>\n")
    if isRegular { cells.hasWidths = true }
  }

  private func paint(
    _ cell: Table.Cell, at column: Int, of row: Table.Row, isHeader: Bool, _ cells: borrowing CellPainter
  ) {
    let content = CellContent(cell.node)
    let scope = content == .empty ? nil : cell.headerScope
    bytes.append(scope == nil ? "<td" : "<th")
    if let scope {
      bytes.append(scope == .row ? " scope=\"row\"" : " scope=\"col\"")
    }
    if cell.span > 1 {
      bytes.append(" colspan=\"")
      bytes.append(number: Double(min(cell.span, cells.table.columns.count - column)))
      bytes.append("\"")
    }
    if cells.isStacked, !isHeader, column == cells.main { bytes.append(" class=\"m\"") }
    var flow = cells.flow
    var inlines: [Inline] = []
    var language: String?
    switch content {
    case .empty: break
    case .text(let paragraph):
      inlines = Self.visible(paragraph.inlines)
      flow = self.flow(of: paragraph, inlines)
      language = commonLanguage(of: inlines)
      appendLanguage(language)
    case .nodes:
      flow.alignment = cell.node.firstAlignment ?? .start
    }
    bytes.append(" style=\"")
    appendFrame(of: cell, at: column, of: row, isHeader: isHeader, cells)
    var inherited = cells.flow
    if scope != nil {
      // Browsers make headers bold and centre them.
      inherited.style.weight = .bold
      inherited.alignment = .center
    }
    flow.appendDeclarations(to: &bytes, inheriting: inherited, isRightToLeft: isRightToLeft)
    bytes.append("\">")
    switch content {
    case .empty: break
    case .text: paint(inlines, in: flow, language: language)
    case .nodes:
      _ = paint(cell.node, in: Place(flow: flow, width: cells.width / 2, isCell: true), above: 0)
    }
    bytes.append(scope == nil ? "</td>" : "</th>")
  }

  /// Width, room and lines of a cell.
  private func appendFrame(
    of cell: Table.Cell, at column: Int, of row: Table.Row, isHeader: Bool, _ cells: borrowing CellPainter
  ) {
    let table = cells.table
    if !cells.hasWidths, cell.span <= 1 {
      switch table.columns[column].width {
      case .fixed(let points):
        bytes.append("width:")
        bytes.append(number: ScreenScale.column(points))
        bytes.append("px;")
      case .natural where cells.needs[column].isShort: bytes.append("width:1%;")
      case .natural, .fraction: break
      }
    }
    var padding = table.cellPadding
    if column > 0 { padding.left += table.columnSpacing }
    append(padding)
    if let background = row.background {
      bytes.append("background-color:")
      bytes += Array(background.hex.utf8)
      bytes.append(";")
    }
    if let border = row.border { append(border) }
    bytes.append("vertical-align:top;")
    guard cell.span <= 1 else { return }
    if case .fraction = table.columns[column].width { return }
    if table.columns[column].width == .natural, WidthEstimate.longestLine(of: cell.node) <= WidthEstimate.lineLimit {
      bytes.append("white-space:nowrap;")
    } else if WidthEstimate.longestWord(of: cell.node) <= WidthEstimate.lineLimit {
      // Its words stay whole, whatever the columns beside it want.
      bytes.append("overflow-wrap:break-word;")
    }
  }
}

/// What stands in a cell.
private enum CellContent: Equatable {
  case empty
  case text(Paragraph)
  case nodes

  init(_ node: Node) {
    switch node.content {
    case .spacer where node.emptyHeight != nil: self = .empty
    case .paragraph(let paragraph) where node.background == nil && node.border == nil && node.padding == .zero:
      self = .text(paragraph)
    default: self = .nodes
    }
  }
}

extension Table {
  /// The column whose cells say what a row is, without a label: the first, where it takes what room is left.
  var mainColumn: Int? {
    if case .fraction? = columns.first?.width { 0 } else { nil }
  }
}

extension Node {
  /// How the first text in it stands.
  fileprivate var firstAlignment: TextFlow.Alignment? {
    switch content {
    case .paragraph(let paragraph): TextFlow.Alignment(paragraph.alignment)
    case .stack(let children, _): children.lazy.compactMap(\.firstAlignment).first
    case .row, .table, .image, .code, .rule, .spacer, .barChart: nil
    }
  }
}
