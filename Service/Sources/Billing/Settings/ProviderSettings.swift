/// How the payment provider is reached.
public struct ProviderSettings: Hashable, Sendable {
  /// Its name in the database: `lemonsqueezy`.
  public var name: String
  /// Where its API is: `https://api.lemonsqueezy.com`.
  public var baseURL: String
  /// What the API is called with.
  public var apiKey: Secret
  /// What webhooks are signed with; never empty.
  public var webhookSecret: Secret
  /// Webhooks and invoices of other stores are refused.
  public var storeID: String
  /// What the provider is called where it sells itself (mode ``IssuerMode/provider``): `Lemon Squeezy`.
  public var merchant: String
  /// The hosts of the provider's pages, those below them included: customers are led nowhere else.
  public var pageHosts: [String]
  /// Whether payments are only tried out: what the provider says of the other mode is kept apart and does nothing.
  public var isTestMode: Bool
  /// Whether custom data of a checkout say whose it is only with our signature (`CheckoutProof`): buy links take them from
  /// whoever writes the link.
  public var needsProof: Bool
  /// How many calls a minute the API gets from this process at most: the provider's limit is 300 for each key.
  public var callsPerMinute: Int

  /// How it is reached.
  public init(
    name: String = "lemonsqueezy", baseURL: String = "https://api.lemonsqueezy.com", apiKey: Secret,
    webhookSecret: Secret, storeID: String, isTestMode: Bool = false, callsPerMinute: Int = 300,
    merchant: String = "Lemon Squeezy", pageHosts: [String] = ["lemonsqueezy.com"],
    needsProof: Bool = false
  ) {
    (self.name, self.baseURL, self.apiKey, self.webhookSecret) = (name, baseURL, apiKey, webhookSecret)
    (self.storeID, self.isTestMode, self.callsPerMinute) = (storeID, isTestMode, callsPerMinute)
    (self.merchant, self.pageHosts, self.needsProof) = (merchant, pageHosts, needsProof)
  }
}
