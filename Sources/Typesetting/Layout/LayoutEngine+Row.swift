extension LayoutEngine {
  /// The columns' widths in points.
  func widths(
    of columns: [RowColumn], spacing: Double, in region: Region
  ) throws(TypesettingError) -> [Double] {
    let solver = ColumnSolver(
      columns: columns.map(\.width), available: region.width - spacing * Double(max(0, columns.count - 1)))
    return try solver.widths(
      natural: { (index) throws(TypesettingError) in
        try self.naturalWidth(of: columns[index].node, in: region.context)
      },
      minimum: { (index) throws(TypesettingError) in
        try self.minimumWidth(of: columns[index].node, in: region.context)
      }
    ).widths
  }

  func place(
    _ columns: [RowColumn], spacing: Double, widths: [Double], rests: [Rest?]?, in region: Region,
    element: Int
  ) throws(TypesettingError) -> Placement {
    var placed: [(x: Double, fragment: Fragment, alignment: RowColumn.VerticalAlignment, isLast: Bool)] = []
    var left: [Rest?] = []
    var refusal: Placement.Refusal?
    var isSplit = false
    var x = 0.0
    for (index, column) in columns.enumerated() {
      defer { x += widths[index] + spacing }
      var inner = region.below(0, isTop: region.isTop)
      inner.width = widths[index]
      inner.decimalFraction = nil
      guard let answer = try place(column.node, of: rests, at: index, in: inner) else {
        left.append(nil)
        continue
      }
      switch answer {
      case .all(let fragment):
        placed.append((x, fragment, column.verticalAlignment, column.isReadLast))
        left.append(nil)
      case .part(let fragment, let rest):
        placed.append((x, fragment, .top, column.isReadLast))
        left.append(rest)
        isSplit = true
      case .none(let reason):
        guard region.isTop else { return .none(reason) }
        refusal = refusal?.or(reason) ?? reason
        left.append(rests?[index] ?? .whole)
        isSplit = true
      }
    }
    if placed.isEmpty, let refusal { return .none(refusal) }
    let height = placed.reduce(0) { max($0, $1.fragment.height) }
    var items: [LayoutItem] = []
    // The order of the items is that of reading.
    let order = placed.contains { $0.isLast } ? placed.filter { !$0.isLast } + placed.filter(\.isLast) : placed
    for (x, fragment, alignment, _) in order where !fragment.items.isEmpty {
      let room = height - fragment.height
      let y =
        switch alignment {
        case .top: 0.0
        case .center: room / 2
        case .bottom: room
        }
      items.append(.group(x: x, y: y, element: nil, items: fragment.items))
    }
    let fragment = Fragment(height: height, items: items)
    return isSplit ? .part(fragment, rest: .row(columns: left, widths: widths, element: element)) : .all(fragment)
  }
}
