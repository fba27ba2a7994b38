internal import ArgumentParser
internal import InvoiceCommands
internal import InvoiceKit
internal import Portal

/// The command: each subcommand does one thing with a billing service.
@main
struct InvoiceServiceCommand: RootCommand {
  static let name = CommandName("invoice-service")

  static let configuration = CommandConfiguration(
    commandName: name.text,
    abstract: "Bill subscriptions: payments become invoices, failed ones are chased, data goes when it has to.",
    discussion: """
      All is told by one file: --config invoice-service.yaml. Without --config it is the one that \
      $INVOICE_SERVICE_CONFIG names, else invoice-service.yaml in the working folder.

      EXAMPLES:
        invoice-service config example > invoice-service.yaml
        invoice-service config check
        invoice-service init

      EXIT CODES:
        0   done; warnings do not count
        64  the call is wrong, or asks for what the service does not have
        65  the configuration or a database is wrong
        66  a file or a database does not exist or cannot be opened
        70  a defect, or the system is out of threads or memory
        73  an output or a database cannot be created
        74  reading, writing or the connection failed on the way; what is wrong is said
      """,
    version: Release.version,
    subcommands: [
      ConfigCommand.self, InitCommand.self, UpgradeCommand.self, ServeCommand.self, WorkCommand.self,
      RunDueCommand.self, ReconcileCommand.self, UserCommand.self, CaseCommand.self, JobCommand.self,
      FiguresCommand.self, ExportCommand.self, EraseCommand.self, MailCommand.self, AdminCommand.self, DemoCommand.self,
    ])

  /// Starts the process.
  static func main() {
    // As the process that opens a PDF of others, it is no command.
    PDFReader.runIfAsked(CommandLine.arguments)
    CommandProcess.run(self)
  }

  static func words(of option: String, in subcommand: String) -> [String]? {
    switch option {
    case "--format": RowFormat.allCases.map(\.rawValue)
    default: nil
    }
  }
}
