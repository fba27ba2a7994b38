internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service admin disable`.
struct AdminDisableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "End an account of the desk: its sessions end at once.")

  @Argument(help: ArgumentHelp("The account, as `admin list` shows it.", valueName: "name"))
  var name: String

  @OptionGroup var who: ActorOptions
  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.write(service, reports) { transaction, reporter throws(BillingError) in
      try transaction.disableAdmin(name, by: who.actor)
      reporter.note("\(name) has no access to the desk any more")
      return []
    }
  }
}
