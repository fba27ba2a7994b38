/// How a worker works.
public struct WorkerSettings: Hashable, Sendable {
  /// For how many milliseconds a job is held; while it is worked at, that is renewed. After the death of a worker its
  /// jobs wait for so long.
  public var lease: Int64
  /// How many jobs within the database are done in one transaction.
  public var group: Int
  /// How many jobs of a kind in the world outside are done at a time.
  public var parallel: Int
  /// How many milliseconds later at the latest jobs are seen that other processes have left.
  public var poll: Int
  /// For how many milliseconds what has been begun may go on when the worker is stopped.
  public var grace: Int

  /// How a worker works; the defaults suit a small business.
  public init(lease: Int64 = 60_000, group: Int = 50, parallel: Int = 8, poll: Int = 1_000, grace: Int = 10_000) {
    (self.lease, self.group, self.parallel) = (max(100, lease), max(1, group), max(1, parallel))
    (self.poll, self.grace) = (max(1, poll), max(0, grace))
  }
}
