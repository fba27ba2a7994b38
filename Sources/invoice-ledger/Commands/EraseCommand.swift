import ArgumentParser
import InvoiceCommands
internal import InvoiceKit
import InvoiceLedger

/// `invoice-ledger erase NUMBER`: what is older than ten years goes.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase the content of an invoice that is more than ten years old; the chain still holds.",
    discussion: """
      Number, date and amounts stay; the customer, the lines and the salt of the digest go, out of the file too. It cannot \
      be undone. Younger invoices are refused (C. com. art. L123-22).

      EXAMPLES:
        invoice-ledger erase INV-201512-0001 --reason "retention is over"
      """)

  @Argument(help: "The invoice's number.")
  var number: String

  @Option(help: ArgumentHelp("Why; it is kept.", valueName: "text"))
  var reason: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var issuer: IssuerOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if reason.isEmpty { throw ValidationError("--reason is empty") }
  }

  func run() throws {
    try LedgerCall.run(ledger, reports, isReadOnly: false) { ledger, reporter throws(LedgerError) in
      let warning = try ledger.erase(number, of: issuer.named(in: ledger), reason: reason)
      if let warning { reporter.report(warnings: [warning], file: number) }
      reporter.note("erased \(PrintableText.of(number))")
      return []
    }
  }
}
