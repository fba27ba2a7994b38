import ArgumentParser
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SystemIO

/// `invoice-ledger aged`: what each customer owes, by age.
struct AgedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aged",
    abstract: "Say what each customer owes: not due, 1 to 30, 31 to 60, 61 to 90 and over 90 days.",
    usage: "invoice-ledger aged [--at <date>] [--format table|json|csv]",
    discussion: """
      What is owed to a customer, as it has paid too much or was credited after it paid, stands in `credit` and is taken \
      off the total.

      EXAMPLES:
        invoice-ledger aged
        invoice-ledger aged --at 2026-03-31 --format json
      """)

  @Option(
    help: ArgumentHelp("The day. (default: today)", valueName: "date"),
    transform: DateArgument.day)
  var at: DateArgument?
  @Option(help: ArgumentHelp("How it is printed.", valueName: "table|json|csv")) var format = RowFormat.table
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var issuers: IssuerOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    do throws(CommandFailure) {
      let opened = try ledger.open(isReadOnly: true)
      let issuer = try issuers.issuer(in: opened, at: ledger.location)
      let customers: [CustomerReceivables]
      do throws(LedgerError) {
        customers = try opened.agedReceivables(at: at?.date, issuer: issuer)
      } catch { throw CommandFailure(error, ledger: ledger.location) }
      let ages = ReceivableAge.allCases.map { RowTable.Column(name: $0.rawValue, isNumber: true) }
      var table = RowTable(
        [RowTable.Column(name: "customer"), RowTable.Column(name: "key"), RowTable.Column(name: "currency")] + ages + [
          RowTable.Column(name: "credit", isNumber: true), RowTable.Column(name: "total", isNumber: true),
        ])
      for customer in customers {
        let amounts = ReceivableAge.allCases.map { customer.amounts[$0] }
        table.add(
          [customer.customer, customer.customerKey, customer.currency.code]
            + (amounts + [customer.amounts.credit, customer.amounts.total])
            .map { $0.text(minimumDecimals: customer.currency.minorUnitDigits) })
      }
      if table.rows.isEmpty { reporter.note("nothing is open") }
      if !table.rows.isEmpty || format != .table { try asCommand(StandardOutput.write(table.bytes(as: format))) }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }
}
