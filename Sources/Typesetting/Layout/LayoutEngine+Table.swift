extension LayoutEngine {
  /// A row, or a part of one, with what is asked of it when those after it find no room.
  private struct PlacedRow {
    var number: Int
    var carried: String?
    var keepWithNext: Bool
    var fragment: Fragment

    init(_ row: Table.Row, number: Int, fragment: Fragment) {
      self.number = number
      carried = row.carried
      keepWithNext = row.keepWithNext
      self.fragment = fragment
    }
  }

  /// The rows of a table that stand on one page.
  private struct TableBuilder {
    var items: [LayoutItem] = []
    var y = 0.0

    mutating func append(_ fragment: Fragment) {
      items.append(.group(x: 0, y: y, element: nil, items: fragment.items))
      y += fragment.height
    }
  }

  func place(
    _ table: Table, progress: TableProgress, isFirst: Bool, in region: Region, element: Int
  ) throws(TypesettingError) -> Placement {
    let geometry = progress.geometry
    var builder = TableBuilder()
    for row in table.header {
      let inner = region.below(builder.y, isTop: region.isTop)
      switch try place(row, rests: nil, table: table, geometry: geometry, isArtifact: !isFirst, in: inner) {
      case .all(let fragment): builder.append(fragment)
      case .part: return .none(.init(origin: row.origin, reason: "the table's header is higher than the page"))
      case .none(let refusal): return .none(refusal)
      }
    }
    if !isFirst,
      let carried = try placeCarried(
        progress.carried, label: \.headLabel, table: table, geometry: geometry,
        in: region.below(builder.y, isTop: true))
    {
      builder.append(carried)
    }

    var next = progress
    var foot = try footHeight(of: table, carried: progress.carried, geometry: geometry, in: region)
    var placed: [PlacedRow] = []
    var rowsHeight = 0.0
    var isFootFree = false
    while next.nextRow < table.body.count {
      let row = table.body[next.nextRow]
      let isLast = next.nextRow == table.body.count - 1
      let isTop = region.isTop && placed.isEmpty
      if foot == 0, !isFootFree, row.carried != nil {
        foot = try footHeight(of: table, carried: row.carried, geometry: geometry, in: region)
      }
      var room = region.below(builder.y + rowsHeight, isTop: isTop)
      room.height -= isLast ? 0 : foot
      var answer = try place(row, rests: next.cells, table: table, geometry: geometry, isArtifact: false, in: room)
      if case .all = answer {
      } else if !isLast, foot > 0,
        try restFits(table, progress: next, in: region.below(builder.y + rowsHeight, isTop: false))
      {
        // Nothing follows on another page, so no room is needed at the foot.
        foot = 0
        isFootFree = true
        room.height = region.height - builder.y - rowsHeight
        answer = try place(row, rests: next.cells, table: table, geometry: geometry, isArtifact: false, in: room)
      }
      if case .none = answer, next.cells == nil, !isTop {
        answer = try begin(row, table: table, geometry: geometry, headHeight: builder.y, in: room) ?? answer
      }
      switch answer {
      case .all(let fragment):
        placed.append(PlacedRow(row, number: next.nextRow, fragment: fragment))
        rowsHeight += fragment.height
        next.nextRow += 1
        next.cells = nil
      case .part(let fragment, let cells):
        next.cells = cells
        return try left(
          table, builder: builder, placed: placed + [PlacedRow(row, number: next.nextRow, fragment: fragment)],
          wholeRows: placed.count, progress: progress, next: next, in: region, element: element)
      case .none(let refusal):
        var kept = placed.count
        while kept > 0, placed[kept - 1].keepWithNext { kept -= 1 }
        if kept == 0, region.isTop { kept = placed.count }
        guard kept > 0 else { return .none(refusal) }
        if kept < placed.count {
          next.nextRow = placed[kept].number
          next.cells = kept == 0 ? progress.cells : nil
        }
        return try left(
          table, builder: builder, placed: Array(placed[..<kept]), wholeRows: kept, progress: progress,
          next: next, in: region, element: element)
      }
    }
    for row in placed { builder.append(row.fragment) }
    return .all(Fragment(height: builder.y, items: builder.items))
  }

  /// The beginning of a row that no page can hold whole, when there is room worth using for it; nil for other rows,
  /// which rather go to the next page.
  private func begin(
    _ row: Table.Row, table: Table, geometry: TableGeometry, headHeight: Double, in room: Region
  ) throws(TypesettingError) -> RowPlacement? {
    guard room.height > room.pageHeight / 4, room.pageHeight.isFinite else { return nil }
    var page = room
    page.isTop = true
    page.height = room.pageHeight - headHeight
    guard
      case .part = try place(row, rests: nil, table: table, geometry: geometry, isArtifact: false, in: page)
    else { return nil }
    page.height = room.height
    let beginning = try place(row, rests: nil, table: table, geometry: geometry, isArtifact: false, in: page)
    if case .part = beginning { return beginning }
    return nil
  }

  /// The page's part of a table that goes on, closed with the running total.
  private func left(
    _ table: Table, builder: TableBuilder, placed: [PlacedRow], wholeRows: Int,
    progress: TableProgress, next: TableProgress, in region: Region, element: Int
  ) throws(TypesettingError) -> Placement {
    var builder = builder
    var next = next
    for row in placed { builder.append(row.fragment) }
    next.carried = progress.carried
    for row in placed[..<wholeRows] { next.carried = row.carried ?? next.carried }
    if let foot = try placeCarried(
      next.carried, label: \.footLabel, table: table, geometry: next.geometry,
      in: region.below(builder.y, isTop: true))
    {
      builder.append(foot)
    }
    return .part(Fragment(height: builder.y, items: builder.items), rest: .table(next, element: element))
  }

  /// What the carried row at the page's foot needs.
  private func footHeight(
    of table: Table, carried: String?, geometry: TableGeometry, in region: Region
  ) throws(TypesettingError) -> Double {
    guard table.carriedForward != nil, carried != nil else { return 0 }
    var room = region
    room.height = .infinity
    return try placeCarried(carried, label: \.footLabel, table: table, geometry: geometry, in: room)?.height ?? 0
  }

  /// Whether all rows from the next one on stand in a region; stops at the first that does not.
  private func restFits(_ table: Table, progress: TableProgress, in region: Region) throws(TypesettingError) -> Bool {
    var y = 0.0
    var cells = progress.cells
    for row in table.body[progress.nextRow...] {
      let room = region.below(y, isTop: false)
      guard
        case .all(let fragment) = try place(
          row, rests: cells, table: table, geometry: progress.geometry, isArtifact: false, in: room)
      else { return false }
      y += fragment.height
      cells = nil
    }
    return true
  }
}
