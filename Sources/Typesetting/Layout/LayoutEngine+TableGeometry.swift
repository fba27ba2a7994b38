extension LayoutEngine {
  /// What the cells of one column want, in points.
  private struct ColumnMeasure {
    var widest = 0.0
    var integer = 0.0
    var fraction = 0.0
  }

  /// The type of a table that is too wide, as shares of its own size.
  private static let smallerType = [0.92, 0.84, 0.76, 0.68, 0.6, 0.52]

  /// How a table begins: with smaller type where its figures would break otherwise.
  func beginning(of table: Table, in region: Region) throws(TypesettingError) -> TableProgress {
    let (geometry, isTight) = try geometry(of: table, in: region)
    guard isTight else { return TableProgress(geometry: geometry) }
    for scale in Self.smallerType {
      let smaller = table.scaled(by: scale)
      let (geometry, isTight) = try self.geometry(of: smaller, in: region)
      if !isTight { return TableProgress(geometry: geometry, smaller: smaller) }
    }
    return TableProgress(geometry: geometry)
  }

  /// Finds the columns' widths and decimal axes from all rows, so that they are the same on every page.
  private func geometry(
    of table: Table, in region: Region
  ) throws(TypesettingError) -> (geometry: TableGeometry, isTight: Bool) {
    let padding = table.cellPadding.left + table.cellPadding.right
    var measures = [ColumnMeasure](repeating: .init(), count: table.columns.count)
    func measure(_ row: Table.Row) throws(TypesettingError) {
      var index = 0
      for cell in row.cells where index < table.columns.count {
        if cell.span <= 1 {
          let isNatural = table.columns[index].width == .natural
          try self.measure(cell.node, isNatural: isNatural, in: region.context, into: &measures[index])
        }
        index += max(1, cell.span)
      }
    }
    for row in table.header { try measure(row) }
    for row in table.body { try measure(row) }
    // A long table's rows are made anew whenever they are looked at.
    var minima: [Int: Double] = [:]
    let solver = ColumnSolver(
      columns: table.columns.map(\.width),
      available: region.width - table.columnSpacing * Double(max(0, table.columns.count - 1)))
    let (widths, isTight) = try solver.widths(
      natural: { max(measures[$0].widest, measures[$0].integer + measures[$0].fraction) + padding },
      minimum: { (index) throws(TypesettingError) in
        if let known = minima[index] { return known }
        var widest = measures[index].integer + measures[index].fraction
        try table.forEachCell(inColumn: index) { (cell) throws(TypesettingError) in
          widest = max(widest, try self.minimumWidth(of: cell.node, in: region.context))
        }
        minima[index] = widest + padding
        return widest + padding
      })
    var x: [Double] = []
    var edge = 0.0
    for width in widths {
      x.append(edge)
      edge += width + table.columnSpacing
    }
    return (TableGeometry(x: x, widths: widths, fractions: measures.map(\.fraction)), isTight)
  }

  private func measure(
    _ node: Node, isNatural: Bool, in context: LayoutContext, into measure: inout ColumnMeasure
  ) throws(TypesettingError) {
    switch node.content {
    case .paragraph(let paragraph) where paragraph.alignment == .decimal:
      let shaped = try shape(paragraph, in: context)
      let integer = paragraph.integerLength.map(shaped.width(upTo:)) ?? shaped.naturalWidth
      measure.integer = max(measure.integer, integer)
      measure.fraction = max(measure.fraction, shaped.naturalWidth - integer)
    case .stack(let children, _):
      let inner = try context.inside(node)
      for child in children { try self.measure(child, isNatural: isNatural, in: inner, into: &measure) }
      if isNatural { measure.widest = max(measure.widest, try naturalWidth(of: node, in: context)) }
    default:
      if isNatural { measure.widest = max(measure.widest, try naturalWidth(of: node, in: context)) }
    }
  }
}
