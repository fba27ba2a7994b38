/// How the HTTP server is reached, and how much it takes.
public struct ServerSettings: Hashable, Sendable {
  /// The address on which it listens: `127.0.0.1`.
  public var host: String
  /// The port; 0: any that is free.
  public var port: Int
  /// The certificate with which it speaks TLS itself; nil: it speaks plain HTTP, and TLS is the matter of a proxy before it.
  public var tls: TLSSettings?
  /// Proxies whose word counts on where a request comes from (`X-Forwarded-For`, `X-Forwarded-Proto`).
  public var trustedProxies: [AddressRange]
  /// With which the bot calls `/v1`, each of at least ``minimumTokenLength`` characters; none: there is no `/v1`.
  public var botTokens: [Secret]
  /// With which `/metrics` is read; nil: by everybody who reaches the address.
  public var metricsToken: Secret?
  /// In which ways users log in.
  public var login: LoginSettings
  /// How many requests of each class are answered in a minute.
  public var rateLimits: RateLimits
  /// How many connections are open at once; more wait to be accepted.
  public var maximumConnections: Int
  /// How many requests are worked at at once; more are told to come again.
  public var maximumRequests: Int
  /// The largest body of a webhook, in bytes.
  public var maximumWebhookSize: Int
  /// The largest body of a request of the bot, in bytes.
  public var maximumBodySize: Int
  /// Within how many seconds a body has to arrive.
  public var bodyTimeout: Int
  /// After how many seconds a connection that nothing comes from is closed.
  public var idleTimeout: Int
  /// For how many seconds requests may go on when the server is told to stop.
  public var stopTimeout: Int

  /// The least length of a token, in bytes.
  public static let minimumTokenLength = 32

  /// How the server is reached.
  public init(
    host: String = "127.0.0.1", port: Int = 8080, tls: TLSSettings? = nil, trustedProxies: [AddressRange] = [],
    botTokens: [Secret] = [], metricsToken: Secret? = nil, login: LoginSettings = LoginSettings(),
    rateLimits: RateLimits = .standard, maximumConnections: Int = 1_000, maximumRequests: Int = 256,
    maximumWebhookSize: Int = 1 << 20, maximumBodySize: Int = 4 << 20, bodyTimeout: Int = 20, idleTimeout: Int = 60,
    stopTimeout: Int = 20
  ) {
    (self.host, self.port, self.tls, self.trustedProxies) = (host, port, tls, trustedProxies)
    (self.botTokens, self.metricsToken) = (botTokens, metricsToken)
    (self.login, self.rateLimits) = (login, rateLimits)
    (self.maximumConnections, self.maximumRequests) = (maximumConnections, maximumRequests)
    (self.maximumWebhookSize, self.maximumBodySize) = (maximumWebhookSize, maximumBodySize)
    (self.bodyTimeout, self.idleTimeout, self.stopTimeout) = (bodyTimeout, idleTimeout, stopTimeout)
  }
}
