internal import Billing
internal import FoundationEssentials
internal import InvoiceCommands
internal import InvoiceKit
internal import Logging
internal import Portal
internal import SQLStore
internal import SystemIO

/// The demo from its start to its end.
struct DemoRun {
  let listen: String
  let folder: String?
  let isSeedOnly: Bool
  let reporter: Reporter

  /// - Throws: status 64 for another machine's address, 73 for a folder that cannot be used, 74 for an address on which
  ///   it cannot listen.
  func run() throws(CommandFailure) {
    guard let address = ServerAddress(listen), address.isLoopback else {
      throw CommandFailure(
        .usage, "not-loopback", "the demo listens on this machine only, not on `\(PrintableText.of(listen))`",
        hint: "--listen 127.0.0.1:3000: everybody knows its tokens")
    }
    let graceful = GracefulRun()
    let folder = try DemoFolder(self.folder)
    defer { folder.end() }
    let (reporter, isSeedOnly) = (reporter, isSeedOnly)
    let parts = try DemoParts(folder, address)
    let server: PortalServer
    do throws(BillingError) { server = try parts.server(address) } catch {
      throw CommandFailure(error, database: SQLLocation(folder.path + "/service.db"))
    }
    try graceful.run(stop: { await server.stop() }) { () async throws(CommandFailure) in
      do {
        try await parts.seed { reporter.note("playing \($0)") }
        if isSeedOnly {
          try StandardOutput.write(try await parts.state())
          return
        }
        try await parts.serve(server) { port in
          let url = "http://\(ServerAddress(host: address.host, port: port))"
          reporter.note("listening on \(url)/demo; mails are in \(folder.path)/mail")
          reporter.note("render: curl -H 'Authorization: Bearer \(DemoBusiness.renderingToken)' \(url)/v1/render …")
          reporter.note("move the clock: curl -X POST '\(url)/demo/clock?days=3'")
        }
      } catch let error as SystemFailure {
        throw CommandFailure(error)
      } catch let error as BillingError {
        throw CommandFailure(error, database: parts.services.billing.store.location)
      } catch {
        throw CommandFailure(
          .inputOutput, "cannot-listen", "nothing can be served on \(address)", hint: "another --listen, as 127.0.0.1:0"
        )
      }
    }
  }
}
