internal import Billing
internal import Glibc
internal import InvoiceCommands
internal import InvoiceKit
internal import Portal

/// The one place where what the configuration says becomes the parts of a running service.
struct ServiceWiring {
  /// All that jobs need.
  let services: BillingServices
  /// What is counted.
  let metrics: MetricsRegistry

  /// What else has to be there for `/readyz`.
  var probes: [ReadinessProbe] {
    guard let ledger = services.documents as? BillingLedger else { return [] }
    return [ReadinessProbe("ledger") { () throws(BillingError) in try ledger.check() }]
  }

  /// Opens the databases, and connects the world outside.
  ///
  /// - Parameter part: which part of the service it is: `serve`, `work`.
  init(_ configuration: ServiceConfiguration, _ options: ServiceOptions, part: String) throws(CommandFailure) {
    let billing = try options.open(configuration)
    let metrics = MetricsRegistry()
    do throws(BillingError) {
      // After a restore, who was erased since the backup is erased again before anything else is done.
      try billing.replayErasures()
    } catch {
      throw CommandFailure(error, database: configuration.database)
    }
    do throws(BillingError) {
      let documents: any DocumentSource =
        switch configuration.billing.issuerMode {
        case .own: try BillingLedger(configuration.ledger, of: billing)
        case .provider: ProviderStatements(billing)
        }
      services = BillingServices(
        billing: billing, provider: try Self.provider(configuration), documents: documents,
        sender: try configuration.billing.mail.sender(), log: ServiceLog.logger(part, configuration.log),
        metrics: metrics)
    } catch {
      throw CommandFailure(error, database: configuration.ledger)
    }
    self.metrics = metrics
  }

  /// The payment provider.
  static func provider(_ configuration: ServiceConfiguration) throws(BillingError) -> any PaymentProvider {
    try LemonSqueezyClient(configuration.billing.provider, surroundings: .system)
  }

  /// Documents for other programs; nil when none has a token.
  ///
  /// - Throws: a failure with status 65 when the fonts can't be used.
  func rendering(_ settings: RenderingSettings) throws(CommandFailure) -> RenderingAPI? {
    guard !settings.tokens.isEmpty else { return nil }
    do throws(InvoiceProblems) {
      return try RenderingAPI(settings: settings, ledger: services.documents as? BillingLedger)
    } catch {
      throw CommandFailure(.badData, error, file: nil)
    }
  }

  /// Does its jobs.
  func worker(_ settings: WorkerSettings = WorkerSettings()) -> Worker {
    services.worker(name: Self.name, settings: settings)
  }

  /// The machine and the process, for people.
  private static var name: String {
    var machine = utsname()
    uname(&machine)
    let host = withUnsafeBytes(of: &machine.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    return "\(PrintableText.of(host)):\(getpid())"
  }
}
