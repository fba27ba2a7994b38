internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service case close`.
struct CaseCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "End a case without a payment, and give back what it has taken.")

  @Argument(help: ArgumentHelp("The case, as `case list` shows it.", valueName: "id"))
  var id: Int64

  @Option(help: ArgumentHelp("Why, for the audit log; without personal data.", valueName: "text"))
  var reason: String

  @OptionGroup var who: ActorOptions
  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.write(service, reports) { transaction, reporter throws(BillingError) in
      try transaction.closeDunning(id, by: who.actor, reason: reason)
      reporter.note("case \(id) has ended")
      return []
    }
  }
}
