internal import ArgumentParser

/// `invoice-service mail`: whether mails leave.
struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Try whether mails can be sent.", subcommands: [MailTestCommand.self])
}
