/// A plan that was given without a payment. Times are milliseconds since 1970.
public struct Grant: Hashable, Sendable, Identifiable {
  /// In the database.
  public var id: Int64
  /// The key of the plan.
  public var plan: String
  /// Since when.
  public var grantedAt: Int64
  /// Until when: the end of its last day in the zone.
  public var endsAt: Int64
  /// As in the audit log.
  public var grantedBy: String
}
