internal import InvoiceBooks
internal import InvoiceModel
internal import InvoiceWording
internal import Typesetting

/// Lays a statement of account out, in the look of the month's page.
struct CustomerStatementPage {
  let statement: CustomerStatement
  let formatter: InvoiceFormatter
  let language: String

  private var labels: StatementLabels { formatter.wording.statement }
  private static let padding = EdgeInsets(top: 1.6, bottom: 1.6)

  func document() -> FlowDocument {
    let title = labels.title(formatter.date(statement.date, style: .long))
    var body: [Node] = [
      .text(statement.seller, SummaryStyle.seller, maximumLines: 2),
      .text(title, SummaryStyle.title, role: .heading(level: 1), lineHeight: 1.2), .spacer(10),
      .text(statement.customer, SummaryStyle.strong, maximumLines: 3),
    ]
    body += statement.customerLines.prefix(6).map { .text($0, SummaryStyle.text, maximumLines: 2) }
    if let account = statement.customerAccount {
      body.append(.text(labels.account(account), SummaryStyle.muted, maximumLines: 1))
    }
    body += [.spacer(14), figure, .spacer(16), Node(.table(transactions)), .spacer(20)]
    body += ages
    return FlowDocument(
      pageSize: .a4, margins: SummaryStyle.margins, body: body,
      footer: SummaryFooter.node(
        "\(statement.seller)  ·  \(title)  ·  \(statement.customer)", page: formatter.wording.summary.page),
      metadata: PDFInformation(
        title: "\(title) – \(statement.customer)", author: statement.seller, creator: "InvoiceKit", language: language,
        creationDate: "\(statement.date)T00:00:00Z"))
  }

  /// What is to be paid, large.
  private var figure: Node {
    let closing = statement.closing
    let text = amount(closing.magnitude)
    let sentence =
      closing.isZero ? labels.settled(text) : closing.isNegative ? labels.owed(text) : labels.due(text)
    let scale = SummaryStyle.scale(of: [sentence], room: 44)
    var node = Node(
      .stack([.text(sentence, SummaryStyle.scaled(SummaryStyle.mainFigure, by: scale), lineHeight: 1.3)], spacing: 0))
    node.background = SummaryStyle.tint
    node.cornerRadius = 4
    node.padding = EdgeInsets(top: 8, right: 11, bottom: 8, left: 11)
    return node
  }

  private var transactions: Table {
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
    let scale = SummaryStyle.scale(of: (rows + [closing]).flatMap { $0.suffix(3) }, room: 16)
    let titles = [labels.date, labels.document, labels.dueDate, labels.debit, labels.credit, labels.balance]
    let header = Table.Row(
      titles.enumerated().map { index, text in
        Table.Cell(.text(text, SummaryStyle.label, isNumber: index > 2), headerScope: .column)
      }, border: Border(.bottom, thickness: 0.5, color: SummaryStyle.line))
    var body = rows.enumerated().map { index, texts in
      var row = self.row(texts, SummaryStyle.text, scale)
      row.carried = texts[5]
      // The last one does not stand alone on a page with the closing balance.
      row.keepWithNext = index == rows.count - 1
      return row
    }
    var last = row(closing, SummaryStyle.strong, scale)
    last.border = Border(.top, thickness: 0.5, color: SummaryStyle.ink)
    body.append(last)
    return Table(
      columns: [.natural, .fraction(1), .natural, .natural, .natural, .natural].map { Table.Column(width: $0) },
      header: [header], body: body, columnSpacing: 10, cellPadding: Self.padding,
      carriedForward: Table.CarriedForward(
        footLabel: labels.carried, headLabel: labels.broughtForward, style: SummaryStyle.label, column: 5),
      summary: labels.title(formatter.date(statement.date, style: .long)))
  }

  private func row(_ texts: [String], _ style: TextStyle, _ scale: Double) -> Table.Row {
    Table.Row(
      texts.enumerated().map { index, text in
        Table.Cell(
          .text(text, index > 2 ? SummaryStyle.scaled(style, by: scale) : style, isNumber: index > 2),
          headerScope: index == 1 ? .row : nil)
      })
  }

  private func name(of row: CustomerStatement.Row) -> String {
    let kind: String =
      switch row.kind {
      case .document(let type): labels.documents[type] ?? type.rawValue
      case .payment(let kind): labels.payments[kind.rawValue] ?? kind.rawValue
      case .replacement: labels.replacement
      }
    return [labels.row(kind, row.number), row.reference].compactMap(\.self).joined(separator: "  ·  ")
  }

  /// What is open, by age.
  private var ages: [Node] {
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
    let scale = SummaryStyle.scale(of: amounts, room: 12)
    let header = Table.Row(
      titles.map { Table.Cell(.text($0, SummaryStyle.label, isNumber: true), headerScope: .column) },
      border: Border(.bottom, thickness: 0.5, color: SummaryStyle.line), keepWithNext: true)
    let row = Table.Row(
      amounts.enumerated().map { index, text in
        let style = index == amounts.count - 1 ? SummaryStyle.strong : SummaryStyle.text
        return Table.Cell(.text(text, SummaryStyle.scaled(style, by: scale), isNumber: true))
      })
    let table = Table(
      columns: titles.map { _ in Table.Column(width: .fraction(1)) }, header: [header], body: [row], columnSpacing: 8,
      cellPadding: Self.padding, summary: labels.ages)
    var block = Node(
      .stack(
        [
          .text(labels.ages, SummaryStyle.heading, role: .heading(level: 2)), .spacer(4), Node(.table(table)),
        ], spacing: 0))
    block.keepTogether = true
    return [block]
  }

  private func amount(_ amount: ExactDecimal) -> String { formatter.amount(amount, currency: statement.currency) }
}
