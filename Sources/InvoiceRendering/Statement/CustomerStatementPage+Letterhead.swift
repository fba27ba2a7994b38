internal import InvoiceBooks
internal import InvoiceModel
internal import InvoiceWording
internal import Typesetting

extension CustomerStatementPage {
  /// Who sends, what it is and to whom: the customer where the window of an envelope shows it, as on invoices.
  var letterhead: [Node] {
    var nodes: [Node] = []
    if let logo, look.logoPosition != "start" { nodes += [placed(picture(logo)), look.gap(14)] }
    let width = StatementLook.millimetres(80) * look.geometry.widthScale
    nodes.append(
      Node(
        .row(
          [
            RowColumn(sender, width: .fixed(width)),
            RowColumn(.text(labels.name, look.title, role: .heading(level: 1), lineHeight: 1.15), width: .fraction(1)),
          ], spacing: look.isNarrow ? 12 : StatementLook.millimetres(10))))
    var addressed = Node(
      .row(
        [
          RowColumn(Node(.table(fields)), width: .fixed(width)), RowColumn(addressee, width: .fraction(1)),
        ], spacing: look.isNarrow ? 12 : StatementLook.millimetres(10)))
    if look.isNarrow {
      nodes.append(look.gap(12))
    } else {
      // From 45 mm the window shows the address.
      addressed.minimumTop = StatementLook.millimetres(45)
      addressed.minimumHeight = StatementLook.millimetres(30)
    }
    nodes.append(addressed)
    return nodes
  }

  private var sender: Node {
    var nodes: [Node] = []
    if let logo, look.logoPosition == "start" { nodes += [picture(logo), look.gap(5)] }
    nodes.append(
      logo == nil
        ? .text(statement.seller, look.seller, lineHeight: 1.25, maximumLines: 2)
        : .text(statement.seller, inked(bold(look.small)), maximumLines: 2))
    let lines = statement.sender.address.prefix(6).joined(separator: ", ")
    if !lines.isEmpty { nodes.append(.text(lines, look.small, lineHeight: 1.35, maximumLines: 3)) }
    if !statement.sender.contacts.isEmpty {
      nodes.append(
        .text(
          statement.sender.contacts.joined(separator: "  ·  "), look.small, lineHeight: 1.35, maximumLines: 3))
    }
    return Node(.stack(nodes, spacing: 0))
  }

  private var addressee: Node {
    let name = Node.text(statement.customer, look.buyer, lineHeight: 1.35, maximumLines: 3)
    let lines = statement.customerLines.prefix(6).map {
      Node.text($0, look.address, lineHeight: 1.35, maximumLines: 2)
    }
    return Node(.stack([name] + lines, spacing: 0))
  }

  /// The day, the days that are listed, and the customer's account.
  private var fields: Table {
    var rows: [(String, String)] = [(labels.day, formatter.date(statement.date, style: .long))]
    if let start = statement.start, start <= statement.date {
      rows.append((labels.period, formatter.period(DatePeriod(start: start, end: statement.date))))
    }
    if let account = statement.customerAccount { rows.append((labels.account, account)) }
    return fieldTable(rows, summary: title)
  }

  /// Labels and values.
  ///
  /// - Parameter summary: what the table is to a reader who does not see it.
  func fieldTable(_ rows: [(label: String, value: String)], summary: String) -> Table {
    Table(
      columns: [Table.Column(width: .natural), Table.Column(width: .fraction(1))], header: [],
      body: rows.map { row in
        Table.Row([
          Table.Cell(.text(row.label, look.field), headerScope: .row),
          Table.Cell(.text(row.value, look.text, maximumLines: 3)),
        ])
      }, columnSpacing: 12, cellPadding: look.geometry.scaled(EdgeInsets(top: 1, bottom: 1)), summary: summary)
  }

  private func inked(_ style: TextStyle) -> TextStyle {
    var style = style
    style.color = look.ink
    return style
  }

  private func picture(_ logo: RasterImage) -> Node {
    let scale = min(look.logoSize.width / Double(logo.width), look.logoSize.height / Double(logo.height))
    return Node(
      .image(logo, width: Double(logo.width) * scale, height: Double(logo.height) * scale),
      role: .figure(alternativeText: statement.seller))
  }

  /// A picture in the middle or at the end of the page.
  private func placed(_ picture: Node) -> Node {
    guard case .image(_, let width?, _) = picture.content else { return picture }
    let room = RowColumn(Node(.spacer(0)), width: .fraction(1))
    let column = RowColumn(picture, width: .fixed(width))
    return Node(.row(look.logoPosition == "center" ? [room, column, room] : [room, column], spacing: 0))
  }
}
