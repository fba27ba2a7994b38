internal import ArgumentParser
internal import Billing
internal import InvoiceCommands
internal import InvoiceKit

/// `invoice-service job retry`: begins anew what was given up.
struct JobRetryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: "Begin jobs anew that were given up.")

  @Argument(help: ArgumentHelp("The job, as `job dead` shows it.", valueName: "id"))
  var id: Int64?

  @Flag(help: "All that were given up.")
  var all = false

  @OptionGroup var service: ServiceOptions
  @OptionGroup var who: ActorOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if (id == nil) != all { throw ValidationError("say which job, or --all") }
  }

  func run() throws {
    try ServiceCall.write(service, reports) { transaction, reporter throws(BillingError) in
      let count = try transaction.retryDeadJobs(id, by: who.actor)
      if let id, count == 0 {
        throw BillingError(
          .missing, .unknownJob, "no job \(id) was given up", hint: "`invoice-service job dead` shows those that were.")
      }
      reporter.note("\(Counted.text(count, "job is", plural: "jobs are")) begun anew")
      return []
    }
  }
}
