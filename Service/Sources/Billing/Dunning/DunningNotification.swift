/// That a user was told of a stage, or was not.
public struct DunningNotification: Hashable, Sendable {
  /// The stage, or `recovered`.
  public var stage: String
  /// `mail` or `portal`.
  public var channel: String
  /// When it was queued, in milliseconds since 1970; nil: it was skipped.
  public var queuedAt: Int64?
  /// When it was skipped, as a harsher stage was reached first; nil: it was queued.
  public var skippedAt: Int64?
}
