internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service user show`: what is known of somebody.
struct UserShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "What is known of a user: plan, usage, subscriptions, documents.")

  @Argument(help: ArgumentHelp("An identifier, or telegram:123456.", valueName: "user"))
  var user: UserArgument

  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.read(service, reports) { transaction, _ throws(BillingError) in
      let found = try user.find(transaction)
      var lines = CardText()
      lines.add("user", "\(found.id)")
      lines.add("telegram", found.telegramID.map { "\($0)" })
      lines.add("name", found.name)
      lines.add("e-mail", found.email)
      lines.add("language", found.language)
      lines.add("since", ISOTime.text(found.createdAt))
      lines.add("access", found.access.rawValue)
      lines.add("plan", try transaction.plan(of: found.id).key)
      lines.add("messages", "\(try transaction.usage(of: found.id)) this month")
      lines.add("held", found.legalHold)
      lines.add("deletion", found.deletionAskedAt.map { "asked for \(ISOTime.text($0))" })
      lines.add("erased", ISOTime.text(found.pseudonymisedAt))
      for subscription in try transaction.subscriptions(of: found.id) {
        lines.add(
          "subscription", "\(subscription.id) \(subscription.plan) \(subscription.status.rawValue)")
      }
      for document in try transaction.documents(of: found.id) { lines.add("document", document.number) }
      return lines.bytes
    }
  }
}
