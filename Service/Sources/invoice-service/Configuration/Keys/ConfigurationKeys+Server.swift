internal import Billing

extension ConfigurationKeys {
  /// How the HTTP server is reached.
  enum Server: String, ConfigurationKey {
    case listen, tls
    case trustedProxies = "trusted_proxies"
    case botTokens = "bot_tokens"
    case metricsToken = "metrics_token"
    case rateLimits = "rate_limits"
    case maximumConnections = "maximum_connections"
    case maximumRequests = "maximum_requests"
    case maximumWebhookSize = "maximum_webhook_size"
    case maximumBodySize = "maximum_body_size"
    case bodyTimeout = "body_timeout"
    case idleTimeout = "idle_timeout"
    case stopTimeout = "stop_timeout"

    /// What holds without a word on it.
    static let standard = ServerSettings(port: 3000)

    static var form: ConfigurationForm<ServerSettings> {
      .mapping(Self.self, from: standard) { key in
        member(key)
      } check: { settings, value in
        guard Set(settings.botTokens).count < settings.botTokens.count else { return true }
        value.place("bot_tokens").report(.notUnique, "a token stands twice")
        return false
      } make: { settings, _ in
        settings
      }
    }

    private static func member(_ key: Self) -> ConfigurationMember<ServerSettings> {
      switch key {
      case .listen:
        .optional(.address, "Where `serve` listens.", standard: "127.0.0.1:3000") {
          ($0.host, $0.port) = ($1.host, $1.port)
        }
      case .tls:
        .optional(
          TLS.form, "With which `serve` speaks TLS itself.", standard: "plain HTTP: the proxy before it does TLS"
        ) {
          $0.tls = $1
        }
      case .trustedProxies:
        .optional(
          ConfigurationForm<AddressRange>.addresses.list,
          "Proxies that are believed in where a request comes from (X-Forwarded-For, -Proto).",
          standard: "none"
        ) {
          $0.trustedProxies = $1
        }
      case .botTokens:
        .optional(
          ConfigurationForm<Secret>.token.list, "With which the bot calls its API.", standard: "none: the API is off"
        ) {
          $0.botTokens = $1
        }
      case .metricsToken:
        .optional(.token, "With which /metrics is read.", standard: "none: whoever reaches the address reads it") {
          $0.metricsToken = $1
        }
      case .rateLimits:
        .optional(RateLimit.form, "How many requests are answered; more get 429.", standard: "its own standards") {
          $0.rateLimits = $1
        }
      case .maximumConnections:
        .number("Connections at once; more wait.", 1...100_000, \.maximumConnections)
      case .maximumRequests: .number("Requests at once; more get 503.", 1...100_000, \.maximumRequests)
      case .maximumWebhookSize:
        .number("The largest webhook in bytes.", 1_024...(16 << 20), \.maximumWebhookSize)
      case .maximumBodySize:
        .number("The largest request of the bot in bytes.", 1_024...(64 << 20), \.maximumBodySize)
      case .bodyTimeout: .number("Seconds within which a body arrives.", 1...3_600, \.bodyTimeout)
      case .idleTimeout: .number("Seconds after which a silent connection is closed.", 1...3_600, \.idleTimeout)
      case .stopTimeout: .number("Seconds that requests have when the server is to stop.", 1...3_600, \.stopTimeout)
      }
    }
  }
}

extension ConfigurationMember<ServerSettings> {
  /// A number that holds as it is in the settings' own standard.
  fileprivate static func number(
    _ meaning: String, _ range: ClosedRange<Int>, _ path: WritableKeyPath<ServerSettings, Int>
  ) -> Self {
    .optional(.number(range), meaning, standard: "\(ConfigurationKeys.Server.standard[keyPath: path])") {
      $0[keyPath: path] = $1
    }
  }
}
