internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service admin reset-totp`.
struct AdminResetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset-totp",
    abstract: "Take passphrase, codes and sessions from somebody, and print a link for new ones.",
    discussion: """
      For a telephone or a passphrase that is lost: the one is stored under the other, so both are set anew.

      EXAMPLES:
        invoice-service admin reset-totp anna
      """)

  @Argument(help: ArgumentHelp("The account, as `admin list` shows it.", valueName: "name"))
  var name: String

  @OptionGroup var who: ActorOptions
  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.write(service, reports) { transaction, reporter throws(BillingError) in
      let token = try transaction.resetAdmin(name, by: who.actor)
      reporter.note("for \(name) alone, once, within 24 hours:")
      return Array("\(transaction.settings.publicURL)/admin/invitation/\(token)\n".utf8)
    }
  }
}
