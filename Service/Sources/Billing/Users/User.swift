/// Somebody who has an account.
public struct User: Hashable, Sendable, Identifiable {
  /// What somebody may use.
  public enum Access: String, Hashable, Sendable, CaseIterable {
    /// All that the plan has.
    case full
    /// The free plan's quota, whatever the plan.
    case limited
    /// The way to pay, invoices, export and deletion.
    case suspended
    /// The subscription has ended for want of payment: the free plan.
    case ended
  }

  /// In the database.
  public var id: Int64
  /// At Telegram; nil once erased.
  public var telegramID: Int64?
  /// As Telegram or the bot tell it.
  public var name: String?
  /// Where mails go to; nil: nowhere.
  public var email: String?
  /// Whether it is known to be the person's: the bot has told it, or a link that was sent there was opened by the person
  /// while logged in. What a buyer has typed at the payment provider is anybody's, and opens nothing.
  public var emailIsConfirmed: Bool
  /// `fr` or `en`.
  public var language: String
  /// What may be used.
  public var access: Access
  /// When the account was made, in milliseconds since 1970.
  public var createdAt: Int64
  /// Why nothing of it may be purged; nil: it may.
  public var legalHold: String?
  /// When the person asked for deletion, in milliseconds since 1970; nil: never.
  public var deletionAskedAt: Int64?
  /// When the person was erased, in milliseconds since 1970; nil: not yet.
  public var pseudonymisedAt: Int64?
}
