internal import Typesetting

extension TableTemplate {
  /// The table for a document; nil when the collection is empty.
  func table(in context: RenderingContext) -> Table? {
    let candidates = columns.filter { $0.conditions.hold(in: context) }
    let carried = candidates.lazy.compactMap(\.carried).first
    let used = self.used(candidates, in: context)
    let count = collection.count(in: context)
    guard count > 0, !used.isEmpty else { return nil }
    var rows = TableRows()
    context.forEach(collection) {
      rows.append(
        Table.Row(
          used.map { Table.Cell(Self.cell($0.cell, in: context) ?? Self.empty) },
          border: rows.count + 1 < count ? rowBorder : nil, carried: carried?.paragraph(in: context)?.plainText))
    }
    return Table(
      columns: used.map { Table.Column(width: $0.width) }, header: header(used, in: context),
      body: structured(rows, used, in: context),
      columnSpacing: columnSpacing, cellPadding: cellPadding, carriedForward: carriedForward(used, in: context),
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

  /// The columns that do not vanish. Rows are not kept for it, as they may be many: a column that none of them uses is
  /// not asked again, and another is known by the first that does.
  private func used(_ columns: [Column], in context: RenderingContext) -> [Column] {
    var isUsed = columns.map { !$0.isOptional }
    guard isUsed.contains(false) else { return columns }
    context.forEach(collection) {
      for index in columns.indices where !isUsed[index] {
        isUsed[index] = Self.cell(columns[index].cell, in: context) != nil
      }
    }
    return zip(columns, isUsed).compactMap { $1 ? $0 : nil }
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
