internal import ArgumentParser

/// `invoice-service config`: what the configuration may say, and whether it does.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Check the configuration, or print an example of one.",
    discussion: """
      EXAMPLES:
        invoice-service config example > invoice-service.yaml
        invoice-service config check
        invoice-service config check --config /etc/invoice-service/invoice-service.yaml
      """,
    subcommands: [ConfigCheckCommand.self, ConfigExampleCommand.self])
}
