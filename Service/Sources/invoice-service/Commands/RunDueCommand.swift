internal import ArgumentParser
internal import Billing
internal import InvoiceCommands
internal import InvoiceKit

/// `invoice-service run-due`: one pass over what is due.
struct RunDueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run-due",
    abstract: "Do what is due now, and end: for cron, instead of `work`.",
    discussion: """
      It says how much it has done. What could not be done is due again later, or given up: `job dead` shows it.

      EXAMPLES:
        invoice-service run-due
        */5 * * * *  invoice-service run-due --quiet    (in a crontab)
      """)

  @OptionGroup var service: ServiceOptions

  @Option(help: ArgumentHelp("So many jobs at most.", valueName: "n"))
  var limit = 100_000

  @OptionGroup var reports: ReportOptions

  func validate() throws {
    guard (1...10_000_000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 10000000") }
  }

  func run() throws {
    let graceful = GracefulRun()
    try ServiceCall.run(service, reports) { configuration, reporter throws(CommandFailure) in
      let worker = try ServiceWiring(configuration, service, part: "run-due").worker()
      let limit = limit
      let report = try graceful.run { () throws(CommandFailure) in
        do throws(BillingError) { return try await worker.runDue(limit: limit) } catch {
          throw CommandFailure(error, database: configuration.database)
        }
      }
      reporter.note(report.summary)
      return []
    }
  }
}

extension WorkReport {
  /// What it comes to, in words.
  var summary: String {
    guard total > 0 else { return "nothing is due" }
    let others = [(retried, "to be tried again"), (dead, "given up"), (undone, "handed back")].filter { $0.0 > 0 }
    return ([Counted.text(done, "job") + " done"] + others.map { "\($0.0) \($0.1)" }).joined(separator: ", ")
  }
}
