/// A conversation with the bot, from its first message on.
public struct BotSession: BotItem {
  /// What makes it one and the same session.
  public var key: String
  /// Whose it is.
  public var telegramID: Int64
  /// When it began, in milliseconds since 1970.
  public var startedAt: Int64
  /// When it ended; nil: it goes on.
  public var endedAt: Int64?

  /// A session.
  public init(key: String, telegramID: Int64, startedAt: Int64, endedAt: Int64? = nil) {
    (self.key, self.telegramID, self.startedAt, self.endedAt) = (key, telegramID, startedAt, endedAt)
  }
}
