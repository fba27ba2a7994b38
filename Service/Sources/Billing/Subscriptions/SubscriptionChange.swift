/// Something that has changed in a subscription: its plan, or how it stands.
public struct SubscriptionChange: Hashable, Sendable {
  /// `subscriptions.id`.
  public var subscription: Int64
  /// When it was noted, in milliseconds since 1970.
  public var at: Int64
  /// The key of the plan before; nil: it began.
  public var oldPlan: String?
  /// The key of the plan since then.
  public var newPlan: String
  /// How it stood before; nil: it began.
  public var oldStatus: ProviderSubscription.Status?
  /// How it has stood since then.
  public var newStatus: ProviderSubscription.Status
}
