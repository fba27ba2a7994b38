internal import ArgumentParser
internal import Billing
internal import InvoiceCommands
internal import InvoiceKit

/// `invoice-service figures`: how the business does.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "The figures of a month beside the month before, of its days, or its VAT.",
    discussion: """
      Figures of a day are taken in the night after it, by `work` or `run-due`, and never change; Docs/Analytics.md \
      defines them. Of a month that goes on, those of its days so far are shown. Without --month it is the one of the \
      last day that has figures.

      Amounts have the decimals of their currency, rates are in percent; what is unknown is empty.

      EXAMPLES:
        invoice-service figures
        invoice-service figures --month 2026-02 --format json
        invoice-service figures --month 2026-02 --days --format csv > february.csv
        invoice-service figures --month 2026-02 --vat
      """)

  @Option(help: ArgumentHelp("Which month: 2026-02. (default: the last one that has figures)", valueName: "month"))
  var month: String?

  @Flag(help: "A row for each day and currency.")
  var days = false

  @Flag(help: "The VAT of what was issued in the month, by country, regime and rate.")
  var vat = false

  @OptionGroup var service: ServiceOptions
  @OptionGroup var rows: FormatOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if days, vat { throw ValidationError("--days and --vat are two tables: ask for one") }
  }

  func run() throws {
    try ServiceCall.read(service, reports) { transaction, reporter throws(BillingError) in
      let latest = month == nil ? try transaction.latestMonth() : nil
      guard let month = month ?? latest else {
        reporter.note("there are no figures yet: `work` takes those of a day in the night after it")
        return RowTable(Self.columns).bytes(as: rows.format, orSay: "", reporter)
      }
      let figures = try transaction.figures(of: month)
      if vat {
        let report = try transaction.vatReport(from: figures.first, to: figures.last)
        return Self.table(report).bytes(as: rows.format, orSay: "nothing was issued in \(month)", reporter)
      }
      if days { return Self.table(figures).bytes(as: rows.format, orSay: "\(month) has no figures", reporter) }
      let before = try transaction.figures(from: figures.first.monthBefore, to: figures.first.dayBefore)
      if !figures.days.isEmpty, !figures.isComplete, let last = figures.days.last {
        reporter.note("\(month) has figures up to \(last.day)")
      }
      return Self.table(figures, before).bytes(as: rows.format, orSay: "\(month) has no figures", reporter)
    }
  }

  private static let columns = ["figure", "currency", "value#", "month_before#"]

  private static func table(_ figures: PeriodFigures, _ before: PeriodFigures) -> RowTable {
    var table = RowTable(columns)
    guard !figures.days.isEmpty else { return table }
    for period in figures.currencies {
      let currency = period.values.currency
      for figure in PeriodFigure.all {
        let values = [figure.value(in: period), before[currency].flatMap { figure.value(in: $0) }]
        guard values.contains(where: { $0 != nil }) else { continue }
        table.add(
          [figure.name, figure.form == .amount ? currency : figure.form == .rate ? "%" : ""]
            + values.map { PlainNumber.text($0, figure.form, currency) })
      }
    }
    for (name, numbers) in zip(UseFigures.names, zip(figures.use.numbers, before.use.numbers)) {
      table.add([name, "", String(numbers.0), before.days.isEmpty ? "" : String(numbers.1)])
    }
    return table
  }

  private static func table(_ figures: PeriodFigures) -> RowTable {
    var table = RowTable(["day", "currency"] + (UseFigures.names + Figure.allCases.map(\.rawValue)).map { $0 + "#" })
    for day in figures.days {
      for values in day.currencies {
        table.add(
          [day.day.description, values.currency] + day.use.numbers.map { String($0) }
            + Figure.allCases.map {
              PlainNumber.text(values.known($0), PeriodFigure.taken($0).form, values.currency)
            })
      }
    }
    return table
  }

  private static func table(_ report: VATReport) -> RowTable {
    let texts: Set<String> = ["country", "regime", "currency"]
    var table = RowTable(VATReport.columns.map { texts.contains($0) ? $0 : $0 + "#" })
    for row in report.rows { table.add(report.texts(of: row)) }
    return table
  }
}

extension BillingTransaction {
  /// The month of the last day that has figures.
  fileprivate func latestMonth() throws(BillingError) -> String? {
    try latestFigures().map { String($0.day.description.prefix(7)) }
  }
}

extension CalendarDate {
  /// The day before the first of a month.
  fileprivate var dayBefore: CalendarDate { adding(days: -1) ?? self }
  /// The first day of the month before.
  fileprivate var monthBefore: CalendarDate {
    CalendarDate(year: dayBefore.year, month: dayBefore.month, day: 1) ?? self
  }
}
