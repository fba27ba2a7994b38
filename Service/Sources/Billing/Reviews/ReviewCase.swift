/// What a person has to decide, or has decided.
public struct ReviewCase: Hashable, Sendable, Identifiable {
  /// In the database.
  public var id: Int64
  /// What kind of decision, in stable words: `tax`, `refund`, `dunning-late-payment`.
  public var kind: String
  /// What it is about: `payment 12`.
  public var subject: String
  /// Whom it is about.
  public var user: Int64?
  /// What has to be decided, and why.
  public var reason: String
  /// Since when, in milliseconds since 1970.
  public var openedAt: Int64
  /// When it was decided, in milliseconds since 1970; nil: not yet.
  public var closedAt: Int64?
  /// Who has decided.
  public var closedBy: String?
  /// What was decided.
  public var resolution: String?
}
