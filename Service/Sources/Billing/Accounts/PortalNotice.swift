/// A notice to a user, as the portal shows it. Times are milliseconds since 1970.
public struct PortalNotice: Hashable, Sendable, Identifiable {
  /// In the database.
  public var id: Int64
  /// What it is about: a ``NoticeKind``.
  public var kind: String
  /// `fr` or `en`.
  public var language: String
  /// Its subject.
  public var subject: String
  /// What it says.
  public var body: String
  /// Where it leads to; nil: nowhere, or no longer.
  public var link: String?
  /// When it was made.
  public var createdAt: Int64
  /// When it was read; nil: not yet.
  public var readAt: Int64?
}
