/// Logging in by OpenID Connect, as Telegram offers it.
public struct OpenIDSettings: Hashable, Sendable {
  /// Telegram's.
  public static let telegram = "https://oauth.telegram.org"

  /// Who issues the tokens, exactly as they name it.
  public var issuer: String
  /// By which the issuer knows this service: at Telegram the bot's number.
  public var clientID: String
  /// With which this service asks for tokens; at Telegram it is not the bot's token.
  public var clientSecret: Secret

  /// Logging in at an issuer.
  public init(issuer: String = telegram, clientID: String, clientSecret: Secret) {
    (self.issuer, self.clientID, self.clientSecret) = (issuer, clientID, clientSecret)
  }
}
