import ArgumentParser
import InvoiceCommands
import InvoiceLedger

/// `invoice-ledger backup FILE`: a copy while others write.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the ledger into a file, while others go on writing.",
    discussion: """
      The copy is the ledger as it was at one moment, whole or not there. Of a ledger on a server `pg_dump` makes one.

      EXAMPLES:
        invoice-ledger backup /backups/ledger-2026-02-28.db
      """)

  @Argument(help: "The file to make; it must not be there yet.", completion: .file())
  var file: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try LedgerCall.run(ledger, reports) { ledger, reporter throws(LedgerError) in
      try ledger.backup(to: file)
      reporter.note("copied to \(file)")
      return []
    }
  }
}
