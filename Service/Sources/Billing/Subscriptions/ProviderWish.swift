/// What the provider shall do with a subscription.
public enum ProviderWish: String, Hashable, Sendable, CaseIterable {
  /// End it when its paid period does.
  case cancel
  /// End it because it is not paid; one that turns out to be paid is let be.
  case cancelUnpaid = "cancel_unpaid"
  /// Stop its payments.
  case pause
  /// Go on with its payments.
  case unpause
  /// Take its cancellation back.
  case resume
}
