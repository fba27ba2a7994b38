import ArgumentParser
import InvoiceCommands
internal import InvoiceKit
import InvoiceLedger

/// `invoice-ledger series`: which numbers are given, and from where on.
struct SeriesCommand: ParsableCommand {
  /// What is to be done with the series.
  enum Action: String, ExpressibleByArgument {
    case set, start
  }

  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "Show the series of a company, change them, or let one go on from another numbering.",
    usage: """
      invoice-ledger series [<options>]
             invoice-ledger series start --at <number> [--from <date>] [<options>]
             invoice-ledger series set --series <[kinds=]pattern> ... [<options>]
      """,
    discussion: """
      A series that has a number is never changed: `set` says which series the next documents get. `start` is for a \
      company that has issued invoices elsewhere before: the next number of that month or year is the one that is given \
      here; it is refused once the ledger has given one.

      EXAMPLES:
        invoice-ledger series
        invoice-ledger series start --at INV-202602-0420
        invoice-ledger series set --series 'FA-{year}-{counter:5}' --series 'credit_note=AV-{year}-{counter:5}'
      """)

  @Argument(help: "start or set; nothing: show them.")
  var action: Action?

  @Option(help: ArgumentHelp("The next number.", valueName: "number"))
  var at: String?

  @Option(help: ArgumentHelp("With --at: no document is dated before this day.", valueName: "date"))
  var from: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var issuer: IssuerOptions
  @OptionGroup(title: "New series") var series: SeriesOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if action == .start, at == nil { throw ValidationError("series start needs --at: the next number") }
    if action != .start, at != nil || from != nil { throw ValidationError("--at and --from are for series start") }
    if action == .set, series.series.isEmpty { throw ValidationError("series set needs --series") }
    if action != .set, !series.series.isEmpty || series.reset != nil {
      throw ValidationError("--series is for series set")
    }
    if let from, CalendarDate(iso8601: from) == nil { throw ValidationError("--from is a date: 2026-02-11") }
  }

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    var rules: [SeriesRule] = []
    do throws(CommandFailure) {
      if action == .set { rules = try series.rules() }
    } catch {
      reporter.report(error)
      throw ExitCode(reporter.status.rawValue)
    }
    try LedgerCall.run(ledger, reports, isReadOnly: action == nil) { ledger, _ throws(LedgerError) in
      let issuer = try issuer.one(in: ledger)
      switch action {
      case .start?:
        _ = try ledger.start(at: at ?? "", of: issuer, from: from.flatMap { CalendarDate(iso8601: $0) })
      case .set?: try ledger.setSeries(rules, of: issuer)
      case nil: break
      }
      return try Self.table(ledger.series(of: issuer), today: ledger.today)
    }
  }

  private static func table(_ all: [Series], today: CalendarDate) -> [UInt8] {
    var table = RowTable(
      ["pattern", "reset", "kinds", "period", "next", "last_date"].map { RowTable.Column(name: $0) })
    for series in all {
      let pattern = series.rule.pattern
      let kinds = series.rule.kinds.map(\.rawValue).joined(separator: ", ")
      let current = NumberPeriod(today, reset: pattern.reset)
      let counters =
        series.counters.contains { $0.period == current }
        ? series.counters
        : series.counters + [SeriesCounter(period: current, first: 1, next: 1, lastDate: today)]
      for counter in counters.suffix(3) {
        let day = counter.period == current ? today : counter.lastDate
        table.add([
          pattern.text, pattern.reset.rawValue, kinds.isEmpty ? "(none)" : kinds, counter.period.description,
          (try? pattern.number(counter.next, on: day)) ?? "(exhausted)",
          counter.next == counter.first ? "" : counter.lastDate.description,
        ])
      }
    }
    return table.bytes(as: .table)
  }
}
