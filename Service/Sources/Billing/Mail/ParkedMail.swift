/// A mail that was set aside, as the desk sees it: without its words and its address.
public struct ParkedMail: Hashable, Sendable, Identifiable {
  /// In the outbox.
  public var id: Int64
  /// Whose it is; nil: of the business.
  public var user: Int64?
  /// What it is about.
  public var kind: String
  /// How often it was tried.
  public var attempts: Int64
  /// When it was written, in milliseconds since 1970.
  public var createdAt: Int64
  /// What the server has said.
  public var reply: String
}
