/// A job that was given up: a person has to look at it.
public struct DeadJob: Hashable, Sendable, Identifiable {
  /// Of its row.
  public var id: Int64
  /// What there is to do: a ``JobKind``, or one of a newer release.
  public var kind: String
  /// What it is about.
  public var subject: String
  /// How often it was tried.
  public var attempts: Int
  /// Why it was given up.
  public var reason: String
  /// When it was asked for, in milliseconds since 1970.
  public var createdAt: Int64
  /// When it was given up, in milliseconds since 1970.
  public var diedAt: Int64
}
