/// Messages that a user has used, as the bot counts them.
public struct UsageEvent: BotItem {
  /// What makes it one and the same event.
  public var key: String
  /// Who has used them.
  public var telegramID: Int64
  /// How many, at least 1.
  public var messages: Int64
  /// When, in milliseconds since 1970.
  public var at: Int64

  /// An event.
  public init(key: String, telegramID: Int64, messages: Int64, at: Int64) {
    (self.key, self.telegramID, self.messages, self.at) = (key, telegramID, messages, at)
  }
}
