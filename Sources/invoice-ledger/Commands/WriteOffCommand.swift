import ArgumentParser
import InvoiceCommands
import InvoiceKit
import InvoiceLedger

/// `invoice-ledger write-off NUMBER`: what will never be paid, or never be asked for.
struct WriteOffCommand: ParsableCommand {
  /// Why something is written off.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case loss, difference, gain

    /// In the ledger.
    var payment: PaymentKind {
      switch self {
      case .loss: .writeOff
      case .difference: .difference
      case .gain: .gain
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "write-off",
    abstract: "Write off what a customer will never pay, a small difference, or what was paid in excess.",
    usage: "invoice-ledger write-off <number> [--as loss|difference|gain] [--amount <amount>]",
    discussion: """
      A loss is a receivable that is lost (654), a difference some cents that nobody asks for (658), a gain what was \
      paid in excess and is kept (758). Without --amount all that is open, or overpaid.

      EXAMPLES:
        invoice-ledger write-off INV-202602-0001
        invoice-ledger write-off INV-202602-0001 --as difference --amount 0.02
      """)

  @Argument(help: "The number of the invoice.") var number: String

  @Option(name: .customLong("as"), help: ArgumentHelp("What it is.", valueName: "loss|difference|gain"))
  var kind = Kind.loss

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
        [payment.request(kind.payment, of: number)], issuer: issuer, in: opened, at: ledger.location, &reporter)
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }
}
