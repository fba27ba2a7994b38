/// A question that a user has asked the business through the bot.
public struct SupportTicket: BotItem {
  /// What makes it one and the same ticket.
  public var key: String
  /// Who asks.
  public var telegramID: Int64
  /// What it is about.
  public var subject: String
  /// What it says.
  public var body: String
  /// When it was asked, in milliseconds since 1970.
  public var at: Int64

  /// A ticket.
  public init(key: String, telegramID: Int64, subject: String, body: String, at: Int64) {
    (self.key, self.telegramID, self.subject, self.body, self.at) = (key, telegramID, subject, body, at)
  }
}
