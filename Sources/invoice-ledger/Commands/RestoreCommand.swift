import ArgumentParser
import InvoiceCommands
internal import InvoiceKit
import InvoiceLedger
import SQLStore

/// `invoice-ledger restore FILE`: a backup becomes the ledger.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Make a ledger of a backup, after looking at all that it holds.",
    discussion: """
      The ledger of --ledger must not be there: move a broken one aside first. Invoices that were issued after the backup \
      are not in it: before you issue again, compare the last numbers, which are printed, with what was sent.

      EXAMPLES:
        mv ledger.db broken.db
        invoice-ledger restore /backups/ledger-2026-02-28.db
      """)

  @Argument(help: "The backup.", completion: .file())
  var file: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    let location = ledger.location
    guard case .sqlite(let target) = location else {
      reporter.report(
        CommandFailure(
          .usage, ProblemCode.backupOfServer.rawValue, "a ledger on a server is restored by pg_restore",
          hint: "name a file: --ledger ledger.db"))
      throw ExitCode(reporter.status.rawValue)
    }
    let progress = VerificationProgress(isSilent: reporter.isQuiet)
    let report: VerificationReport
    do throws(LedgerError) {
      report = try Ledger.restore(file, to: target, surroundings: .system, progress: progress.show)
      progress.end()
    } catch {
      reporter.report(CommandFailure(error, ledger: .sqlite(path: error.code == .ledgerExists ? target : file)))
      throw ExitCode(reporter.status.rawValue)
    }
    let answer = VerificationAnswer.bytes(report, &reporter)
    guard report.isSound else { throw ExitCode(reporter.status.rawValue) }
    try LedgerCall.run(ledger, reports) { ledger, _ throws(LedgerError) in
      var lines = String(decoding: answer, as: UTF8.self)
      for issuer in try ledger.issuers() {
        for extent in try ledger.extents(of: issuer) {
          guard let last = extent.last else { continue }
          lines += "last  \(PrintableText.of(issuer.name))  \(last)\n"
        }
      }
      return Array(lines.utf8)
    }
  }
}
