internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service export`: has a user's data packed.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Have a user's data packed, as if the user had asked for it.",
    discussion: """
      `work` or `run-due` packs it, and tells the user where it is: a link that is good for 24 hours and one use.

      EXAMPLES:
        invoice-service export 12
        invoice-service export telegram:123456 --by anna
      """)

  @Argument(help: ArgumentHelp("Whose: 12, or telegram:123456.", valueName: "user"))
  var user: UserArgument

  @OptionGroup var service: ServiceOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.write(service, reports) { (transaction, _) throws(BillingError) in
      let found = try user.find(transaction)
      let id = try transaction.requestExport(of: found.id, by: actor.actor)
      return Array("export \(id) of user \(found.id) waits\n".utf8)
    }
  }
}
