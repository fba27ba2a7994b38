internal import ArgumentParser
internal import Billing
internal import InvoiceCommands
internal import InvoiceKit
internal import Logging
internal import SQLStore
internal import SystemIO

/// `invoice-service demo`: a business with a year behind it, on this machine alone.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Show the service at work: a year of a small business, with a clock that can be moved.",
    discussion: """
      Everything stays on this machine: the database in a temporary folder, which goes with the demo, the payment \
      provider within the process, mails as files. Nothing is paid and nothing is sent.

      EXAMPLES:
        invoice-service demo
        invoice-service demo --folder demo            # keep what comes about
        curl -X POST 'http://127.0.0.1:3000/demo/clock?days=3'
        curl http://127.0.0.1:3000/demo               # the customers as JSON; in a browser, a door to each
      """)

  @Option(help: ArgumentHelp("Where it is reached; only on this machine.", valueName: "address"))
  var listen = "127.0.0.1:3000"

  @Option(
    help: ArgumentHelp("Keep the databases and mails in this folder, which must be new or empty.", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @Flag(help: "Play the year, print the customers, and end.")
  var seedOnly = false

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(InvoiceServiceCommand.name, reports)
    do throws(CommandFailure) {
      try DemoRun(listen: listen, folder: folder, isSeedOnly: seedOnly, reporter: reporter).run()
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }
}
