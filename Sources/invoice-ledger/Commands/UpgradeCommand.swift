import ArgumentParser
import InvoiceCommands
import InvoiceLedger

/// `invoice-ledger upgrade`: a ledger of an earlier release becomes one of this release.
struct UpgradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Bring a ledger of an earlier release up to date.",
    discussion: """
      Make a backup first: earlier releases do not read it afterwards. All of it is done, or nothing.

      EXAMPLES:
        invoice-ledger upgrade
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    do throws(LedgerError) {
      let steps = try Ledger.upgrade(ledger.location, surroundings: .system)
      reporter.note(steps.isEmpty ? "it is up to date" : "done: \(steps.joined(separator: ", "))")
    } catch {
      reporter.report(CommandFailure(error, ledger: ledger.location))
    }
    throw ExitCode(reporter.status.rawValue)
  }
}
