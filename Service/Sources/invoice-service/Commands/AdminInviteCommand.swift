public import ArgumentParser
public import Billing
internal import InvoiceCommands

/// `invoice-service admin invite`.
struct AdminInviteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: "Print the link by which somebody gets an account of the desk.",
    discussion: """
      Another invitation of who has not come yet replaces the link. For another role disable the account, and invite anew.

      EXAMPLES:
        invoice-service admin invite anna --role support
        invoice-service admin invite paul --role finance --language en
      """)

  @Argument(
    help: ArgumentHelp("Small letters, digits, `.`, `-` and `_`: it stands in the audit log.", valueName: "name"))
  var name: String

  @Option(
    help: ArgumentHelp(
      "What may be done: " + AdminRole.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "role"))
  var role: AdminRole

  @Option(help: ArgumentHelp("Of the pages: fr, en.", valueName: "language"))
  var language = "fr"

  @OptionGroup var who: ActorOptions
  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.write(service, reports) { transaction, reporter throws(BillingError) in
      let token = try transaction.inviteAdmin(name, role: role, language: language, by: who.actor)
      reporter.note("for \(name) alone, once, within 24 hours:")
      return Array("\(transaction.settings.publicURL)/admin/invitation/\(token)\n".utf8)
    }
  }
}

extension AdminRole: ExpressibleByArgument {}
