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
      follows from it. It speaks TLS itself with the certificate of `server.tls`; without one it speaks plain HTTP, and \
      TLS is the matter of the proxy in front of it.

      SIGTERM, SIGINT: no more requests are taken, those under way are answered, and it ends with 0. Once more: at once.
      SIGHUP: with `server.tls` the files of certificate and key are read again, and connections from then on have what \
      is in them; what cannot be used is logged, and the certificate stays.

      EXAMPLES:
        invoice-service serve
      """)

  @OptionGroup var service: ServiceOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    let graceful = GracefulRun()
    try ServiceCall.start(service, reports, trying: .server) { configuration, reporter throws(CommandFailure) in
      let wiring = try ServiceWiring(configuration, service, part: "serve")
      let settings = configuration.server
      let rendering = try wiring.rendering(configuration.rendering)
      let certificate = try settings.tls.map { (tls) throws(CommandFailure) in
        try ServedCertificate(tls, configuration.billing.zone, log: wiring.services.log)
      }
      let server: PortalServer
      do throws(BillingError) {
        server = try PortalServer(
          services: wiring.services, settings: settings, identity: certificate?.identity, probes: wiring.probes,
          rendering: rendering, log: wiring.services.log, metrics: wiring.metrics)
      } catch { throw CommandFailure(error, database: configuration.database) }
      let said = reporter
      let log = wiring.services.log
      let renew = certificate.map { certificate in { certificate.renew(server) } }
      try graceful.run(stop: { await server.stop() }, renew: renew) { () async throws(CommandFailure) in
        do {
          try await server.run { port in
            said.note("listening on \(settings.url(port: port))")
            let address = ServerAddress(host: settings.host, port: port)
            log.info("started", metadata: [LogField.address.rawValue: "\(address)"])
          }
        } catch {
          throw CommandFailure(
            .cannotCreate, "cannot-listen", "nothing can be served on \(settings.address)",
            hint: "another process may listen there, or the port is the system's: `server.listen` in the configuration")
        }
      }
      log.info("stopped")
      reporter.note("stopped")
      return []
    }
  }
}
