/// A login of a customer in the portal. Times are milliseconds since 1970.
public struct PortalSession: Hashable, Sendable, Identifiable {
  /// For how long one lasts that is not used.
  public static let idleTime: Int64 = 7 * 24 * 3_600_000
  /// For how long one lasts at most.
  public static let lifetime: Int64 = 30 * 24 * 3_600_000
  /// How young one has to be for what can't be undone: deleting the account.
  public static let freshness: Int64 = 10 * 60_000

  /// In the database.
  public var id: Int64
  /// Who is logged in.
  public var user: Int64
  /// When the login was; a login is always a new session.
  public var createdAt: Int64
  /// When it was used last, to the minute.
  public var seenAt: Int64
  /// When it ends, however it is used.
  public var expiresAt: Int64
  /// What the browser called itself; nil: nothing.
  public var userAgent: String?

  /// Whether the person has proved just now who they are.
  public func isFresh(at now: Int64) -> Bool { now >= createdAt && now - createdAt < Self.freshness }
}
