internal import InvoiceBooks
internal import InvoiceModel
internal import InvoiceWording
internal import QRCoding
internal import Typesetting

/// Lays a statement of account out.
struct CustomerStatementPage {
  let statement: CustomerStatement
  let formatter: InvoiceFormatter
  let language: String
  let look: StatementLook
  let logo: RasterImage?
  /// Of the transfer of what is due.
  let code: QRCode?

  var labels: StatementLabels { formatter.wording.statement }
  var title: String { labels.title(formatter.date(statement.date, style: .long)) }

  func document() -> FlowDocument {
    var body = letterhead
    body += [look.gap(16), figure, look.gap(16)]
    body += section(labels.movements, Node(.table(transactions)))
    if !statement.items.isEmpty { body += [look.gap(18)] + section(labels.invoices, Node(.table(invoices))) }
    body += [look.gap(18), ages]
    var document = FlowDocument(
      pageSize: look.geometry.size, margins: look.geometry.margins, body: body, tightening: 0.3,
      header: look.hasHeader ? header : nil, footer: footer,
      metadata: PDFInformation(
        title: "\(title) – \(statement.customer)", author: statement.seller, creator: "InvoiceKit", language: language,
        creationDate: "\(statement.date)T00:00:00Z"))
    document.firstTop = look.firstTop
    return document
  }

  /// A heading that does not part from the table below it.
  private func section(_ title: String, _ content: Node) -> [Node] {
    var heading = Node.text(title, look.heading, role: .heading(level: 2))
    heading.keepWithNext = true
    var room = look.gap(4)
    room.keepWithNext = true
    return [heading, room, content]
  }

  /// At the top of later pages.
  private var header: Node {
    var row = Node(
      .row(
        [
          RowColumn(.text(statement.seller, bold(look.label), maximumLines: 1), width: .fraction(1)),
          RowColumn(
            .text("\(title)  ·  \(statement.customer)", look.label, maximumLines: 1, isNumber: true),
            width: .fraction(2)),
        ], spacing: 16), role: .artifact)
    row.padding = EdgeInsets(bottom: 5)
    row.border = Border(.bottom, thickness: 0.5, color: SummaryStyle.line)
    return Node(.stack([row, look.gap(12)], spacing: 0))
  }

  private var footer: Node {
    let identity = [statement.seller, statement.sender.identity].compactMap(\.self).joined(separator: "  ·  ")
    let page = Node(
      .paragraph(
        Paragraph(
          [
            Inline(.text("\(formatter.wording.summary.page) "), style: look.legal),
            Inline(.pageNumber, style: look.legal),
            Inline(.text(" / "), style: look.legal), Inline(.pageCount, style: look.legal),
          ], alignment: .end)))
    var row = Node(
      .row(
        [
          RowColumn(.text(identity, look.legal, maximumLines: 3), width: .fraction(1)),
          RowColumn(page, width: .natural, verticalAlignment: .bottom),
        ], spacing: 24), role: .artifact)
    row.padding = EdgeInsets(top: 6)
    row.border = Border(.top, thickness: 0.5, color: SummaryStyle.line)
    return Node(.stack([look.gap(8), row], spacing: 0))
  }

  func amount(_ amount: ExactDecimal) -> String { formatter.amount(amount, currency: statement.currency) }

  func bold(_ style: TextStyle) -> TextStyle {
    var style = style
    style.weight = .bold
    return style
  }
}
