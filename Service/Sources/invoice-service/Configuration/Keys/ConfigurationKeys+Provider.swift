internal import Billing
internal import InvoiceKit

extension ConfigurationKeys {
  /// The payment provider.
  enum Provider: String, ConfigurationKey {
    case url
    case apiKey = "api_key"
    case webhookSecret = "webhook_secret"
    case store
    case testMode = "test_mode"
    case signedCheckouts = "signed_checkouts"
    case callsPerMinute = "calls_per_minute"
    case merchant, hosts

    struct Draft {
      var url = "https://api.lemonsqueezy.com"
      var apiKey = Secret("")
      var webhookSecret = Secret("")
      var store = ""
      var isTestMode = false
      var needsProof = false
      var callsPerMinute = 300
      var merchant = "Lemon Squeezy"
      var hosts = ["lemonsqueezy.com"]
    }

    static var form: ConfigurationForm<ProviderSettings> {
      .mapping(Self.self, from: Draft()) { key in
        switch key {
        case .url: .optional(.webAddress, "Its API.", standard: "https://api.lemonsqueezy.com") { $0.url = $1 }
        case .apiKey: .required(.secret, "What the API is called with.") { $0.apiKey = $1 }
        case .webhookSecret:
          .required(.secret, "What webhooks are signed with: the signing secret of the provider's page.") {
            $0.webhookSecret = $1
          }
        case .store: .required(.text, "The store's number; what others say is refused.") { $0.store = $1 }
        case .testMode:
          .optional(.flag, "Whether payments are only tried out; the other mode is kept apart.", standard: "false") {
            $0.isTestMode = $1
          }
        case .signedCheckouts:
          .optional(
            .flag, "Whether a checkout says whose it is only with our signature; the bot has to sign then.",
            standard: "false"
          ) {
            $0.needsProof = $1
          }
        case .callsPerMinute:
          .optional(.number(2...300), "How often its API is called at most in a minute.", standard: "300") {
            $0.callsPerMinute = $1
          }
        case .merchant:
          .optional(.text(atMost: 80), "What it is called where it sells.", standard: "Lemon Squeezy") {
            $0.merchant = $1
          }
        case .hosts:
          .optional(
            host.list, "The hosts of its pages; customers are led there and below, nowhere else.",
            standard: "lemonsqueezy.com"
          ) {
            $0.hosts = $1
          }
        }
      } make: { draft, value in
        if draft.webhookSecret.value.utf8.count < 16 {
          value.place("webhook_secret").report(
            .doubtful, as: .warning, "the webhooks' secret has less than 16 characters and can be guessed",
            hint: "openssl rand -hex 20")
        }
        return ProviderSettings(
          baseURL: draft.url, apiKey: draft.apiKey, webhookSecret: draft.webhookSecret, storeID: draft.store,
          isTestMode: draft.isTestMode, callsPerMinute: draft.callsPerMinute, merchant: draft.merchant,
          pageHosts: draft.hosts, needsProof: draft.needsProof)
      }
    }

    /// The bare name of a host, as browsers are told it.
    private static var host: ConfigurationForm<String> {
      .text.then("host name") { text, value in
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, labels.allSatisfy(isLabel) else {
          value.report(
            .invalidValue, "this is no host name", hint: "in small letters, without https://: pay.example.com")
          return nil
        }
        return text
      }
    }

    private static func isLabel(_ label: Substring) -> Bool {
      !label.isEmpty
        && label.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
  }
}
