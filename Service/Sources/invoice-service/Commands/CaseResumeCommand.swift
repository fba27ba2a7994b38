internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service case resume`.
struct CaseResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Let the clock of a paused case go on where it stood.")

  @Argument(help: ArgumentHelp("The case, as `case list` shows it.", valueName: "id"))
  var id: Int64

  @Option(help: ArgumentHelp("Why, for the audit log; without personal data.", valueName: "text"))
  var reason: String?

  @OptionGroup var who: ActorOptions
  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.write(service, reports) { transaction, reporter throws(BillingError) in
      try transaction.resumeDunning(id, by: who.actor, reason: reason)
      reporter.note("the clock of case \(id) goes on")
      return []
    }
  }
}
