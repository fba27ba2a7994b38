/// A payment that has failed.
public struct DunningFailure: Hashable, Sendable {
  /// The provider's identifier of its invoice, or the event where that is not known.
  public var payment: String
  /// When, in milliseconds since 1970.
  public var failedAt: Int64
}
