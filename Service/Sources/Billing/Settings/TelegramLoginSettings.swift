/// Logging in by what Telegram signs with the bot's token.
public struct TelegramLoginSettings: Hashable, Sendable {
  /// The bot's token, as BotFather gives it: `123456:…`.
  public var botToken: Secret
  /// The bot's name, without the `@`.
  public var botUsername: String
  /// Whether the page of the login shows Telegram's widget.
  public var widget: Bool
  /// Whether the portal opens within Telegram as a Mini App.
  public var miniApp: Bool

  /// Logging in by the bot of a token.
  public init(botToken: Secret, botUsername: String, widget: Bool = true, miniApp: Bool = true) {
    (self.botToken, self.botUsername, self.widget, self.miniApp) = (botToken, botUsername, widget, miniApp)
  }
}
