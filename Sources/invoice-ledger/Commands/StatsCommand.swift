import ArgumentParser
import InvoiceCommands
internal import InvoiceKit
import InvoiceLedger

/// `invoice-ledger stats`: what was issued, by month.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show what was issued, by month, kind and currency.",
    discussion: """
      EXAMPLES:
        invoice-ledger stats
        invoice-ledger stats --format csv > months.csv
      """)

  @OptionGroup var ledger: LedgerOptions

  @Option(help: ArgumentHelp("How it is printed.", valueName: "table|json|csv"))
  var format = RowFormat.table

  @OptionGroup var reports: ReportOptions

  func run() throws {
    try LedgerCall.run(ledger, reports) { ledger, reporter throws(LedgerError) in
      var names: [Int64: String] = [:]
      for issuer in try ledger.issuers() { names[issuer.id] = issuer.name }
      let totals = try ledger.totals()
      if totals.isEmpty { reporter.note("nothing was issued yet") }
      return Self.bytes(totals, names, format)
    }
  }

  private static func bytes(_ all: [LedgerTotals], _ names: [Int64: String], _ format: RowFormat) -> [UInt8] {
    guard !all.isEmpty || format != .table else { return [] }
    let numbers: Set = ["count", "net", "tax", "total"]
    var table = RowTable(
      ["issuer", "month", "kind", "currency", "count", "net", "tax", "total"].map {
        RowTable.Column(name: $0, isNumber: numbers.contains($0))
      })
    for totals in all {
      let currency = totals.currency
      table.add(
        [names[totals.issuer] ?? "", totals.month, totals.kind.rawValue, currency.code, "\(totals.count)"]
          + [totals.net, totals.tax, totals.total].map {
            currency.amount(of: $0).text(minimumDecimals: currency.minorUnitDigits)
          })
    }
    return table.bytes(as: format)
  }
}
