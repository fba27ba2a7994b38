internal import ArgumentParser
internal import Billing
internal import InvoiceCommands
internal import Logging
internal import Portal

/// `invoice-service serve`: answers HTTP until it is told to stop.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the portal, the desk, documents, webhooks, the bot's API and metrics, until a signal ends it.",
    discussion: """
      Any number of them share one PostgreSQL. What is received is stored and answered; `work` or `run-due` does what \
      follows from it. It speaks plain HTTP: TLS is the matter of the proxy in front of it.

      SIGTERM, SIGINT: no more requests are taken, those under way are answered, and it ends with 0. Once more: at once.

      EXAMPLES:
        invoice-service serve
      """)

  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    let graceful = GracefulRun()
    try ServiceCall.run(service, reports) { configuration, reporter throws(CommandFailure) in
      let wiring = try ServiceWiring(configuration, service, part: "serve")
      let settings = configuration.server
      let rendering = try wiring.rendering(configuration.rendering)
      let server: PortalServer
      do throws(BillingError) {
        server = try PortalServer(
          services: wiring.services, settings: settings, probes: wiring.probes, rendering: rendering,
          log: wiring.services.log, metrics: wiring.metrics)
      } catch { throw CommandFailure(error, database: configuration.database) }
      let said = reporter
      let log = wiring.services.log
      let address = ServerAddress(host: settings.host, port: settings.port)
      try graceful.run(stop: { await server.stop() }) { () async throws(CommandFailure) in
        do {
          try await server.run { port in
            let address = ServerAddress(host: settings.host, port: port)
            said.note("listening on http://\(address)")
            log.info("started", metadata: [LogField.address.rawValue: "\(address)"])
          }
        } catch {
          throw CommandFailure(
            .cannotCreate, "cannot-listen", "nothing can be served on \(address)",
            hint: "another process may listen there: `server.listen` in the configuration")
        }
      }
      log.info("stopped")
      reporter.note("stopped")
      return []
    }
  }
}
