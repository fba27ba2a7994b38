import ArgumentParser
import InvoiceCommands
internal import InvoiceKit
import InvoiceLedger

/// `invoice-ledger issuer`: whose invoices a ledger holds.
struct IssuerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issuer",
    abstract: "Show the companies of the ledger, or add one.",
    usage: """
      invoice-ledger issuer [<options>]
             invoice-ledger issuer add <company> ... [--series <[kinds=]pattern> ...] [<options>]
      """,
    discussion: """
      EXAMPLES:
        invoice-ledger issuer
        invoice-ledger issuer add company.json --series 'FA-{year}-{counter:5}'
      """)

  @Argument(help: "add, and companies as JSON; nothing: show them.", completion: .file(extensions: ["json"]))
  var words: [String] = []

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "Series of the companies") var series: SeriesOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if let first = words.first, first != "add" || words.count < 2 {
      throw ValidationError("issuer add takes the files of companies")
    }
    if words.isEmpty, !series.series.isEmpty || series.reset != nil {
      throw ValidationError("--series is for issuer add")
    }
  }

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    var parties: [Party] = []
    let rules: [SeriesRule]
    do throws(CommandFailure) {
      for path in words.dropFirst() { parties.append(try CompanyFile.read(path)) }
      rules = try series.rules()
    } catch {
      reporter.report(error)
      throw ExitCode(reporter.status.rawValue)
    }
    try LedgerCall.run(ledger, reports, isReadOnly: words.isEmpty) { ledger, _ throws(LedgerError) in
      for party in parties { _ = try ledger.add(party, series: rules) }
      var table = RowTable([.init(name: "company"), .init(name: "identifier"), .init(name: "series")])
      for issuer in try ledger.issuers() {
        let patterns = try ledger.series(of: issuer).filter { !$0.rule.kinds.isEmpty }.map(\.rule.pattern.text)
        table.add([issuer.name, issuer.identifier, patterns.joined(separator: ", ")])
      }
      return table.bytes(as: .table)
    }
  }
}
