internal import InvoiceBooks
internal import InvoiceModel
internal import InvoiceWording
internal import Typesetting

/// Lays the statement of a payment out, in the look of the month's page.
struct PaymentStatementPage {
  let statement: PaymentStatement
  let formatter: InvoiceFormatter
  let language: String

  private var labels: PaymentStatementLabels { formatter.wording.paymentStatement }
  private static let padding = EdgeInsets(top: 3, bottom: 3)

  func document() -> FlowDocument {
    let body: [Node] = [
      .text(statement.sender, SummaryStyle.seller, maximumLines: 2),
      .text(labels.title, SummaryStyle.title, role: .heading(level: 1), lineHeight: 1.2), .spacer(12), warning,
      .spacer(18), Node(.table(fields)), .spacer(18), Node(.table(amounts)), .spacer(6),
      .text(labels.taxes(statement.merchant), SummaryStyle.muted, maximumLines: 2),
    ]
    let foot = [statement.sender, labels.noInvoice].joined(separator: "  ·  ")
    return FlowDocument(
      pageSize: .a4, margins: SummaryStyle.margins, body: body,
      footer: SummaryFooter.node(foot, page: formatter.wording.summary.page),
      metadata: PDFInformation(
        title: "\(labels.title) – \(labels.noInvoice)", author: statement.sender, creator: "InvoiceKit",
        language: language, creationDate: "\(statement.date)T00:00:00Z"))
  }

  /// That it is no invoice, and whose invoice counts, before anything else.
  private var warning: Node {
    var node = Node(
      .stack(
        [
          .text(labels.noInvoice, SummaryStyle.mainFigure, lineHeight: 1.3), .spacer(3),
          .text(labels.explanation(statement.merchant), SummaryStyle.text),
        ], spacing: 0))
    node.background = SummaryStyle.tint
    node.cornerRadius = 4
    node.padding = EdgeInsets(top: 9, right: 11, bottom: 9, left: 11)
    return node
  }

  private var fields: Table {
    var rows: [(label: String, value: String)] = [
      (labels.merchant, statement.merchant), (labels.number, statement.number), (labels.customer, statement.customer),
      (labels.subject, statement.subject),
    ]
    if let period = statement.period { rows.append((labels.period, formatter.period(period))) }
    rows.append((labels.date, formatter.date(statement.date, style: .long)))
    if let email = statement.senderEmail { rows.append((labels.contact, email)) }
    return Table(
      columns: [Table.Column(width: .natural), Table.Column(width: .fraction(1))], header: [],
      body: rows.map { row in
        Table.Row([
          Table.Cell(.text(row.label, SummaryStyle.muted), headerScope: .row),
          Table.Cell(.text(row.value, SummaryStyle.text, maximumLines: 3)),
        ])
      }, columnSpacing: 24, cellPadding: Self.padding, summary: labels.title)
  }

  private var amounts: Table {
    var rows = [(labels.paid, statement.paid)]
    if !statement.refunded.isZero {
      var kept = statement.paid
      kept.accumulate(-statement.refunded)
      rows += [(labels.refunded, -statement.refunded), (labels.kept, kept)]
    }
    let texts = rows.map { formatter.amount($0.1, currency: statement.currency) }
    let scale = SummaryStyle.scale(of: texts, room: 24)
    return Table(
      columns: [Table.Column(width: .fraction(1)), Table.Column(width: .natural)], header: [],
      body: zip(rows, texts).enumerated().map { index, row in
        let isLast = index == rows.count - 1
        let style = isLast ? SummaryStyle.figure : SummaryStyle.text
        return Table.Row(
          [
            Table.Cell(.text(row.0.0, isLast ? SummaryStyle.strong : SummaryStyle.text), headerScope: .row),
            Table.Cell(.text(row.1, SummaryStyle.scaled(style, by: scale), isNumber: true)),
          ], border: Border(.top, thickness: isLast ? 0.75 : 0.5, color: isLast ? SummaryStyle.ink : SummaryStyle.line))
      }, columnSpacing: 16, cellPadding: Self.padding, summary: labels.paid)
  }
}
