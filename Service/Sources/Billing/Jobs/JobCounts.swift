/// How many jobs of a kind there are.
public struct JobCounts: Hashable, Sendable {
  /// To be done now; those are among them whose worker has died.
  public var due: Int
  /// Held by a worker, or by one that has died.
  public var running: Int
  /// Given up.
  public var dead: Int
  /// Since when the longest waiting one is due, in milliseconds since 1970; nil: none is due.
  public var oldestDueAt: Int64?

  /// So many of each.
  public init(due: Int = 0, running: Int = 0, dead: Int = 0, oldestDueAt: Int64? = nil) {
    (self.due, self.running, self.dead, self.oldestDueAt) = (due, running, dead, oldestDueAt)
  }
}
