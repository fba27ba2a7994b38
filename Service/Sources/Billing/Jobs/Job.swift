/// A job that a worker has claimed.
public struct Job: Hashable, Sendable {
  /// Of its row.
  public var id: Int64
  /// What there is to do.
  public var kind: JobKind
  /// What it is about.
  public var subject: String
  /// Which claim this is: whoever holds an older one changes nothing.
  public var fence: Int64
  /// Which attempt this is, from 1.
  public var attempt: Int
}
