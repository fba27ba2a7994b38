import ArgumentParser
import InvoiceCommands
import InvoiceKit
import InvoiceLedger

/// The command: each subcommand does one thing with a ledger.
@main
struct InvoiceLedgerCommand: RootCommand {
  static let name = CommandName("invoice-ledger", batch: "invoice-ledger issue --batch", verb: "issues")

  static let configuration = CommandConfiguration(
    commandName: name.text,
    abstract: "Issue invoices: numbers without gaps, and what is issued never changes.",
    discussion: """
      A ledger is a file, or a database of PostgreSQL: --ledger ledger.db, --ledger postgresql://db.example/ledger. \
      Without --ledger it is the one that $INVOICE_LEDGER names, else ledger.db in the working folder.

      EXAMPLES:
        invoice-ledger init company.json
        invoice-ledger issue draft.json -o out/
        invoice-ledger issue --facturx february.ndjson -o out/
        invoice-ledger render INV-202602-0001 > invoice.pdf
        invoice-ledger credit INV-202602-0001 --reason 'Retour' -o out/
        invoice-ledger pay --camt statement.xml

      EXIT CODES:
        0   done; warnings do not count
        64  the call is wrong, or asks for what the ledger does not have
        65  a draft, or the ledger itself, is wrong
        66  a file or the ledger does not exist or cannot be opened
        70  a defect, or the system is out of threads or memory
        73  an output or a ledger cannot be created
        74  reading, writing or the connection failed on the way; what is wrong is said
      """,
    version: Release.version,
    subcommands: [
      InitCommand.self, IssueCommand.self, RenderCommand.self, CreditCommand.self, CorrectCommand.self, PayCommand.self,
      RefundCommand.self,
      WriteOffCommand.self, OverdueCommand.self, AgedCommand.self, StatementCommand.self, ExportCommand.self,
      ListCommand.self,
      ShowCommand.self, StatsCommand.self, GapsCommand.self, VerifyCommand.self, SignCommand.self, BackupCommand.self,
      RestoreCommand.self, EraseCommand.self, SeriesCommand.self, IssuerCommand.self, UpgradeCommand.self,
      WorkerCommand.self,
    ])

  /// Starts the process.
  static func main() { CommandProcess.run(self) }

  static func words(of option: String, in subcommand: String) -> [String]? {
    switch (option, subcommand) {
    case ("--format", "issue"): IssueFormat.allCases.map(\.rawValue)
    case ("--format", "show"): ReportFormat.allCases.map(\.rawValue)
    case ("--kind", "list"), ("--kind", "export"): DocumentType.invoices.map(\.rawValue)
    case ("--state", "list"), ("--state", "export"): InvoiceState.allCases.map(\.rawValue)
    case ("--format", "credit"), ("--format", "correct"): OutputFormat.allCases.map(\.rawValue)
    case ("--format", "overdue"), ("--format", "aged"), ("--format", "list"), ("--format", "stats"),
      ("--format", "worker"):
      RowFormat.allCases.map(\.rawValue)
    case ("--csv", "export"): BookOptions.CSV.allCases.map(\.rawValue)
    case ("--format", "export"): ExportCommand.Content.allCases.map(\.rawValue)
    default: nil
    }
  }
}
