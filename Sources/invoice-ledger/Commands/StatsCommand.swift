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

  private enum Key: String, JSONKey {
    case issuer, month, kind, currency, count, net, tax, total
  }

  @OptionGroup var ledger: LedgerOptions

  @Option(help: ArgumentHelp("How it is printed.", valueName: "table|json|csv"))
  var format = TableFormat.table

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

  private static func bytes(_ all: [LedgerTotals], _ names: [Int64: String], _ format: TableFormat) -> [UInt8] {
    var table = TextTable([
      ("ISSUER", .left), ("MONTH", .left), ("KIND", .left), ("COUNT", .right), ("NET", .right), ("TAX", .right),
      ("TOTAL", .right), ("", .left),
    ])
    var json = JSONWriter(.indented)
    json.begin(.array)
    var csv = CSVWriter(.standard, header: Key.allCases.map(\.rawValue))
    for totals in all {
      let (currency, decimals) = (totals.currency, totals.currency.minorUnitDigits)
      let amounts = [totals.net, totals.tax, totals.total].map { currency.amount(of: $0) }
      let issuer = names[totals.issuer] ?? ""
      switch format {
      case .table:
        table.add(
          [issuer, totals.month, totals.kind.rawValue, "\(totals.count)"]
            + amounts.map { $0.text(minimumDecimals: decimals) } + [currency.code])
      case .json:
        json.element()
        json.object { writer in
          writer.member(Key.issuer, issuer)
          writer.member(Key.month, totals.month)
          writer.member(Key.kind, totals.kind.rawValue)
          writer.member(Key.currency, currency.code)
          writer.member(Key.count, totals.count)
          for (key, amount) in zip([Key.net, .tax, .total], amounts) {
            writer.member(key, amount, decimals: decimals)
          }
        }
      case .csv:
        csv.text(issuer)
        for field in [totals.month, totals.kind.rawValue, currency.code, "\(totals.count)"] { csv.field(field) }
        for amount in amounts { csv.amount(amount, decimals: decimals) }
        csv.endRow()
      }
    }
    switch format {
    case .table: return Array(table.text.utf8)
    case .csv: return csv.bytes
    case .json:
      json.end(.array)
      json.finish()
      return json.bytes
    }
  }
}
