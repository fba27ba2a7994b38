import ArgumentParser
import InvoiceCommands
internal import InvoiceKit
import InvoiceLedger

/// `invoice-ledger list`: which invoices there are.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List issued invoices, the newest first.",
    discussion: """
      EXAMPLES:
        invoice-ledger list --period 2026-02
        invoice-ledger list --state overdue --customer 732829320
        invoice-ledger list --minimum 10000 --format csv --limit 0 > large.csv
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "Which") var which: FilterOptions

  @Option(help: ArgumentHelp("How the list is printed.", valueName: "table|json|csv"))
  var format = RowFormat.table

  @Option(help: ArgumentHelp("So many at most; 0: all.", valueName: "n"))
  var limit = 100

  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is 0 or more") }
  }

  func run() throws {
    try LedgerCall.run(ledger, reports) { ledger, reporter throws(LedgerError) in
      let filter = try which.filter(in: ledger)
      var printer = InvoiceRows(format)
      var last: IssuedInvoice?
      var count = 0
      while limit == 0 || count < limit {
        // One more tells whether that is all.
        let page = try ledger.list(filter, limit: limit == 0 ? 1000 : min(1000, limit - count + 1), after: last)
        for listed in page where limit == 0 || count < limit {
          printer.add(listed)
          count += 1
          last = listed.invoice
        }
        if page.isEmpty { break }
        if limit > 0, count == limit, page.last?.invoice != last {
          reporter.note("there are more: --limit 0 lists all")
        }
      }
      if count == 0 { reporter.note("there are no such invoices") }
      return count == 0 && format == .table ? [] : printer.bytes
    }
  }
}
