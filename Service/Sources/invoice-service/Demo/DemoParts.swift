internal import Billing
internal import FoundationEssentials
internal import InvoiceCommands
internal import InvoiceKit
internal import Logging
internal import Portal
internal import SQLStore

/// The parts of the demo, wired.
struct DemoParts: Sendable {
  let services: BillingServices
  let world: DemoWorld
  let clock: DemoClock
  private let customers: [DemoCustomer]
  private let start: Int64
  private let metrics = MetricsRegistry()

  init(
    _ folder: DemoFolder, _ address: ServerAddress, customers: [DemoCustomer] = DemoCustomer.all
  ) throws(CommandFailure) {
    self.customers = customers
    let system = Surroundings.system
    start = system.now()
    let database = SQLLocation("\(folder.path)/service.db")
    do throws(BillingError) {
      let settings = try DemoBusiness.settings(in: folder.path, publicURL: "http://\(address)")
      let script = try DemoScript(customers, until: start)
      clock = DemoClock(standingAt: (script.scenes.first?.time ?? start) - 3_600_000, system: system.now)
      let surroundings = Surroundings(now: { [clock] in clock.now }, random: system.random)
      let billing = try BillingStore.create(database, settings: settings, surroundings: surroundings)
      let provider = LocalProvider(selling: billing, pages: DemoPages.checkout)
      services = BillingServices(
        billing: billing, provider: provider,
        documents: try BillingLedger(SQLLocation("\(folder.path)/ledger.db"), of: billing),
        sender: try settings.mail.sender(),
        log: ServiceLog.logger("demo", .warning), metrics: metrics)
      world = DemoWorld(services, provider: provider, clock: clock, script: script, customers: customers)
    } catch {
      throw CommandFailure(error, database: database)
    }
  }

  /// Plays the time before today.
  func seed(progress: @escaping @Sendable (String) -> Void) async throws {
    try await world.play(until: start, progress: progress)
    clock.start()
  }

  /// What there is of the customers, as JSON.
  func state() async throws -> [UInt8] {
    let now = clock.now
    let zone = services.billing.settings.zone
    let all = customers
    let customers = try await services.billing.readOnThread { (transaction) throws(BillingError) in
      try DemoState.all(all, in: transaction)
    }
    struct Body: Encodable {
      var day: String
      var customers: [DemoState]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(Body(day: zone.day(at: now).description, customers: customers))) + [0x0A]
  }

  /// The customers as whom visitors enter.
  private func guests() async throws(BillingError) -> [DemoGuest] {
    let customers = customers
    return try await services.billing.readOnThread { (transaction) throws(BillingError) in
      try DemoState.all(customers, in: transaction).map { state in
        state.guest(customers.first { $0.telegramID == state.telegramID })
      }
    }
  }

  /// The server, which also moves the clock and spoils cards.
  func server(_ address: ServerAddress) throws(BillingError) -> PortalServer {
    let token = RenderingToken(
      name: "demo", token: Secret(DemoBusiness.renderingToken), scopes: Set(RenderingScope.allCases))
    let rendering: RenderingAPI
    do throws(InvoiceProblems) {
      rendering = try RenderingAPI(
        settings: RenderingSettings(tokens: [token]), ledger: services.documents as? BillingLedger)
    } catch {
      throw BillingError(.system, .fileUnavailable, error.problems.first?.message ?? "the fonts can't be used")
    }
    // Nobody but this machine asks, and a visitor who is in a hurry is no attacker.
    let settings = ServerSettings(
      host: address.host, port: address.port, botTokens: [Secret(DemoBusiness.botToken)], rateLimits: .none)
    let world = world
    let demo = DemoControls(
      state: { try await self.state() }, guests: { try await self.guests() }, move: { try await world.move(by: $0) },
      card: { try await world.setCard(of: $0, works: $1) }, checkout: { await world.checkout($0) },
      pay: { try await world.pay($0) })
    return try PortalServer(
      services: services, settings: settings, rendering: rendering, demo: demo, log: services.log, metrics: metrics)
  }

  /// Serves until the server is stopped, and does meanwhile what is due.
  func serve(_ server: PortalServer, onStart: @escaping @Sendable (Int) -> Void) async throws {
    let world = world
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        while !Task.isCancelled {
          try await world.settle()
          try? await Task.sleep(for: .milliseconds(500))
        }
      }
      group.addTask { try await server.run(onStart: onStart) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}
