internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service work`: does what is due, until it is told to stop.
struct WorkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work",
    abstract: "Do what is due, until a signal ends it.",
    discussion: """
      Any number of them share one PostgreSQL; one is enough for a file. What a killed one had in hand is done again when \
      its lease is over: nothing is lost, and nothing is done twice.

      SIGTERM, SIGINT: nothing more is begun, what is under way is finished, and it ends with 0. Once more: at once.

      EXAMPLES:
        invoice-service work
      """)

  @OptionGroup var service: ServiceOptions

  @Option(help: ArgumentHelp("Seconds for which a job is held; it is renewed meanwhile.", valueName: "s"))
  var lease = 60

  @Option(help: ArgumentHelp("Jobs of a kind that reach outside, at a time.", valueName: "n"))
  var parallel = 8

  @OptionGroup var reports: ReportOptions

  func validate() throws {
    for (name, value, range) in [("--lease", lease, 1...86_400), ("--parallel", parallel, 1...256)]
    where !range.contains(value) {
      throw ValidationError("\(name) is a number from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  func run() throws {
    let graceful = GracefulRun()
    try ServiceCall.start(service, reports, trying: .text) { configuration, reporter throws(CommandFailure) in
      let wiring = try ServiceWiring(configuration, service, part: "work")
      let worker = wiring.worker(WorkerSettings(lease: Int64(lease) * 1_000, parallel: parallel))
      reporter.note("working")
      try graceful.run { () throws(CommandFailure) in await worker.run() }
      reporter.note("stopped")
      return []
    }
  }
}
