internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service case pause`.
struct CasePauseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Let the clock of a case stand still: nothing harsher happens.")

  @Argument(help: ArgumentHelp("The case, as `case list` shows it.", valueName: "id"))
  var id: Int64

  @Option(help: ArgumentHelp("Why, for the audit log; without personal data.", valueName: "text"))
  var reason: String

  @OptionGroup var who: ActorOptions
  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.write(service, reports) { transaction, reporter throws(BillingError) in
      try transaction.pauseDunning(id, by: who.actor, reason: reason)
      reporter.note("the clock of case \(id) stands still")
      return []
    }
  }
}
