internal import ArgumentParser
internal import InvoiceCommands
internal import SystemIO

/// `invoice-service config example`: a configuration to begin with.
struct ConfigExampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "example",
    abstract: "Print a configuration with a word on each key.",
    discussion: """
      EXAMPLES:
        invoice-service config example > invoice-service.yaml
      """)

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(InvoiceServiceCommand.name, reports)
    do throws(CommandFailure) {
      try asCommand(StandardOutput.write(Array(ConfigurationExample.text.utf8)))
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }
}
