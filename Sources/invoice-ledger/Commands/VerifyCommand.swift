import ArgumentParser
import InvoiceCommands
internal import InvoiceKit
import InvoiceLedger

/// `invoice-ledger verify`: whether everything is as it was issued.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that everything in the ledger is as it was issued.",
    discussion: """
      Each invoice, its number and its link to the one before it, the series, what invoices are rendered with, payments, \
      the signed states, the tables and what protects them, and the file itself. The status is 65 when something is \
      wrong; each finding is a line, and the first one is where the chain breaks.

      With --key only states that are signed with that key count. Keep the public key, which `init` and `sign` print, \
      somewhere else: with it a ledger that was rewritten as a whole is told from yours.

      EXAMPLES:
        invoice-ledger verify
        invoice-ledger verify --key ledger.pub --quiet
      """)

  @OptionGroup var ledger: LedgerOptions

  @Option(
    help: ArgumentHelp("A key's file, or the digits of a public key.", valueName: "key"), completion: .file())
  var key: String?

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var publicKey: [UInt8]?
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    do throws(CommandFailure) {
      publicKey = try key.map { (key) throws(CommandFailure) in try SigningKey.publicKey(key) }
    } catch {
      reporter.report(error)
      throw ExitCode(reporter.status.rawValue)
    }
    try LedgerCall.run(ledger, reports) { ledger, reporter throws(LedgerError) in
      let progress = VerificationProgress(isSilent: reporter.isQuiet)
      let report = try ledger.verify(key: publicKey, progress: progress.show)
      progress.end()
      return VerificationAnswer.bytes(report, &reporter)
    }
  }
}
