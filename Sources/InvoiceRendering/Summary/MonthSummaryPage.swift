internal import InvoiceBooks
internal import InvoiceModel
internal import InvoiceWording
internal import Typesetting

/// Lays the summary out, in the look of the classic template.
struct MonthSummaryPage {
  let summary: MonthSummary
  let main: CurrencySummary
  let currency: Currency
  let formatter: InvoiceFormatter
  let language: String
  let density: SummaryDensity

  var labels: SummaryLabels { formatter.wording.summary }

  func document() -> FlowDocument {
    let days = main.days.keys.sorted()
    let sellers = summary.hasSeveralSellers ? labels.severalSellers : summary.seller ?? ""
    let period = periodText(days)
    let title = labels.heading(labels.title, period)
    var body: [Node] = [
      .text(sellers, SummaryStyle.seller, maximumLines: 2),
      .text(title, SummaryStyle.title, role: .heading(level: 1), lineHeight: 1.2),
      .text(counts, SummaryStyle.muted),
      .spacer(14), figures, .spacer(18),
    ]
    body += chart()
    body.append(.spacer(18))
    body.append(columns(vatTable(), customersTable()))
    let months = monthsTable()
    let currencies = currenciesTable()
    if !months.isEmpty || !currencies.isEmpty {
      body.append(.spacer(18))
      body.append(columns(months.isEmpty ? currencies : months, months.isEmpty ? [] : currencies))
    }
    return FlowDocument(
      pageSize: .a4, margins: SummaryStyle.margins, body: body,
      footer: SummaryFooter.node("\(sellers)  ·  \(title)", page: labels.page),
      metadata: PDFInformation(
        title: "\(title) – \(sellers)", author: sellers, creator: "InvoiceKit", language: language,
        creationDate: "\(days.last?.description ?? "2000-01-01")T00:00:00Z"))
  }

  /// The month, or the months, from the first to the last day with invoices.
  private func periodText(_ days: [CalendarDate]) -> String {
    guard let first = days.first, let last = days.last,
      let start = CalendarDate(year: first.year, month: first.month, day: 1),
      let end = CalendarDate(
        year: last.year, month: last.month, day: CalendarDate.days(inMonth: last.month, of: last.year))
    else { return "" }
    return formatter.period(DatePeriod(start: start, end: end))
  }

  private var counts: String {
    var parts: [String] = []
    func add(_ count: Int, _ name: UnitName) {
      if count > 0 { parts.append(formatter.counted(count, name)) }
    }
    add(main.count - main.creditNotes, labels.invoice)
    add(main.creditNotes, labels.creditNote)
    // Those in other currencies stand in a table of their own.
    if summary.currencies.count > 1 { parts.append(currency.code) }
    add(summary.draftCount, labels.draft)
    add(summary.receivedCount, labels.receivedInvoice)
    return parts.joined(separator: "  ·  ")
  }

  /// The three totals, large.
  private var figures: Node {
    let boxes = [(labels.net, main.all.net), (labels.tax, main.all.tax), (labels.total, main.all.total)]
    let amounts = boxes.map { amount($0.1) }
    let scale = SummaryStyle.scale(of: amounts, room: 16)
    let columns = boxes.enumerated().map { index, box in
      var node = Node(
        .stack(
          [
            .text(box.0, SummaryStyle.label),
            .text(
              amounts[index],
              SummaryStyle.scaled(index == 2 ? SummaryStyle.mainFigure : SummaryStyle.figure, by: scale),
              lineHeight: 1.3),
          ], spacing: 1))
      node.background = SummaryStyle.tint
      node.cornerRadius = 4
      node.padding = EdgeInsets(top: 8, right: 11, bottom: 8, left: 11)
      return RowColumn(node, width: .fraction(1))
    }
    return Node(.row(columns, spacing: 10))
  }

  private func chart() -> [Node] {
    let chart = SummaryChart(days: main.days)
    let heading: String =
      switch chart.step {
      case .day: labels.chartByDay
      case .week: labels.chartByWeek
      case .month: labels.chartByMonth
      case .year: labels.chartByYear
      }
    let bars = chart.buckets.map { BarChart.Bar(value: $0.net.approximate, label: label($0.start, chart.step)) }
    let grid = chart.gridValues.map {
      BarChart.Gridline(value: $0.approximate, label: formatter.number($0, minimumDecimals: 0))
    }
    let said = chart.buckets.filter { !$0.net.isZero }.map {
      labels.figure(name($0.start, chart.step), formatter.amount($0.net, currency: currency))
    }
    let alternative = "\(heading). " + said.joined(separator: "\u{A0}; ")
    let node = Node(
      .barChart(
        BarChart(
          bars: bars, gridlines: grid, height: density.chartHeight, fill: 0.68, color: SummaryStyle.accent,
          negativeColor: SummaryStyle.negative, gridColor: SummaryStyle.line, labelStyle: SummaryStyle.axis)),
      role: .figure(alternativeText: alternative))
    return [.text(heading, SummaryStyle.heading, role: .heading(level: 2)), .spacer(6), node]
  }

  private func label(_ start: CalendarDate, _ step: SummaryChart.Step) -> String {
    switch step {
    case .day: String(start.day)
    case .week: String(formatter.date(start, style: .short).prefix(5))
    case .month: (start.month < 10 ? "0" : "") + "\(start.month)/\(start.year % 100 < 10 ? "0" : "")\(start.year % 100)"
    case .year: String(start.year)
    }
  }

  private func name(_ start: CalendarDate, _ step: SummaryChart.Step) -> String {
    switch step {
    case .day, .week: formatter.date(start, style: .long)
    case .month: formatter.date(start, style: .month)
    case .year: String(start.year)
    }
  }

  private func columns(_ left: [Node], _ right: [Node]) -> Node {
    Node(
      .row(
        [
          RowColumn(Node(.stack(left, spacing: 0)), width: .fraction(1)),
          RowColumn(Node(.stack(right, spacing: 0)), width: .fraction(1.15)),
        ], spacing: 28))
  }

  func amount(_ amount: ExactDecimal) -> String { formatter.amount(amount, currency: currency) }

  /// With one decimal, so that a column of them is even.
  func percent(_ share: ExactDecimal) -> String {
    formatter.number(share, minimumDecimals: 1) + formatter.wording.numbers.percentSign
  }

  func count(_ count: Int) -> String { formatter.number(ExactDecimal(count), minimumDecimals: 0) }
}
