/// In which ways users log in to the portal. No way is on by itself but the link by mail, which reaches only who has an
/// address that is known to be theirs.
public struct LoginSettings: Hashable, Sendable {
  /// By what Telegram signs with the bot's token; nil: not.
  public var telegram: TelegramLoginSettings?
  /// By OpenID Connect; nil: not.
  public var openID: OpenIDSettings?
  /// By a link that is mailed.
  public var mail: Bool

  /// Ways to log in.
  public init(telegram: TelegramLoginSettings? = nil, openID: OpenIDSettings? = nil, mail: Bool = true) {
    (self.telegram, self.openID, self.mail) = (telegram, openID, mail)
  }
}
