public import ArgumentParser
public import Billing
internal import InvoiceCommands

/// `invoice-service user list`: who there is. Names and addresses are shown by `user show` alone.
struct UserListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Users by their identifiers, without names and addresses.")

  @Option(
    help: ArgumentHelp(
      "Only these: " + User.Access.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "access"))
  var access: User.Access?

  @OptionGroup var page: PageLimitOptions
  @OptionGroup var service: ServiceOptions
  @OptionGroup var rows: FormatOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.read(service, reports) { transaction, reporter throws(BillingError) in
      var table = RowTable(["id#", "telegram#", "language", "access", "since", "held", "deletion_asked", "erased"])
      for user in try transaction.users(access: access, after: page.after, limit: page.limit) {
        table.add([
          "\(user.id)", user.telegramID.map { "\($0)" } ?? "", user.language, user.access.rawValue,
          ISOTime.text(user.createdAt), user.legalHold == nil ? "" : "yes", ISOTime.text(user.deletionAskedAt),
          ISOTime.text(user.pseudonymisedAt),
        ])
      }
      return table.bytes(as: rows.format, orSay: "there are no users", reporter)
    }
  }
}

extension User.Access: ExpressibleByArgument {}
