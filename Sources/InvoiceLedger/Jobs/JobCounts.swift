/// How many jobs there are.
public struct JobCounts: Hashable, Sendable {
  /// To be done.
  public var waiting: Int
  /// Held by a worker, or by one that has died.
  public var running: Int
  /// Given up, each with its reason.
  public var failed: Int

  /// So many of each.
  public init(waiting: Int = 0, running: Int = 0, failed: Int = 0) {
    (self.waiting, self.running, self.failed) = (waiting, running, failed)
  }

  /// Those that somebody has still to do.
  public var open: Int { waiting + running }
}
