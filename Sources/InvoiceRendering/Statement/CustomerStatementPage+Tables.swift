internal import InvoiceBooks
internal import InvoiceModel
internal import InvoiceWording
internal import Typesetting

extension CustomerStatementPage {
  /// What has changed the balance, row by row.
  var transactions: Table {
    var balance = statement.opening
    var rows: [[String]] = []
    if let start = statement.start {
      rows.append([formatter.date(start, style: .short), labels.opening, "", "", "", amount(balance)])
    }
    for row in statement.rows {
      balance.accumulate(row.amount)
      rows.append([
        formatter.date(row.date, style: .short), name(of: row),
        row.dueDate.map { formatter.date($0, style: .short) } ?? "", row.amount > .zero ? amount(row.amount) : "",
        row.amount > .zero ? "" : amount(row.amount.magnitude), amount(balance),
      ])
    }
    if rows.isEmpty { rows.append(["", labels.nothing, "", "", "", amount(balance)]) }
    let closing = [
      formatter.date(statement.date, style: .short), labels.closing, "", "", "", amount(statement.closing),
    ]
    let titles = [labels.date, labels.document, labels.dueDate, labels.debit, labels.credit, labels.balance]
    var table = table(titles, rows: rows, total: closing, wide: 1, numbers: 3, room: 16, summary: title)
    for (index, texts) in rows.enumerated() { table.body[index].carried = texts[5] }
    let first = statement.start == nil ? 0 : 1
    for (index, row) in statement.rows.enumerated() {
      guard let reference = row.reference,
        case .paragraph(var paragraph) = table.body[first + index].cells[1].node.content
      else { continue }
      paragraph.inlines.append(Inline(.text("  ·  \(reference)"), style: look.small))
      table.body[first + index].cells[1].node.content = .paragraph(paragraph)
    }
    table.carriedForward = Table.CarriedForward(
      footLabel: labels.carried, headLabel: labels.broughtForward, style: look.label, column: 5)
    return table
  }

  /// The invoices one by one: what was due, what is settled, what is open.
  var invoices: Table {
    var (due, settled, open) = (ExactDecimal.zero, ExactDecimal.zero, ExactDecimal.zero)
    var rows: [[String]] = []
    for item in statement.items {
      due.accumulate(item.amount)
      settled.accumulate(item.settled)
      open.accumulate(item.open)
      rows.append([
        labels.row(labels.documents[item.kind] ?? item.kind.rawValue, item.number),
        formatter.date(item.date, style: .short), item.dueDate.map { formatter.date($0, style: .short) } ?? "",
        amount(item.amount), item.settled.isZero ? "" : amount(item.settled), amount(item.open),
      ])
    }
    let titles = [labels.number, labels.date, labels.dueDate, labels.amount, labels.paid, labels.open]
    return table(
      titles, rows: rows, total: [labels.total, "", "", amount(due), amount(settled), amount(open)], wide: 0,
      numbers: 3,
      room: 16, summary: labels.invoices)
  }

  /// What is open, by age.
  var ages: Node {
    let names: [(ReceivableAge, String)] = [
      (.notDue, labels.notDue), (.days30, labels.days30), (.days60, labels.days60), (.days90, labels.days90),
      (.older, labels.older),
    ]
    var titles = names.map(\.1)
    var amounts = names.map { amount(statement.aged[$0.0]) }
    if !statement.aged.credit.isZero {
      titles.append(labels.credits)
      amounts.append(amount(-statement.aged.credit))
    }
    titles.append(labels.total)
    amounts.append(amount(statement.aged.total))
    let scale = SummaryStyle.scale(of: amounts, room: look.isNarrow ? 9 : 12)
    let header = Table.Row(
      titles.map {
        Table.Cell(
          .text($0, SummaryStyle.scaled(look.label, by: max(scale, 0.8)), isNumber: true), headerScope: .column)
      }, border: Border(.bottom, thickness: 0.75, color: look.ink), keepWithNext: true)
    let row = Table.Row(
      amounts.enumerated().map { index, text in
        let style = index == amounts.count - 1 ? look.strong : look.text
        return Table.Cell(.text(text, SummaryStyle.scaled(style, by: scale), isNumber: true))
      })
    let table = Table(
      columns: titles.map { _ in Table.Column(width: .fraction(1)) }, header: [header], body: [row], columnSpacing: 8,
      cellPadding: look.cellPadding, summary: labels.ages)
    var block = Node(
      .stack(
        [.text(labels.ages, look.heading, role: .heading(level: 2)), look.gap(4), Node(.table(table))], spacing: 0))
    block.keepTogether = true
    return block
  }

  /// A table with a line of totals at its end.
  ///
  /// - Parameters:
  ///   - wide: the column that takes the room that the others leave; it names its row.
  ///   - numbers: the first column of amounts.
  ///   - room: for so many characters an amount is set at full size.
  private func table(
    _ titles: [String], rows: [[String]], total: [String], wide: Int, numbers: Int, room: Int, summary: String
  ) -> Table {
    let scale = SummaryStyle.scale(of: (rows + [total]).flatMap { $0[numbers...] }, room: look.isNarrow ? 12 : room)
    func line(_ texts: [String], _ style: TextStyle) -> Table.Row {
      Table.Row(
        texts.enumerated().map { index, text in
          let isNumber = index >= numbers
          return Table.Cell(
            .text(text, isNumber ? SummaryStyle.scaled(style, by: scale) : style, isNumber: isNumber),
            headerScope: index == wide ? .row : nil)
        })
    }
    let header = Table.Row(
      titles.enumerated().map { index, text in
        Table.Cell(.text(text, look.label, isNumber: index >= numbers), headerScope: .column)
      }, border: Border(.bottom, thickness: 0.75, color: look.ink))
    var body = rows.enumerated().map { index, texts in
      var row = line(texts, look.text)
      row.border = Border(.bottom, thickness: 0.5, color: SummaryStyle.line)
      // The last one does not stand alone on a page with the total.
      row.keepWithNext = index == rows.count - 1
      return row
    }
    var last = line(total, look.strong)
    last.border = Border(.top, thickness: 0.75, color: look.accent)
    body.append(last)
    return Table(
      columns: titles.indices.map { Table.Column(width: $0 == wide ? .fraction(1) : .natural) }, header: [header],
      body: body, columnSpacing: 12 * look.geometry.tableSpacingScale, cellPadding: look.cellPadding, summary: summary)
  }

  private func name(of row: CustomerStatement.Row) -> String {
    let kind: String =
      switch row.kind {
      case .document(let type): labels.documents[type] ?? type.rawValue
      case .payment(let kind): labels.payments[kind.rawValue] ?? kind.rawValue
      case .replacement: labels.replacement
      }
    return labels.row(kind, row.number)
  }
}
