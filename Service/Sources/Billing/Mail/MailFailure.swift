/// Why a mail was not taken. It holds no address.
public struct MailFailure: Error, Hashable, Sendable {
  /// What to do with the mail.
  public enum Kind: Hashable, Sendable {
    /// The same may be taken later.
    case deferred
    /// It will not be taken, however often it is tried.
    case refused
  }

  /// What to do with it.
  public var kind: Kind
  /// What the server has said, or what was wrong with the connection: `550 5.1.1 no such mailbox`.
  public var reply: String

  /// A failure.
  public init(_ kind: Kind, _ reply: String) { (self.kind, self.reply) = (kind, reply) }
}
