internal import Typesetting

extension TableTemplate {
  /// The table for a document; nil when the collection is empty.
  func table(in context: RenderingContext) -> Table? {
    var candidates = columns.filter { $0.conditions.hold(in: context) }
    var rows: [[Node?]] = []
    rows.reserveCapacity(collection.count(in: context))
    var carried: [String?] = []
    var isUsed = candidates.map { !$0.isOptional }
    context.forEach(collection) {
      let cells = candidates.map { Self.cell($0.cell, in: context) }
      for index in cells.indices where cells[index] != nil { isUsed[index] = true }
      rows.append(cells)
      carried.append(candidates.lazy.compactMap(\.carried).first?.paragraph(in: context)?.plainText)
    }
    guard !rows.isEmpty, isUsed.contains(true) else { return nil }
    if isUsed.contains(false) {
      candidates = Self.kept(candidates, isUsed)
      rows = rows.map { Self.kept($0, isUsed) }
    }

    let lines = rows.enumerated().map { place, cells in
      Table.Row(
        cells.map { Table.Cell($0 ?? Self.empty) }, border: place + 1 < rows.count ? rowBorder : nil,
        carried: carried[place])
    }
    let body = structured(lines, candidates, in: context)
    return Table(
      columns: candidates.map { Table.Column(width: $0.width) }, header: header(candidates, in: context), body: body,
      columnSpacing: columnSpacing, cellPadding: cellPadding, carriedForward: carriedForward(candidates, in: context),
      summary: summary?.paragraph(in: context)?.plainText)
  }

  static let empty = Node(.spacer(0), role: .artifact)

  private static func cell(_ blocks: [BlockTemplate], in context: RenderingContext) -> Node? {
    let nodes = BlockTemplate.nodes(of: blocks, in: context)
    switch nodes.count {
    case 0: return nil
    case 1: return ungrouped(nodes[0])
    default: return Node(.stack(nodes, spacing: 0))
    }
  }

  /// What a group that is nothing but a group comes to: the only block in it, as if it stood in the cell itself.
  private static func ungrouped(_ node: Node) -> Node {
    guard case .stack(let children, _) = node.content, children.count == 1, node.isPlain else { return node }
    return ungrouped(children[0])
  }

  private static func kept<Element>(_ elements: [Element], _ isKept: [Bool]) -> [Element] {
    zip(elements, isKept).compactMap { $1 ? $0 : nil }
  }

  private func header(_ columns: [Column], in context: RenderingContext) -> [Table.Row] {
    let labels = columns.map { $0.header?.paragraph(in: context) }
    guard labels.contains(where: { $0 != nil }) else { return [] }
    let cells = labels.map { label in
      guard let label else { return Table.Cell(Self.empty) }
      return Table.Cell(Node(.paragraph(label)), headerScope: .column)
    }
    return [Table.Row(cells, background: headerBackground, border: headerBorder, keepWithNext: true)]
  }

  private func carriedForward(_ columns: [Column], in context: RenderingContext) -> Table.CarriedForward? {
    // The label needs a column before the running total.
    guard let carriedForward, let column = columns.firstIndex(where: { $0.carried != nil }), column > 0,
      let foot = carriedForward.foot.paragraph(in: context)?.plainText,
      let head = carriedForward.head.paragraph(in: context)?.plainText
    else { return nil }
    return Table.CarriedForward(
      footLabel: foot, headLabel: head, style: carriedForward.style, column: column, border: carriedForward.border)
  }
}
