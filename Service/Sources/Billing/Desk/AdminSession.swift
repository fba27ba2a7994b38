/// A login at the desk. Times are milliseconds since 1970.
public struct AdminSession: Hashable, Sendable, Identifiable {
  /// For how long one lasts that is not used.
  public static let idleTime: Int64 = 30 * 60_000
  /// For how long one lasts at most.
  public static let lifetime: Int64 = 12 * 3_600_000

  /// In the database.
  public var id: Int64
  /// Who is logged in.
  public var admin: Int64
  /// When the login was; a login is always a new session.
  public var createdAt: Int64
  /// When it was used last, to the minute.
  public var seenAt: Int64
  /// When it ends, however it is used.
  public var expiresAt: Int64
  /// What the browser called itself; nil: nothing.
  public var userAgent: String?
}
