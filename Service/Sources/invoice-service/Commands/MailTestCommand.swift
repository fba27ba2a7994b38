internal import ArgumentParser
internal import Billing
internal import InvoiceCommands
internal import InvoiceKit

/// `invoice-service mail test`: sends one mail, and says what the server has said.
struct MailTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Send a mail to an address now, and say what the server says.",
    discussion: """
      EXAMPLES:
        invoice-service mail test me@example.com
      """)

  @Argument(help: ArgumentHelp("Who gets it.", valueName: "address"))
  var address: String

  @Option(help: ArgumentHelp("In which language: fr, en.", valueName: "code"))
  var language = "fr"

  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    guard ["fr", "en"].contains(language) else { throw ValidationError("--language is fr or en") }
  }

  func run() throws {
    let graceful = GracefulRun()
    try ServiceCall.run(service, reports) { configuration, _ throws(CommandFailure) in
      let billing = try service.open(configuration)
      let (address, language) = (address, language)
      let reply = try graceful.run { () async throws(CommandFailure) in
        do throws(BillingError) {
          return try await billing.sendTestMail(
            to: address, language: language, by: try billing.settings.mail.sender())
        } catch {
          throw CommandFailure(error, database: configuration.database)
        }
      }
      return Array("sent: \(PrintableText.of(reply))\n".utf8)
    }
  }
}
