/// Where a user stands with payments that have failed: what the portal's banner says.
public struct DunningStanding: Hashable, Sendable {
  /// The case: the mildest of the open ones, which decides what may be used.
  public var summary: DunningCase
  /// What takes something away next; nil: nothing, or something keeps it away.
  public var consequence: DunningStage?
  /// When that begins at the earliest, in milliseconds since 1970.
  public var consequenceAt: Int64?
}
