internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service job list`: how many jobs of each kind there are.
struct JobListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "How many jobs of each kind are due, held by a worker, or given up.")

  @OptionGroup var service: ServiceOptions
  @OptionGroup var rows: FormatOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.read(service, reports) { transaction, _ throws(BillingError) in
      let counts = try transaction.jobCounts()
      var table = RowTable(["kind", "due#", "running#", "dead#", "oldest_due"])
      for kind in JobKind.allCases {
        guard let count = counts[kind] else { continue }
        table.add([
          kind.rawValue, "\(count.due)", "\(count.running)", "\(count.dead)", ISOTime.text(count.oldestDueAt),
        ])
      }
      return table.bytes(as: rows.format)
    }
  }
}
