extension LayoutEngine {
  /// How a row of a table answers.
  enum RowPlacement {
    case all(Fragment)
    case part(Fragment, cells: [Rest?])
    case none(Placement.Refusal)
  }

  /// Places a row's cells side by side; what of them does not fit is left for the next page.
  /// - Parameters:
  ///   - rests: what is left of the cells, when the row began on the page before.
  ///   - isArtifact: the row is a repetition.
  func place(
    _ row: Table.Row, rests: [Rest?]?, table: Table, geometry: TableGeometry, isArtifact: Bool, in region: Region
  ) throws(TypesettingError) -> RowPlacement {
    let padding = table.cellPadding
    var height = 0.0
    var items: [LayoutItem] = []
    var left: [Rest?] = []
    var isSplit = false
    var hasProgress = false
    var refusal: Placement.Refusal?
    var column = 0
    for (index, cell) in row.cells.enumerated() {
      let place = geometry.place(column: column, span: cell.span)
      var inner = region.below(padding.top, isTop: region.isTop)
      inner.height -= padding.bottom
      inner.width = max(0, place.width - padding.left - padding.right)
      inner.decimalFraction =
        cell.span <= 1 && geometry.fractions.indices.contains(column) ? geometry.fractions[column] : nil
      inner.isCellContent = true
      column += max(1, cell.span)
      var content = Fragment.empty
      if let answer = try self.place(cell.node, of: rests, at: index, in: inner) {
        switch answer {
        case .all(let fragment):
          content = fragment
          left.append(nil)
          hasProgress = true
        case .part(let fragment, let rest):
          content = fragment
          left.append(rest)
          isSplit = true
          hasProgress = true
        case .none(let reason):
          guard region.isTop else { return .none(reason.named(row.origin)) }
          left.append(rests?[index] ?? .whole)
          refusal = refusal?.or(reason) ?? reason
          isSplit = true
        }
      } else {
        left.append(nil)
      }
      height = max(height, content.height + padding.top + padding.bottom)
      items.append(
        .group(
          x: place.x + padding.left, y: padding.top,
          element: isArtifact ? nil : tag(of: cell, language: language(of: cell)), items: content.items))
    }
    if isSplit, !region.isTop || !hasProgress {
      return .none((refusal ?? .init(origin: nil, reason: "the row is higher than the room")).named(row.origin))
    }
    let element = ElementTag(id: nextElement(), kind: isArtifact ? .artifact : Role.tableRow.elementKind())
    let rowWidth = (geometry.x.last ?? 0) + (geometry.widths.last ?? 0)
    let box = Self.box(
      Rect(x: 0, y: 0, width: rowWidth, height: height), background: row.background, border: row.border)
    let fragment = Fragment(
      height: height, items: box + [.group(x: 0, y: 0, element: element, items: items)])
    return isSplit ? .part(fragment, cells: left) : .all(fragment)
  }

  private func tag(of cell: Table.Cell, language: String?) -> ElementTag {
    let role = cell.headerScope.map { Role.tableHeader($0) } ?? .tableCell
    return ElementTag(id: nextElement(), kind: role.elementKind(columnSpan: max(1, cell.span), language: language))
  }

  private func language(of cell: Table.Cell) -> String? {
    guard cell.node.role == nil, case .paragraph(let paragraph) = cell.node.content else { return nil }
    return commonLanguage(of: paragraph)
  }

  /// A row that carries the running total; nil when there is none to carry.
  func placeCarried(
    _ text: String?, label: KeyPath<Table.CarriedForward, String>, table: Table, geometry: TableGeometry,
    in region: Region
  ) throws(TypesettingError) -> Fragment? {
    guard let carried = table.carriedForward, let text else { return nil }
    let padding = table.cellPadding
    func paragraph(_ text: String) -> Paragraph {
      Paragraph([Inline(.text(text), style: carried.style)], alignment: .end)
    }
    let total = paragraph(text)
    let column = min(max(0, carried.column), max(0, geometry.x.count - 1))
    guard geometry.x.indices.contains(column) else { return nil }
    let end = geometry.x[column] + geometry.widths[column] - padding.right
    // The total may be wider than the column's amounts; it grows to the left.
    let totalWidth = min(
      end,
      max(
        geometry.widths[column] - padding.left - padding.right, try shape(total, in: region.context).naturalWidth + 0.01
      ))
    var inner = region.below(padding.top, isTop: true)
    inner.width = totalWidth
    inner.decimalFraction = nil
    var items: [LayoutItem] = []
    var height = 0.0
    guard case .all(let amount) = try place(Node(.paragraph(total)), in: inner) else { return nil }
    items.append(.group(x: end - totalWidth, y: padding.top, element: nil, items: amount.items))
    height = amount.height
    let labelEnd = min(end - totalWidth, column > 0 ? geometry.x[column - 1] + geometry.widths[column - 1] : 0)
    inner.width = max(0, labelEnd - padding.right - padding.left)
    if inner.width > 0,
      case .all(let name) = try place(Node(.paragraph(paragraph(carried[keyPath: label]))), in: inner)
    {
      items.append(.group(x: padding.left, y: padding.top, element: nil, items: name.items))
      height = max(height, name.height)
    }
    height += padding.top + padding.bottom
    let rowWidth = (geometry.x.last ?? 0) + (geometry.widths.last ?? 0)
    let box = Self.box(Rect(x: 0, y: 0, width: rowWidth, height: height), background: nil, border: carried.border)
    let element = ElementTag(id: nextElement(), kind: .artifact)
    return Fragment(height: height, items: box + [.group(x: 0, y: 0, element: element, items: items)])
  }
}
