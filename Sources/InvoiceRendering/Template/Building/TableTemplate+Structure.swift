internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording
internal import Typesetting

extension TableTemplate {
  /// The rows of the lines with headings, comments and subtotals between them. What belongs together stands on one
  /// page: a heading with what follows it, comments and subtotals with what is before them.
  func structured(_ rows: TableRows, _ columns: [Column], in context: RenderingContext) -> TableRows {
    guard collection == .lines, let structure, !context.computed.invoice.structure.isEmpty else { return rows }
    let entries = context.computed.invoice.structure
    var result = TableRows()
    var isHead = true
    for entry in context.computed.entries {
      switch entry {
      case .line(let place):
        guard rows.indices.contains(place) else { continue }
        result.append(rows[place])
        isHead = false
      case .structure(let index):
        let kind = entries[index].kind
        if kind != .heading, !result.isEmpty { result[result.count - 1].keepWithNext = true }
        if kind == .heading { isHead = true }
        for row in self.rows(of: index, structure, columns, isHead: isHead, in: context) { result.append(row) }
      }
    }
    // Nothing follows the last row.
    if !result.isEmpty { result[result.count - 1].keepWithNext = false }
    return result
  }

  /// - Parameter isHead: whether no line stands between the entry and the heading, or the start, before it.
  private func rows(
    of index: Int, _ structure: StructureTemplate, _ columns: [Column], isHead: Bool, in context: RenderingContext
  ) -> [Table.Row] {
    let entry = context.computed.invoice.structure[index]
    let style =
      switch entry.kind {
      case .heading: structure.heading
      case .comment: structure.comment
      case .subtotal: structure.subtotal
      }
    let source = "\(context.computed.invoice.path(ofStructure: index))/\(entry.kind.rawValue)"
    let text = Inline(.text(context.substitution.applied(to: entry.text)), style: style.style, source: source)
    let label = Node(.paragraph(Paragraph([text], lineHeight: style.lineHeight)))
    func row(_ cells: [Table.Cell], keepWithNext: Bool) -> Table.Row {
      Table.Row(cells, background: style.background, border: style.border, keepWithNext: keepWithNext)
    }
    let scope: Role.Scope? = entry.kind == .comment ? nil : .row
    let whole = Table.Cell(label, span: columns.count, headerScope: scope)
    guard entry.kind == .subtotal else { return [row([whole], keepWithNext: isHead)] }
    let sums = self.sums(at: index, style, columns, in: context)
    let first = sums.firstIndex { $0 != nil } ?? columns.count
    let amounts = sums[first...].map { $0 ?? Table.Cell(Self.empty) }
    // Where the first column has an amount the label stands above it.
    guard first > 0 else { return [row([whole], keepWithNext: true), row(amounts, keepWithNext: false)] }
    return [row([Table.Cell(label, span: first, headerScope: scope)] + amounts, keepWithNext: false)]
  }

  /// What of a subtotal stands in each column: what the columns say, else the net in the last one.
  private func sums(
    at index: Int, _ style: StructureTemplate.Text, _ columns: [Column], in context: RenderingContext
  ) -> [Table.Cell?] {
    let isSaid = columns.contains { $0.subtotal != nil }
    return columns.enumerated().map { place, column in
      guard let sum = isSaid ? column.subtotal : place == columns.count - 1 ? .net : nil,
        let amount = context.subtotal(at: index, sum)
      else { return nil }
      let text = context.formatter.amount(amount, currency: context.computed.invoice.currency)
      var paragraph = Paragraph(
        [Inline(.text(text), style: style.style)], alignment: column.alignment, lineHeight: style.lineHeight)
      if column.alignment == .decimal {
        paragraph.integerLength = DecimalAxis.offset(of: text, separator: context.decimalSeparator)
      }
      return Table.Cell(Node(.paragraph(paragraph)))
    }
  }
}

extension RenderingContext {
  /// What a subtotal comes to.
  func subtotal(at index: Int, _ sum: StructureTemplate.Sum) -> ExactDecimal? {
    computed.subtotal(at: index) { line in
      switch sum {
      case .net: line.net
      case .gross: line.quotedTotal
      }
    }
  }
}
