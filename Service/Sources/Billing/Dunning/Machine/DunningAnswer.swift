/// What the payment provider has said of a subscription when it was asked.
public struct DunningAnswer: Hashable, Sendable {
  /// When, in milliseconds since 1970.
  public var at: Int64
  /// How the subscription stands; nil: the provider does not know it.
  public var status: ProviderSubscription.Status?

  /// An answer.
  public init(at: Int64, status: ProviderSubscription.Status?) { (self.at, self.status) = (at, status) }
}
