internal import ArgumentParser

/// `invoice-service admin`: who works at the desk.
struct AdminCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "admin",
    abstract: "Let people in to the desk, at /admin, and keep them out.",
    discussion: """
      An account begins with a link, which is good once and for 24 hours: whoever opens it sets a passphrase and an \
      authenticator app. Give it to that person alone.

      EXAMPLES:
        invoice-service admin invite anna --role support
        invoice-service admin list
        invoice-service admin reset-totp anna
        invoice-service admin disable anna
      """,
    subcommands: [
      AdminInviteCommand.self, AdminListCommand.self, AdminResetCommand.self, AdminDisableCommand.self,
    ])
}
