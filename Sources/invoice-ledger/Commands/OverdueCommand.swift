import ArgumentParser
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SystemIO

/// `invoice-ledger overdue`: what should have been paid.
struct OverdueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overdue",
    abstract: "List the invoices that should have been paid, the longest overdue first.",
    usage: "invoice-ledger overdue [--at <date>] [--format table|json|csv]",
    discussion: """
      An invoice without a due date is due on the day on which it was issued. Payments and credit notes after --at are \
      left out.

      EXAMPLES:
        invoice-ledger overdue
        invoice-ledger overdue --at 2026-03-31 --format csv > overdue.csv
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
      let date = at?.date ?? opened.today
      var table = RowTable([
        RowTable.Column(name: "number"), RowTable.Column(name: "customer"), RowTable.Column(name: "date"),
        RowTable.Column(name: "due_date"), RowTable.Column(name: "days", isNumber: true),
        RowTable.Column(name: "open", isNumber: true), RowTable.Column(name: "currency"),
      ])
      do throws(LedgerError) {
        try opened.forEachReceivable(at: date, issuer: issuer, isOverdue: true) { receivable throws(LedgerError) in
          let invoice = receivable.invoice
          table.add([
            invoice.number, invoice.customer, invoice.issueDate.description, receivable.dueDate.description,
            String(receivable.dueDate.days(to: date)),
            receivable.open.text(minimumDecimals: invoice.currency.minorUnitDigits), invoice.currency.code,
          ])
        }
      } catch { throw CommandFailure(error, ledger: ledger.location) }
      if table.rows.isEmpty { reporter.note("nothing is overdue") }
      if !table.rows.isEmpty || format != .table { try asCommand(StandardOutput.write(table.bytes(as: format))) }
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }
}
