import ArgumentParser
import InvoiceCommands
import InvoiceKit
import InvoiceLedger

/// `invoice-ledger refund NUMBER`: money that went back to a customer.
struct RefundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refund",
    abstract: "Record what was paid back to a customer.",
    usage: "invoice-ledger refund <number> [--amount <amount>] [--date <date>] [--means <means>] [--reference <text>]",
    discussion: """
      The number is that of the invoice, or of the credit note. Without --amount all that was overpaid, or credited \
      after it was paid. A payment that was recorded wrongly is taken back by a refund of its amount.

      EXAMPLES:
        invoice-ledger refund CN-202602-0001 --means transfer --reference B-18
      """)

  @Argument(help: "The number of the invoice or credit note.") var number: String
  @OptionGroup var payment: PaymentOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var issuers: IssuerOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    do throws(CommandFailure) {
      let opened = try ledger.open()
      let issuer = try issuers.issuer(in: opened, at: ledger.location)
      try PaymentReport.record(
        [payment.request(.refund, of: number)], issuer: issuer, in: opened, at: ledger.location, &reporter)
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }
}
