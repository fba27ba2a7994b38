/// A notice that the bot has to bring to its user.
public struct BotNotice: Hashable, Sendable {
  /// Of its row.
  public var id: Int64
  /// Whom it is for.
  public var telegramID: Int64
  /// What it is about: a ``NoticeKind``.
  public var kind: String
  /// `fr` or `en`.
  public var language: String
  /// Its subject.
  public var subject: String
  /// What it says.
  public var body: String
  /// Where it leads to; nil: nowhere.
  public var link: String?
  /// When it was made, in milliseconds since 1970.
  public var createdAt: Int64
}
