public import Billing
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
internal import NIOSSL
internal import ServiceLifecycle
internal import Synchronization

/// The HTTP server: the portal, webhooks, the bot's API, health and metrics.
///
/// ```swift
/// let server = try PortalServer(services: services, settings: settings, log: log, metrics: metrics)
/// try await server.run { print("listening on port \($0)") }
/// ```
///
/// No call of the database is made on a thread of the network or of Swift's pool.
public final class PortalServer: Sendable {
  /// What it answers to: `GET /portal/usage`, in order; HEAD goes with GET.
  let routes: [String]
  /// Those that the description lacks.
  let undescribed: [String]
  private let settings: ServerSettings
  private let tls: TLSContext?
  private let application: @Sendable (@escaping @Sendable (Int) -> Void) -> any Service
  private let group = Mutex<(group: ServiceGroup?, isStopped: Bool)>((nil, false))

  /// A server that does not listen yet.
  ///
  /// - Parameters:
  ///   - services: the database, the payment provider and the documents.
  ///   - settings: where it listens, and how much it takes.
  ///   - probes: what else has to be there for `/readyz`.
  ///   - identity: with which it speaks TLS; nil: it speaks plain HTTP.
  ///   - rendering: documents for other programs; nil: they are refused.
  ///   - demo: what the demo adds; nil: this is no demo.
  ///   - log: gets a line for each request.
  ///   - metrics: counts, and is what `/metrics` shows.
  /// - Throws: ``BillingCode/serviceDefect`` when a part of the pages is not well-formed.
  public init(
    services: BillingServices, settings: ServerSettings, identity: TLSIdentity? = nil, probes: [ReadinessProbe] = [],
    rendering: RenderingAPI? = nil, demo: DemoControls? = nil, log: Logger, metrics: MetricsRegistry
  ) throws(BillingError) {
    self.settings = settings
    let tls = identity.map(TLSContext.init)
    self.tls = tls
    let billing = services.billing
    let router = Router(context: PortalContext.self, options: .autoGenerateHeadEndpoints)
    let site = try PortalSite(billing.settings)
    router.add(
      middleware: RequestGate(
        limit: settings.maximumRequests, isSecure: billing.settings.publicURL.hasPrefix("https:"),
        origin: RequestOrigin(proxies: settings.trustedProxies, hasTLS: tls != nil),
        surroundings: billing.surroundings, metrics: metrics, site: site, log: log))
    let limiter = RateLimiter(settings.rateLimits, now: billing.surroundings.now)
    router.add(middleware: RateGate(limiter: limiter, site: site))
    let reader = BodyReader(timeout: .seconds(settings.bodyTimeout))
    HealthRoutes(
      billing: billing, probes: probes, metrics: metrics,
      tokens: BearerTokens([settings.metricsToken].compactMap { $0 })
    )
    .add(to: router)
    WebhookRoutes(billing: billing, reader: reader, limit: settings.maximumWebhookSize, metrics: metrics)
      .add(to: router)
    BotRoutes(
      billing: billing, reader: reader, limit: settings.maximumBodySize, tokens: BearerTokens(settings.botTokens),
      metrics: metrics
    ).add(to: router)
    UnsubscribeRoutes(billing: billing, reader: reader).add(to: router)
    ExportRoutes(billing: billing, reader: reader).add(to: router)
    RenderingRoutes(
      rendering, reader: reader, surroundings: billing.surroundings, metrics: metrics, patience: settings.idleTimeout
    ).add(to: router)
    site.add(to: router)
    let sessions = SessionGuard(billing, limiter: limiter)
    LegalRoutes(site: site, sessions: sessions).add(to: router)
    let desk = PortalDesk(services: services, site: site)
    PortalRoutes(desk: desk, sessions: sessions, reader: reader).add(to: router)
    let deskSessions = DeskGuard(billing, sessions)
    DeskRoutes(desk: desk, sessions: deskSessions, reader: reader).add(to: router)
    DeskEntranceRoutes(desk: desk, sessions: deskSessions, reader: reader, door: AdminDoor(billing)).add(to: router)
    LoginRoutes(
      LoginDesk(
        settings: settings.login, site: site, sessions: sessions, reader: reader, limiter: limiter, metrics: metrics,
        isDemo: demo != nil)
    ).add(to: router)
    if let demo { DemoRoutes(controls: demo, site: site, sessions: sessions, reader: reader).add(to: router) }
    let routes = router.routes.map { "\($0.method.rawValue) \($0.path.description)" } + ["GET \(DescriptionRoute.path)"]
    let description = try OpenAPIDocument(routes: routes)
    DescriptionRoute(bytes: description.bytes).add(to: router)
    (self.routes, undescribed) = (routes.sorted(), description.undescribed)
    let responder = OtherMethods(router)
    application = { onStart in
      Application(
        responder: responder,
        server: Self.connections(settings, tls),
        configuration: ApplicationConfiguration(
          address: .hostname(settings.host, port: settings.port),
          availableConnectionsDelegate: MaximumAvailableConnections(
            settings.maximumConnections, logger: Self.silence)),
        onServerRunning: { channel in onStart(channel.localAddress?.port ?? settings.port) },
        // Its words are not ours: they could hold anything.
        logger: Self.silence)
    }
  }

  /// What connections speak. The time for silence runs from their beginning, so that a handshake counts as well.
  private static func connections(_ settings: ServerSettings, _ tls: TLSContext?) -> HTTPServerBuilder {
    let configuration = HTTP1Channel.Configuration(
      idleTimeout: .seconds(Int64(settings.idleTimeout)),
      httpDecoderConfiguration: .init(maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))
    guard let tls else { return .http1(configuration: configuration) }
    return HTTPServerBuilder { responder in
      TLSChannel(base: HTTP1Channel(responder: responder, configuration: configuration), tls: tls)
    }
  }

  /// Speaks TLS with another certificate from the next connection on; those that there are keep theirs. Without TLS it
  /// does nothing.
  public func renew(_ identity: TLSIdentity) { tls?.identity = identity }

  private static var silence: Logger { Logger(label: "http") { _ in SwiftLogNoOpLogHandler() } }

  /// Listens and answers until ``stop()`` is called, or the task is cancelled, which ends requests that go on.
  ///
  /// - Parameter onStart: is told the port on which it listens.
  /// - Throws: when the address cannot be listened on.
  public func run(onStart: @escaping @Sendable (_ port: Int) -> Void = { _ in }) async throws {
    var configuration = ServiceGroupConfiguration(services: [application(onStart)], logger: Self.silence)
    configuration.maximumGracefulShutdownDuration = .seconds(settings.stopTimeout)
    let group = ServiceGroup(configuration: configuration)
    let isStopped = self.group.withLock { state in
      state.group = group
      return state.isStopped
    }
    if isStopped { return }
    try await group.run()
  }

  /// Takes no more requests, and ends when those that are worked at are answered, or after the time of the settings.
  public func stop() async {
    let group = self.group.withLock { state in
      state.isStopped = true
      return state.group
    }
    await group?.triggerGracefulShutdown()
  }
}
