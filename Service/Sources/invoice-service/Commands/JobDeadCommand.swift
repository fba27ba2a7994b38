internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service job dead`: jobs that were given up, each with the reason.
struct JobDeadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dead",
    abstract: "Jobs that were given up, each with the reason.")

  @OptionGroup var service: ServiceOptions
  @OptionGroup var rows: FormatOptions

  @Option(help: ArgumentHelp("So many at most.", valueName: "n"))
  var limit = 100

  @OptionGroup var reports: ReportOptions

  func validate() throws {
    guard (1...100_000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 100000") }
  }

  func run() throws {
    try ServiceCall.read(service, reports) { transaction, reporter throws(BillingError) in
      var table = RowTable(["id#", "kind", "subject", "attempts#", "given_up", "reason"])
      for job in try transaction.deadJobs(limit: limit) {
        table.add([
          "\(job.id)", job.kind, job.subject, "\(job.attempts)", ISOTime.text(job.diedAt), job.reason,
        ])
      }
      return table.bytes(as: rows.format, orSay: "nothing was given up", reporter)
    }
  }
}
