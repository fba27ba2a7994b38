/// What a user has subscribed to. Times are milliseconds since 1970 in UTC.
public struct Subscription: Hashable, Sendable, Identifiable {
  /// In the database.
  public var id: Int64
  /// Whose it is.
  public var user: Int64
  /// The key of the plan.
  public var plan: String
  /// As the provider calls it.
  public var providerID: String
  /// What is subscribed to at the provider.
  public var variantID: String
  /// How it stands.
  public var status: ProviderSubscription.Status
  /// When the trial ends.
  public var trialEndsAt: Int64?
  /// When the next payment is due.
  public var renewsAt: Int64?
  /// When it ends or has ended.
  public var endsAt: Int64?
  /// When it was made.
  public var createdAt: Int64
  /// When the provider has changed it last, in microseconds since 1970, as the provider states it.
  public var providerUpdatedAt: Int64
  /// What the provider shall still do; nil: nothing.
  public var wish: ProviderWish?

  /// Whether it ends with what is paid: so the provider says, or so it was declared and is still to be told there.
  public var isEnding: Bool { wish == .cancel || (status == .cancelled && wish != .resume) }

  /// Whether it gives its plan at a time, as far as the provider is concerned. A failed payment does not end it: that
  /// is for dunning to decide.
  public func isLive(at time: Int64) -> Bool { status.gives(until: endsAt, paidUntil: renewsAt, at: time) }
}
