/// How large things may be that the bot sends, and how old.
public enum BotLimits {
  /// The largest number of things in a batch.
  public static let maximumItems = 1_000
  /// The longest key, in bytes of UTF-8.
  public static let maximumKeyLength = 128
  /// The largest number of messages that one event counts.
  public static let maximumMessages: Int64 = 100_000
  /// The longest text of a message, in bytes of UTF-8.
  public static let maximumBodyLength = 65_536
  /// The longest subject of a ticket, in bytes of UTF-8.
  public static let maximumSubjectLength = 500
  /// The longest name of a user, in bytes of UTF-8.
  public static let maximumNameLength = 200
  /// The largest identifier of a user at Telegram: it has at most 52 significant bits.
  public static let maximumTelegramID: Int64 = 1 << 52
  /// How far ahead of ours the bot's clock may be, in milliseconds.
  public static let maximumAhead: Int64 = 5 * 60_000
  /// For how many months what has happened is taken and shown.
  public static let months = 24

  /// Since when what has happened is taken, in milliseconds since 1970: 24 months of at most 31 days.
  public static func earliest(at now: Int64) -> Int64 { now - Int64(months) * 31 * CivilZone.day }
}
