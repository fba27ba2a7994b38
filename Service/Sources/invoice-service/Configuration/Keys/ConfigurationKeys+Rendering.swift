internal import Billing
internal import Portal

extension ConfigurationKeys {
  /// How the rendering API is used.
  enum Rendering: String, ConfigurationKey {
    case tokens
    case maximumSize = "maximum_size"
    case timeout
    case maximumWaiting = "maximum_waiting"
    case threads, assets, fonts, templates

    /// What holds without a word on it.
    static let standard = RenderingSettings()

    static var form: ConfigurationForm<RenderingSettings> {
      .mapping(Self.self, from: standard) { key in
        member(key)
      } check: { settings, value in
        guard Set(settings.tokens.map(\.token)).count < settings.tokens.count else { return true }
        value.place("tokens").report(.notUnique, "a token stands twice")
        return false
      } make: { settings, _ in
        settings
      }
    }

    private static func member(_ key: Self) -> ConfigurationMember<RenderingSettings> {
      switch key {
      case .tokens:
        .optional(RenderingToken.form.list, "With which programs call it.", standard: "none: the API is off") {
          $0.tokens = $1
        }
      case .maximumSize:
        .optional(
          .number(1_024...(64 << 20)), "The largest document, and the longest line of a batch, in bytes.",
          standard: "\(standard.maximumSize)"
        ) { $0.maximumSize = $1 }
      case .timeout:
        .optional(.number(1...600), "Seconds that a document may take.", standard: "\(standard.timeout)") {
          $0.timeout = $1
        }
      case .maximumWaiting:
        .optional(
          .number(0...10_000), "Requests that wait for a thread; more get 503.", standard: "\(standard.maximumWaiting)"
        ) { $0.maximumWaiting = $1 }
      case .threads:
        .optional(.number(1...256), "Threads that set pages.", standard: "one a core") { $0.threads = $1 }
      case .assets:
        .optional(.path, "The folder in which an invoice's logo and pictures may name files.") { $0.assets = $1 }
      case .fonts:
        .optional(ConfigurationForm<String>.path.list, "Folders of fonts, for scripts the bundled ones lack.") {
          $0.fonts = $1
        }
      case .templates: .optional(.path, "The folder of more templates, each a folder in it.") { $0.templates = $1 }
      }
    }
  }

  /// A token of the rendering API.
  enum RenderingToken: String, ConfigurationKey {
    case name, token, scopes
    case perMinute = "per_minute"
    case perDay = "per_day"

    static var form: ConfigurationForm<Portal.RenderingToken> {
      .mapping(Self.self, from: Portal.RenderingToken(name: "", token: Secret(""), scopes: [])) { key in
        switch key {
        case .name:
          .required(.name, "Who calls. Two tokens of one name are a client whose token is being replaced.") {
            $0.name = $1
          }
        case .token: .required(.token, "The token.") { $0.token = $1 }
        case .scopes:
          .required(
            ConfigurationForm<RenderingScope>.word.list, "What it is good for: documents, and invoices of the ledger."
          ) { $0.scopes = Set($1) }
        case .perMinute:
          .optional(
            .number(1...1_000_000), "Documents a minute.", standard: "\(Portal.RenderingToken.standardPerMinute)"
          ) { $0.perMinute = $1 }
        case .perDay:
          .optional(
            .number(1...1_000_000_000), "Documents a day, from midnight UTC.",
            standard: "\(Portal.RenderingToken.standardPerDay)"
          ) { $0.perDay = $1 }
        }
      } make: { token, _ in
        token
      }
    }
  }
}
