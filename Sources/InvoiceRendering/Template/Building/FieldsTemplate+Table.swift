internal import Typesetting

extension FieldsTemplate {
  /// The pairs that have a value, as a table whose labels are row headers; nil when there are none.
  func table(in context: RenderingContext) -> Table? {
    var body: [Table.Row] = []
    for row in rows {
      guard let each = row.each else {
        append(row, to: &body, in: context)
        continue
      }
      context.forEach(each) { append(row, to: &body, in: context) }
    }
    guard !body.isEmpty else { return nil }
    return Table(
      columns: [Table.Column(width: labelWidth), Table.Column(width: valueWidth)], body: body,
      columnSpacing: columnSpacing, cellPadding: cellPadding, summary: summary?.paragraph(in: context)?.plainText)
  }

  private func append(_ row: Row, to body: inout [Table.Row], in context: RenderingContext) {
    guard row.conditions.hold(in: context), let value = row.value.paragraph(in: context) else { return }
    let label = row.label.paragraph(in: context)
    body.append(
      Table.Row(
        [
          Table.Cell(label.map { Node(.paragraph($0)) } ?? TableTemplate.empty, headerScope: label == nil ? nil : .row),
          Table.Cell(Node(.paragraph(value))),
        ], background: row.background, border: row.border, origin: row.origin))
  }
}
