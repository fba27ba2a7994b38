internal import ArgumentParser
internal import Billing
internal import InvoiceCommands
internal import InvoiceKit
internal import SQLStore
internal import SystemIO

/// `invoice-service config check`: all that is wrong with the configuration.
struct ConfigCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say all that is wrong with the configuration, each with its place.",
    discussion: """
      It also tries what can be tried without sending anything: whether secrets can be read, TLS can be spoken with \
      the certificate, folders can be written to and the databases are of this release. Nothing is changed.

      EXAMPLES:
        invoice-service config check
        invoice-service config check trial.yaml
      """)

  @Argument(
    help: ArgumentHelp("The configuration, instead of --config.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    if file != nil, service.config != nil { throw ValidationError("the configuration is named twice") }
    if file == "" { throw ValidationError("the configuration has no name") }
  }

  func run() throws {
    let path = file ?? service.path
    var reporter = Reporter(InvoiceServiceCommand.name, reports)
    do throws(CommandFailure) {
      let (configuration, problems) = try ServiceConfiguration.read(file: path, trying: .all)
      guard let configuration else { throw CommandFailure(.badData, InvoiceProblems(problems), file: path) }
      reporter.report(warnings: problems, file: path)
      try asCommand(StandardOutput.write(Array(configuration.summary.utf8)))
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }
}

extension ServiceConfiguration {
  /// What it comes to, a line for each matter.
  fileprivate var summary: String {
    let mail =
      switch billing.mail.transport {
      case .folder(let path): "into the folder \(path)"
      case .smtp(let server): "to \(server.host):\(server.port), \(server.security.rawValue)"
      }
    let logins = [
      server.login.openID == nil ? nil : "OpenID Connect", server.login.telegram?.widget == true ? "widget" : nil,
      server.login.telegram?.miniApp == true ? "Mini App" : nil, server.login.mail ? "mail" : nil,
    ].compactMap { $0 }
    let rows = [
      ("issuer", billing.issuerMode.rawValue), ("plans", billing.plans.map(\.key).joined(separator: ", ")),
      ("zone", billing.zone.name), ("database", database.description), ("ledger", ledger.description),
      ("listens at", server.address),
      ("public URL", billing.publicURL),
      ("provider", "\(billing.provider.name)\(billing.provider.isTestMode ? ", test mode" : "")"), ("mail", mail),
      ("login", logins.isEmpty ? "none" : logins.joined(separator: ", ")),
      ("bot's API", server.botTokens.isEmpty ? "off" : Counted.text(server.botTokens.count, "token")),
    ]
    return rows.map { name, value in
      name + String(repeating: " ", count: 12 - name.count) + PrintableText.of(value) + "\n"
    }.joined()
  }
}
