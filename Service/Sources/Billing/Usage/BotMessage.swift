/// A message between a user and the bot.
public struct BotMessage: BotItem {
  /// Who has written it.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// The user.
    case user
    /// The bot.
    case assistant
    /// The bot's own instructions.
    case system
  }

  /// What makes it one and the same message.
  public var key: String
  /// Whose conversation it belongs to.
  public var telegramID: Int64
  /// The key of its session; nil: none.
  public var session: String?
  /// Who has written it.
  public var role: Role
  /// What it says.
  public var body: String
  /// When it was sent, in milliseconds since 1970.
  public var at: Int64

  /// A message.
  public init(key: String, telegramID: Int64, session: String? = nil, role: Role, body: String, at: Int64) {
    (self.key, self.telegramID, self.session) = (key, telegramID, session)
    (self.role, self.body, self.at) = (role, body, at)
  }
}
