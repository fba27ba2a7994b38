internal import ArgumentParser

/// `invoice-service user`: who there is, and what is known of somebody.
struct UserCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user",
    abstract: "See users, and hold what must not be purged.",
    discussion: """
      A user is named by the identifier in the database, or at Telegram: telegram:123456.

      EXAMPLES:
        invoice-service user list
        invoice-service user show telegram:123456
      """,
    subcommands: [UserListCommand.self, UserShowCommand.self])
}
