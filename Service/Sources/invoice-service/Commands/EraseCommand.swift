internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service erase`: deletes an account.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase a user's personal data, as if the 30 days of a deletion were over.",
    discussion: """
      `work` or `run-due` does it: a live subscription is cancelled at the payment provider first; invoices stay, for as \
      long as the law asks; a legal hold keeps everything until it is released (`user release`).

      EXAMPLES:
        invoice-service erase 12 --reason "asked by letter of 3 March"
      """)

  @Argument(help: ArgumentHelp("Whose: 12, or telegram:123456.", valueName: "user"))
  var user: UserArgument

  @Option(help: ArgumentHelp("Why, for the audit log; without personal data.", valueName: "text"))
  var reason: String

  @OptionGroup var service: ServiceOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.write(service, reports) { (transaction, _) throws(BillingError) in
      let found = try user.find(transaction)
      try transaction.eraseNow(found.id, by: actor.actor, reason: reason)
      return Array("user \(found.id) will be erased by the next `work` or `run-due`\n".utf8)
    }
  }
}
