/// That a stage's notice was dealt with; it is not taken back, so that nothing is told twice.
public enum DunningLatch: Hashable, Sendable {
  /// It was queued, at a time in milliseconds since 1970.
  case queued(at: Int64)
  /// A harsher stage was reached before it could be sent.
  case skipped(at: Int64)

  /// When it was queued; nil when it was not.
  public var queuedAt: Int64? { if case .queued(let time) = self { time } else { nil } }
}
