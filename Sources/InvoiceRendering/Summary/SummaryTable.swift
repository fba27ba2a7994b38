internal import Typesetting

/// A table of the summary with its heading: names at the left, numbers at the right.
enum SummaryTable {
  /// - Parameters:
  ///   - total: the last row, set off; nil: none.
  ///   - padding: above and below each row, in points.
  static func nodes(
    title: String, headers: [String], rows: [[String]], total: [String]?, padding: Double
  ) -> [Node] {
    let scale = SummaryStyle.scale(of: (rows + [total ?? []]).flatMap { $0.dropFirst() }, room: 19)
    let header = Table.Row(
      headers.enumerated().map { index, text in
        Table.Cell(.text(text, SummaryStyle.label, isNumber: index > 0), headerScope: .column)
      }, border: Border(.bottom, thickness: 0.5, color: SummaryStyle.line))
    var body = rows.map { row(of: $0, SummaryStyle.text, scale) }
    if let total {
      var last = row(of: total, SummaryStyle.strong, scale)
      last.border = Border(.top, thickness: 0.5, color: SummaryStyle.ink)
      body.append(last)
    }
    let columns = headers.indices.map { Table.Column(width: $0 == 0 ? .fraction(1) : .natural) }
    let table = Table(
      columns: columns, header: [header], body: body, columnSpacing: 10,
      cellPadding: EdgeInsets(top: padding, bottom: padding),
      summary: title)
    return [.text(title, SummaryStyle.heading, role: .heading(level: 2)), .spacer(4), Node(.table(table))]
  }

  private static func row(of texts: [String], _ style: TextStyle, _ scale: Double) -> Table.Row {
    Table.Row(
      texts.enumerated().map { index, text in
        Table.Cell(
          .text(
            text, index > 0 ? SummaryStyle.scaled(style, by: scale) : style, maximumLines: index > 0 ? nil : 1,
            isNumber: index > 0),
          headerScope: index == 0 ? .row : nil)
      })
  }
}
