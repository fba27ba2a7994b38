/// Somebody with an account of the desk. Times are milliseconds since 1970.
public struct Admin: Hashable, Sendable, Identifiable {
  /// In the database.
  public var id: Int64
  /// As the audit log has it.
  public var name: String
  /// What may be done.
  public var role: AdminRole
  /// `fr` or `en`.
  public var language: String
  /// When the first invitation was made.
  public var createdAt: Int64
  /// Until when the link of an invitation works; nil: there is none.
  public var invitedUntil: Int64?
  /// Since when there is a passphrase and a source of codes; nil: not yet.
  public var enrolledAt: Int64?
  /// Since when nobody gets in by it; nil: it is in force.
  public var disabledAt: Int64?
  /// Until when no login is tried; nil: it may be.
  public var lockedUntil: Int64?

  /// How the audit log calls what this person does.
  public var actor: Actor { .admin(name) }
}
